import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../kernel/digest.ts';
import { sweep, temporaryFor } from '../storage/atomic.ts';

/** Finished files of sites built before, each under the digest of all it shows. */
export interface FileStore {
  /** Puts the files that are finished into a site; gives their paths. */
  restore: (site: string) => ReadonlySet<string>;
  /** Remembers the files of a finished site, and forgets those that it no longer has. */
  remember: (site: string) => void;
}

/** What a link may fail with where a copy does not: a disk without links, or too many of them. */
const UNLINKED = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

/** Has one file stand in two places; the second as a copy where there can be no link. */
const place = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!UNLINKED.has(codeOf(error))) throw error;
    const temporary = temporaryFor(to);
    copyFileSync(from, temporary);
    renameSync(temporary, to);
  }
};

/** Does something unless an error of that code shows that another build was there first; says whether it was done. */
const done = (act: () => void, code: 'ENOENT' | 'EEXIST'): boolean => {
  try {
    act();
    return true;
  } catch (error) {
    if (codeOf(error) === code) return false;
    throw error;
  }
};

/**
 * Opens the store in a folder, absolute, which is made. A file is named by its key and by the digest of its bytes: what
 * is lost or changed there is made again.
 */
export const openFiles = async (folder: string, keys: ReadonlyMap<string, string>): Promise<FileStore> => {
  mkdirSync(folder, { recursive: true });
  await sweep(folder);
  const stored = new Map(readdirSync(folder).map((name) => [name.split('.')[0] ?? '', name]));
  const wanted = new Set<string>();
  const finished = new Set<string>();
  const takeOut = (name: string, to: string): void => {
    const from = join(folder, name);
    if (!name.endsWith(`.${sha256(readFileSync(from))}`)) return;
    place(from, to);
    wanted.add(name);
  };
  return {
    restore(site) {
      const folders = new Set([...keys.keys()].map((file) => dirname(join(site, file))));
      for (const each of folders) mkdirSync(each, { recursive: true });
      for (const [file, key] of keys) {
        const name = stored.get(key);
        if (name === undefined) continue;
        done(() => takeOut(name, join(site, file)), 'ENOENT');
        if (wanted.has(name)) finished.add(file);
      }
      return finished;
    },
    remember(site) {
      for (const [file, key] of keys) {
        if (finished.has(file)) continue;
        const from = join(site, file);
        const name = `${key}.${sha256(readFileSync(from))}`;
        wanted.add(name);
        done(() => place(from, join(folder, name)), 'EEXIST');
      }
      for (const name of stored.values()) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
};
