import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from './refusal.ts';

/** Where a folder that Holdpoint fills lists its files, relative to it: only what stands there is replaced. */
export const LIST = '_hp/files.txt';

const FIRST = 'Written by Holdpoint. The next build replaces these files and keeps every other.';

/** The list of a folder's files, the list itself left out; the same files give the same bytes. */
export const listText = (files: readonly string[]): string => [FIRST, ...[...files].sort(), ''].join('\n');

const isPlain = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isFile() === true;

/** What a folder's list names, the list itself among it; undefined where it has none of Holdpoint's. */
export const listIn = async (folder: string): Promise<ReadonlySet<string> | undefined> => {
  const path = join(folder, LIST);
  const [first, ...files] = (await isPlain(path)) ? (await readFile(path, 'utf8')).split('\n') : [];
  return first === FIRST ? new Set([...files, LIST]) : undefined;
};

const namesIn = async (folder: string, shown: string): Promise<string[]> =>
  (
    await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      if (error.code !== 'ENOTDIR') throw error;
      throw refusal(shown, `${shown} is a file, not a folder`, 'Name another folder: --out <folder>.');
    })
  ).sort();

const above = (path: string): string[] => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'));

/** What is not listed, each the shortest path that holds nothing listed. */
const strangersIn = async (
  folder: string,
  own: { files: ReadonlySet<string>; folders: ReadonlySet<string> },
  within = '',
): Promise<string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isFile() && own.files.has(path)) continue;
    if (entry.isDirectory() && own.folders.has(path)) found.push(...(await strangersIn(folder, own, path)));
    else found.push(path);
  }
  return found.sort();
};

const SHOWN = 3;
const someOf = (names: readonly string[]): string =>
  names.length > SHOWN
    ? `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`
    : names.join(', ');

/** What a version before the list left beside the front page of each site. */
const OLD_SITE = ['.nojekyll', '_hp', 'index.html'];

/**
 * What stands in a folder that is to be replaced and is not Holdpoint's own, relative to it, sorted. Throws InputError
 * where the folder holds something and no list of Holdpoint's: nothing in it may be touched.
 */
export const strangersOf = async (folder: string, shown: string): Promise<string[]> => {
  const names = await namesIn(folder, shown);
  if (names.length === 0) return [];
  const listed = await listIn(folder);
  if (listed) return strangersIn(folder, { files: listed, folders: new Set([...listed].flatMap(above)) });
  const isOldSite = OLD_SITE.every((name) => names.includes(name));
  throw refusal(
    shown,
    `${shown} holds what this build did not write: ${someOf(names)}`,
    ...(isOldSite
      ? [
          `It looks like the site of an earlier version, which kept no list of its files. If it is, delete it once: rm -r ${shown}`,
        ]
      : []),
    'Name a folder that is absent or empty: npx holdpoint build --out <folder>',
  );
};
