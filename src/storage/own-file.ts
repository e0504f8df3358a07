import { lstat, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, replaceFile, sweep, writeNew } from './atomic.ts';
import { placeOf } from './place.ts';
import { OTHER_FILE, refusal } from './refusal.ts';

/** A file to write for the user. */
export interface OwnFile {
  /** Absolute. */
  path: string;
  /** The same as the user typed it. */
  shown: string;
  /** What it is, with its article: "an archive". */
  what: string;
  /** Says whether the bytes that stand there are of that kind, and so may be replaced. */
  isOwn: (bytes: Buffer) => boolean;
}

/**
 * The bytes that a file holds which may be written; undefined where there is none yet. Throws InputError where a
 * link, a folder, a device, a file of another kind or git's own folder is in the way.
 */
export const claimFile = async ({ path, shown, what, isOwn }: OwnFile): Promise<Buffer | undefined> => {
  placeOf(dirname(path), shown);
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (found.isSymbolicLink())
    throw refusal(shown, `${shown} is a link, and nothing is written over it`, OTHER_FILE);
  if (found.isDirectory()) throw refusal(shown, `${shown} is a folder`, OTHER_FILE);
  if (!found.isFile()) throw refusal(shown, `${shown} is no plain file`, OTHER_FILE);
  const bytes = await readFile(path);
  if (bytes.length === 0 || isOwn(bytes)) return bytes;
  throw refusal(
    shown,
    `${shown} is there already, and is not ${what} that Holdpoint wrote`,
    OTHER_FILE,
    'Or move it away, and run the command again.',
  );
};

/** Writes a file for the user, whole or not at all, over nothing but an earlier one of its kind. Throws as `claimFile`. */
export const writeOwn = async (file: OwnFile, bytes: string | Uint8Array): Promise<void> => {
  const before = await claimFile(file);
  if (before?.equals(Buffer.from(bytes))) return;
  await makeFolder(dirname(file.path));
  await sweep(dirname(file.path));
  await (before === undefined ? writeNew : replaceFile)(file.path, bytes);
};
