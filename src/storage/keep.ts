import { constants } from 'node:fs';
import { chmod, copyFile, link, lstat, mkdir, readdir, readlink, symlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusal } from './refusal.ts';

const copied = async (from: string, to: string): Promise<void> => {
  const { atime, mtime } = await lstat(from);
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await utimes(to, atime, mtime);
};

const isTaken = (error: unknown): boolean =>
  ['EEXIST', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));

const placed = async (from: string, to: string): Promise<void> => {
  const found = await lstat(from);
  if (found.isSymbolicLink()) return symlink(await readlink(from), to);
  if (!found.isDirectory())
    return link(from, to).catch((error: unknown) => {
      if (isTaken(error)) throw error;
      // A disk without links, or one that lets nobody else's file be linked.
      return copied(from, to);
    });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await placed(join(from, name), join(to, name));
  await chmod(to, found.mode);
};

/**
 * Puts what is not Holdpoint's own into the folder that takes the place of another, so that either of the two holds
 * all of it. Throws InputError where the new folder has a file of its own in that place.
 */
export const keep = async (from: string, to: string, strangers: readonly string[]): Promise<void> => {
  for (const path of strangers)
    try {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await placed(join(from, path), join(to, path));
    } catch (error) {
      if (!isTaken(error)) throw error;
      const file = join(from, path);
      throw refusal(
        file,
        `${file} is not Holdpoint's own, and stands where it is to write`,
        'Move it away, and run the command again.',
      );
    }
};
