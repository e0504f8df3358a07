import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, InputError } from '../errors.ts';

/** Names by which a content folder is found without being named. */
export const DEFAULT_ROOTS: readonly string[] = ['content', 'readiness'];

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const isWritten = (path: string): boolean =>
  isFolder(path) && ['programme.yaml', 'checkpoints', 'records'].some((name) => existsSync(join(path, name)));

// A folder of documents alone is one too; any other sign of a content folder goes before it.
const holdsDocuments = (path: string): boolean => {
  try {
    return readdirSync(path).some((name) => name.endsWith('.md'));
  } catch {
    return false;
  }
};

/** Says that a content folder is not there, or is none. */
export const noFolder = (shown: string, path: string): Diagnostic => {
  const message = existsSync(path) ? `${shown} is a file, not a folder` : `There is no folder ${shown}`;
  return diagnostic('HP002', message, {
    place: { file: shown },
    fixes: ['Name the content folder: --root <folder>.'],
  });
};

/** Every folder from one up to the root of the file system. */
const upwards = (from: string): string[] => {
  const here = resolve(from);
  return here === dirname(here) ? [here] : [here, ...upwards(dirname(here))];
};

const placesIn = (folder: string): string[] => DEFAULT_ROOTS.map((name) => join(folder, name));

/** A folder that was laid out as a content folder, in `from` or above it. */
export const writtenRoot = (from: string): string | undefined =>
  upwards(from).flatMap(placesIn).find(isWritten);

/**
 * The content folder, absolute: the given one, else `content` or `readiness` in `from` or a folder above it. Throws
 * an InputError where there is none.
 */
export const findRoot = (from: string, given?: string): string => {
  if (given !== undefined) {
    const root = resolve(from, given);
    if (isFolder(root)) return root;
    throw new InputError([noFolder(given, root)]);
  }
  for (const places of upwards(from).map(placesIn)) {
    const found = places.find(isWritten) ?? places.find(holdsDocuments);
    if (found) return found;
  }
  throw new InputError([
    diagnostic('HP002', 'There is no content folder here or above', {
      fixes: [
        'Name it: --root <folder>.',
        'Or write one to start from: npx holdpoint init',
        'A content folder is called content or readiness, and holds programme.yaml, checkpoints/ or documents.',
      ],
    }),
  ]);
};
