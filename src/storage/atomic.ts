import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isGone, WRITER, writer } from './writer.ts';

const TEMPORARY = new RegExp(`^\\..+\\.(${WRITER})\\.[0-9a-f]{8}\\.tmp$`);
const ABANDONED_MS = 60 * 60 * 1000;

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder and its parents, each on disk before it returns. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(first));
};

/** The same error, about the path that was asked for; anything but an error of the system stays as it is. */
export const naming = (error: unknown, path: string): unknown =>
  error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;

/** A name for what becomes `path` once it is whole: beside it, and nobody else's. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${writer}.${randomUUID().slice(0, 8)}.tmp`);

const writeTemporary = async (path: string, bytes: string | Uint8Array, mode = 0o644): Promise<string> => {
  const temporary = temporaryFor(path);
  const handle = await open(temporary, 'wx', mode).catch((error: unknown) => {
    throw naming(error, path);
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw naming(error, path);
  } finally {
    await handle.close();
  }
  return temporary;
};

/**
 * Writes a file that must not be there yet: whole or not at all, on disk before it returns.
 * Throws with `code: 'EEXIST'` where there is one already, and never changes that.
 */
export const writeNew = async (path: string, bytes: string | Uint8Array, mode?: number): Promise<void> => {
  const temporary = await writeTemporary(path, bytes, mode);
  try {
    await link(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
};

/** Replaces a file, or writes it: the old content or the new, never a mixture, on disk before it returns. */
export const replaceFile = async (path: string, bytes: string | Uint8Array): Promise<void> => {
  const temporary = await writeTemporary(path, bytes);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** Says whether a name is that of something which is being written, or was when its writer ended. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/**
 * Removes what writers left behind in a folder when they were killed, and leaves what others are writing: something
 * temporary goes once its process is gone, or after an hour. What may not be removed stays.
 */
export const sweep = async (folder: string): Promise<void> => {
  const names = (await readdir(folder).catch(() => [])).filter(isTemporary);
  for (const name of names) {
    const path = join(folder, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
    if (!isGone(TEMPORARY.exec(name)?.[1] ?? '') && age < ABANDONED_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
};
