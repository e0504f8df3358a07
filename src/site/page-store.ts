import { constants } from 'node:fs';
import { access, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweep, temporaryFor } from '../storage/atomic.ts';

/** Finished pages of builds before, each under the digest of all it shows. */
export interface PageStore {
  /** Addresses of pages that need not be rendered. */
  finished: ReadonlySet<string>;
  /**
   * Puts the finished pages into a site. False when one of them asks for a file that the site does not hold: then
   * every page is to be rendered.
   */
  restore: (site: string) => Promise<boolean>;
  /** Remembers the pages of a finished site, and forgets those that it no longer has. */
  remember: (site: string) => Promise<void>;
}

const ASSET = /(?:href|src)="([^"]*\/_hp\/[^"]+)"/g;
const BATCH = 64;

const inBatches = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += BATCH) await Promise.all(items.slice(at, at + BATCH).map(act));
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Copies a page into a site and gives its text; undefined where it is no longer whole. */
const restored = async (from: string, to: string): Promise<string | undefined> => {
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    // Another build has forgotten it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const text = await readFile(to, 'utf8');
  return text.trimEnd().endsWith('</html>') ? text : undefined;
};

/** Opens the store in a folder, absolute, which is made; what is lost there is rendered again. */
export const openPages = async (
  folder: string,
  keys: ReadonlyMap<string, string>,
  base: string,
): Promise<PageStore> => {
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const stored = new Set((await readdir(folder)).filter((name) => name.endsWith('.html')));
  const nameOf = (page: string): string => `${keys.get(page)}.html`;
  const pageIn = (site: string, page: string): string => join(site, page, 'index.html');
  const finished = new Set([...keys.keys()].filter((page) => stored.has(nameOf(page))));
  return {
    finished,
    async restore(site) {
      const assets = new Set<string>();
      let whole = true;
      await inBatches([...finished], async (page) => {
        const text = await restored(join(folder, nameOf(page)), pageIn(site, page));
        if (text === undefined) whole = false;
        for (const [, asset = ''] of text?.matchAll(ASSET) ?? []) assets.add(asset);
      });
      const there = await Promise.all(
        [...assets].map((asset) => isThere(join(site, asset.slice(base.length)))),
      );
      return whole && there.every(Boolean);
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
