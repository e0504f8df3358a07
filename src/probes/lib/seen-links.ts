import { type Dirent, readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** A link as the file that it leads to, whether that is there or not; any other entry, and a link to a folder, as it is. */
const followed = async (folder: string, entry: Dirent): Promise<Dirent> => {
  if (!entry.isSymbolicLink() || (await isFolder(join(folder, entry.name)))) return entry;
  return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
};

type Done = (error: NodeJS.ErrnoException | null, entries?: Dirent[]) => void;

/**
 * Reads a folder as `readdir` with file types does, but that a link to a file is one, and so is a link to nothing: a
 * wildcard that left them out would hide what they stand for. Links to folders stay links, and are not followed.
 */
export const readdirWithLinks = ((folder: string, _options: unknown, done: Done): void =>
  readdir(folder, { withFileTypes: true }, (error, entries) => {
    if (error) done(error);
    else Promise.all(entries.map((entry) => followed(folder, entry))).then((all) => done(null, all), done);
  })) as typeof readdir;
