import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isTemporary, sweep, temporaryFor } from './atomic.ts';
import { filesIn } from './files-in.ts';
import { keep } from './keep.ts';
import { LIST, listText, strangersOf } from './own-folder.ts';

const asideOf = (target: string): string => `${target}.old`;

/** Puts back what was moved aside by a process that was killed before its own folder stood there. */
const restore = async (target: string): Promise<void> => {
  if ((await readdir(target).catch(() => undefined)) !== undefined) return;
  const parent = dirname(target);
  const begin = `.${basename(asideOf(target))}.`;
  const names = await readdir(parent).catch(() => []);
  const aside = names.find((name) => name.startsWith(begin) && isTemporary(name));
  if (aside !== undefined) await rename(join(parent, aside), target);
};

/** Makes sure that a folder may be replaced. Throws InputError where none of it is to be touched. `shown` is its path as the user typed it. */
export const claimFolder = async (target: string, shown: string): Promise<void> => {
  await restore(target);
  await strangersOf(target, shown);
};

/** Moves a whole folder into the place of another. */
const swap = async (folder: string, target: string): Promise<void> => {
  const aside = temporaryFor(asideOf(target));
  // What was moved aside just now is not taken for what somebody left there long ago.
  await utimes(target, new Date(), new Date()).catch(() => {});
  const stood = await rename(target, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(folder, target);
  } catch (error) {
    if (stood) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
};

/** What a folder holds once it is replaced. */
export interface Replaced {
  /** Every file that was written, relative to it, sorted. */
  files: string[];
  /** What stood there, is not Holdpoint's own and still stands there. */
  kept: string[];
}

/**
 * Fills a new folder beside `target` and swaps it in once `fill` is done; what stood there before goes then, not
 * earlier, and what is not Holdpoint's own stays. When `fill` fails, the target stays untouched and the new folder is
 * removed. Throws InputError where the target is none that may be replaced.
 */
export const replaceFolder = async (
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<Replaced> => {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await claimFolder(target, target);
  await sweep(parent);
  const folder = temporaryFor(target);
  try {
    await fill(folder);
    const written = await filesIn(folder);
    await mkdir(dirname(join(folder, LIST)), { recursive: true });
    await writeFile(join(folder, LIST), listText(written));
    // Once more: a build takes its time, and what was put there meanwhile stays too.
    const kept = await strangersOf(target, target);
    await keep(target, folder, kept);
    await swap(folder, target);
    return { files: [...written, LIST].sort(), kept };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
