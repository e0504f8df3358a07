import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Replaces a file's whole text, or leaves it as it was: written beside it, flushed, and moved over it. */
export const writeAtomically = async (file: string, text: string, mode?: number): Promise<void> => {
  const folder = dirname(file);
  const beside = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  const parent = await open(folder, 'r');
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
};
