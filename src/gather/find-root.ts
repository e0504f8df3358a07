import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, InputError } from '../errors.ts';

const NAMES = ['content', 'readiness'];

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const isWritten = (path: string): boolean =>
  isFolder(path) && ['programme.yaml', 'checkpoints'].some((name) => existsSync(join(path, name)));

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
  for (let here = resolve(from); ; here = dirname(here)) {
    const places = NAMES.map((name) => join(here, name));
    const found = places.find(isWritten) ?? places.find(holdsDocuments);
    if (found) return found;
    if (here === dirname(here)) break;
  }
  throw new InputError([
    diagnostic('HP002', 'There is no content folder here or above', {
      fixes: [
        'Name it: --root <folder>.',
        'A content folder is called content or readiness, and holds programme.yaml, checkpoints/ or documents.',
      ],
    }),
  ]);
};
