import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';

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

const MAX_BYTES = 64 * 1024 * 1024;

/** Opens a content folder; `cwd` is where the user is, and `report` takes what is wrong. */
export const openFolder = async (given: string, cwd: string, report: Folder['report']): Promise<Folder> => {
  const root = resolve(cwd, given);
  const near = relative(cwd, root);
  const typed = (near.startsWith('..') || isAbsolute(near) ? root : near).replaceAll(sep, '/');
  const shown = (path: string): string => [typed, path].filter((part) => part !== '').join('/');
  return { root, real: await realpath(root).catch(() => root), shown, report };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const REASONS: Record<string, string> = {
  EACCES: 'there is no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is a file',
  EPERM: 'there is no permission to read it',
};

class Refusal extends Error {}

const reasonOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.message;
  if (error instanceof TypeError) return 'it is not UTF-8 text';
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `the system says ${code || String(error)}`;
};

/** The real path of an entry. Throws where it is not there or lies outside. */
const resolved = async (folder: Folder, path: string): Promise<string> => {
  const real = await realpath(join(folder.root, path));
  if (real !== folder.real && !real.startsWith(folder.real.endsWith(sep) ? folder.real : folder.real + sep))
    throw new Refusal('it leads out of the content folder');
  return real;
};

type Severity = Diagnostic['severity'];

const refuse = (folder: Folder, path: string, error: unknown, severity: Severity): void => {
  const file = folder.shown(path);
  folder.report(
    diagnostic('HP110', `${file} cannot be read: ${reasonOf(error)}`, { severity, place: { file } }),
  );
};

/** Names in a folder of the content folder, sorted by code unit, hidden ones left out; none where it is not there. */
export const namesIn = async (
  folder: Folder,
  path: string,
  severity: Severity = 'error',
): Promise<string[]> => {
  try {
    const names = await readdir(await resolved(folder, path));
    return names.filter((name) => !name.startsWith('.')).sort(compare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') refuse(folder, path, error, severity);
    return [];
  }
};

/** Says whether a path in the content folder is a folder. */
export const isFolderIn = async (folder: Folder, path: string): Promise<boolean> =>
  (await stat(join(folder.root, path)).catch(() => undefined))?.isDirectory() === true;

/** A file's text; undefined, with a diagnostic, where it cannot be read, is not UTF-8 or lies outside. */
export const textOf = async (
  folder: Folder,
  path: string,
  severity: Severity = 'error',
): Promise<string | undefined> => {
  try {
    const real = await resolved(folder, path);
    const found = await stat(real);
    if (found.isDirectory()) throw new Refusal('it is a folder');
    if (!found.isFile()) throw new Refusal('it is no plain file');
    if (found.size > MAX_BYTES) throw new Refusal('it is larger than 64 MiB');
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real));
  } catch (error) {
    refuse(folder, path, error, severity);
    return undefined;
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
