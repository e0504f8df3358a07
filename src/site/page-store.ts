import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweep, temporaryFor } from '../storage/atomic.ts';

/** Finished pages of builds before, each under the digest of all it shows. */
export interface PageStore {
  /** Puts the pages that are finished into a site; gives their addresses. */
  restore: (site: string) => Promise<ReadonlySet<string>>;
  /** Remembers the pages of a finished site, and forgets those that it no longer has. */
  remember: (site: string) => Promise<void>;
}

const BATCH = 64;

const inBatches = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += BATCH) await Promise.all(items.slice(at, at + BATCH).map(act));
};

/** Copies a page into a site; false where it is no longer whole. */
const restored = async (from: string, to: string): Promise<boolean> => {
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    // Another build has forgotten it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  return (await readFile(to, 'utf8')).trimEnd().endsWith('</html>');
};

/** Opens the store in a folder, absolute, which is made; what is lost there is rendered again. */
export const openPages = async (folder: string, keys: ReadonlyMap<string, string>): Promise<PageStore> => {
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const stored = new Set((await readdir(folder)).filter((name) => name.endsWith('.html')));
  const nameOf = (page: string): string => `${keys.get(page)}.html`;
  const pageIn = (site: string, page: string): string => join(site, page, 'index.html');
  const finished = new Set<string>();
  return {
    async restore(site) {
      const known = [...keys.keys()].filter((page) => stored.has(nameOf(page)));
      await inBatches(known, async (page) => {
        if (await restored(join(folder, nameOf(page)), pageIn(site, page))) finished.add(page);
      });
      return finished;
    },
    async remember(site) {
      const fresh = temporaryFor(join(folder, 'pages'));
      await mkdir(fresh, { recursive: true });
      await inBatches([...keys.keys()], async (page) => {
        if (finished.has(page)) return;
        await copyFile(pageIn(site, page), join(fresh, nameOf(page)), constants.COPYFILE_FICLONE);
        await rename(join(fresh, nameOf(page)), join(folder, nameOf(page)));
      });
      await rm(fresh, { recursive: true, force: true });
      const wanted = new Set([...keys.keys()].map(nameOf));
      const lost = [...stored].filter((name) => !wanted.has(name));
      await inBatches(lost, (name) => rm(join(folder, name), { force: true }));
    },
  };
};
