import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';

/** The content folder as gather reads it: names sorted, contents contained, trouble reported and not thrown. */
export interface Folder {
  /** Absolute. */
  root: string;
  /** How the user would type a path in it, with `/`. */
  shown: (path: string) => string;
  report: (...diagnostics: Diagnostic[]) => void;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const why = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  return (
    { ENOENT: 'it is not there', EACCES: 'no permission', EISDIR: 'it is a folder', ENOTDIR: 'it is a file' }[
      code ?? ''
    ] ?? String(code ?? error)
  );
};

/** Names in a folder of the content folder, sorted by code unit; none where it is not there. */
export const namesIn = async (folder: Folder, path: string): Promise<string[]> => {
  try {
    return (await readdir(join(folder.root, path))).filter((name) => !name.startsWith('.')).sort(compare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    folder.report(
      diagnostic('HP110', `${folder.shown(path)} cannot be read: ${why(error)}`, {
        place: { file: folder.shown(path) },
      }),
    );
    return [];
  }
};

/** Says whether a path in the content folder is a folder. */
export const isFolderIn = async (folder: Folder, path: string): Promise<boolean> =>
  (await stat(join(folder.root, path)).catch(() => undefined))?.isDirectory() === true;

/** A file's text; undefined, with a diagnostic, where it cannot be read, is not UTF-8 or lies outside. */
export const textOf = async (folder: Folder, path: string): Promise<string | undefined> => {
  const file = folder.shown(path);
  const refuse = (reason: string): undefined => {
    folder.report(diagnostic('HP110', `${file} cannot be read: ${reason}`, { place: { file } }));
    return undefined;
  };
  try {
    const real = await realpath(join(folder.root, path));
    const root = await realpath(folder.root);
    if (!real.startsWith(root + sep)) return refuse('it leads out of the content folder');
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real));
  } catch (error) {
    return refuse(error instanceof TypeError ? 'it is not UTF-8 text' : why(error));
  }
};
