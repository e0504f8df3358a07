import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { troubleOf, Unreadable } from './unreadable.ts';

/** The content folder as gather reads it: names sorted, contents contained, trouble reported and not thrown. */
export interface Folder {
  /** Absolute. */
  root: string;
  /** The same without links; the root itself where it is not there. */
  real: string;
  /** How the user would type a path in it, with `/`. */
  shown: (path: string) => string;
  report: (...diagnostics: Diagnostic[]) => void;
}

/** The order of numbers, and of texts by code unit. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Opens a content folder; `cwd` is where the user is, and `report` takes what is wrong. */
export const openFolder = (given: string, cwd: string, report: Folder['report']): Folder => {
  const root = resolve(cwd, given);
  const near = relative(cwd, root);
  const typed = (near.startsWith('..') || isAbsolute(near) ? root : near).replaceAll(sep, '/');
  const shown = (path: string): string => [typed, path].filter((part) => part !== '').join('/');
  try {
    return { root, real: realpathSync.native(root), shown, report };
  } catch {
    return { root, real: root, shown, report };
  }
};

/** The real path of an entry. Throws where it is not there or lies outside. */
export const realIn = ({ root, real }: Folder, path: string): string => {
  const found = realpathSync.native(join(root, path));
  if (found !== real && !found.startsWith(real.endsWith(sep) ? real : real + sep))
    throw new Unreadable(
      'it leads out of the content folder',
      'Copy what it points to into the folder, in place of the link.',
    );
  return found;
};

/** Reports that an entry cannot be read, and why. */
export const refuse = (folder: Folder, path: string, error: unknown): void => {
  const file = folder.shown(path);
  const { reason, fix, at, source } = troubleOf(error);
  const place = { file, ...at };
  folder.report(diagnostic('HP110', `${file} cannot be read: ${reason}`, { place, source, fixes: [fix] }));
};

/** Names in a folder of the content folder, sorted by code unit, hidden ones left out; none where it is not there. */
export const namesIn = (folder: Folder, path: string): string[] => {
  try {
    const names = readdirSync(realIn(folder, path));
    return names.filter((name) => !name.startsWith('.')).sort(compare);
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT' && !isLink(folder, path);
    if (!isAbsent) refuse(folder, path, error);
    return [];
  }
};

const isLink = ({ root }: Folder, path: string): boolean =>
  lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Says whether a path in the content folder is a folder. */
export const isFolderIn = ({ root }: Folder, path: string): boolean => {
  try {
    return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
};

/** Reports entries that gather has no use for, so that a misspelt name never passes in silence. */
export const reportStrays = (folder: Folder, paths: readonly string[], fix: string): void => {
  for (const path of paths)
    folder.report(
      diagnostic('HP116', `${folder.shown(path)} is not read`, {
        severity: 'warning',
        place: { file: folder.shown(path) },
        fixes: [fix],
      }),
    );
};
