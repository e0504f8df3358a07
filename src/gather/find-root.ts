import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { diagnostic, InputError } from '../errors.ts';

const NAMES = ['content', 'readiness'];

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const looksRight = (path: string): boolean =>
  isFolder(path) && ['programme.yaml', 'checkpoints'].some((name) => existsSync(join(path, name)));

/**
 * The content folder, absolute: the given one, else `content` or `readiness` in `from` or a folder above it. Throws
 * an InputError where there is none.
 */
export const findRoot = (from: string, given?: string): string => {
  if (given !== undefined) {
    const root = resolve(from, given);
    if (isFolder(root)) return root;
    throw new InputError([
      diagnostic('HP002', `There is no folder ${given}`, {
        fixes: ['Name the content folder: --root <folder>.'],
      }),
    ]);
  }
  for (let here = resolve(from); ; here = dirname(here)) {
    const found = NAMES.map((name) => join(here, name)).find(looksRight);
    if (found) return found;
    if (here === dirname(here)) break;
  }
  throw new InputError([
    diagnostic('HP002', 'There is no content folder here or above', {
      fixes: [
        'Name it: --root <folder>.',
        'A content folder holds programme.yaml and checkpoints/, and is called content or readiness.',
      ],
    }),
  ]);
};
