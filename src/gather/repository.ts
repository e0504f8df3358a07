import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/** The folder that probes run in: the top level of the git work tree, else the content folder's parent. Absolute. */
export const findRepository = (root: string): string => {
  for (let here = root; ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return here;
    if (here === dirname(here)) return dirname(root);
  }
};

const gitFolder = (repository: string): string | undefined => {
  const path = join(repository, '.git');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  const linked = /^gitdir: (.+)$/.exec(read(path) ?? '')?.[1];
  return linked ? resolve(repository, linked) : undefined;
};

/** Where git keeps what all work trees of a repository share. */
const commonFolder = (folder: string): string => resolve(folder, read(join(folder, 'commondir')) ?? '.');

const COMMIT = /^[0-9a-f]{40,64}$/;

/** The commit checked out, read from git's own files; null outside a repository or before the first commit. */
export const headCommit = (repository: string): string | null => {
  const folder = gitFolder(repository);
  const head = folder && read(join(folder, 'HEAD'));
  if (!folder || !head) return null;
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  if (!ref) return COMMIT.test(head) ? head : null;
  const common = commonFolder(folder);
  for (const place of [folder, common]) {
    const loose = read(join(place, ref));
    if (loose && COMMIT.test(loose)) return loose;
  }
  const packed = read(join(common, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`));
  return packed?.slice(0, packed.indexOf(' ')) ?? null;
};

const looseIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch {
    return [];
  }
};

/** The names of all tags, read from git's own files. */
export const tagsIn = (repository: string): string[] => {
  const folder = gitFolder(repository);
  if (folder === undefined) return [];
  const common = commonFolder(folder);
  const packed = read(join(common, 'packed-refs'))?.matchAll(/^\S+ refs\/tags\/(.+)$/gm) ?? [];
  return [...looseIn(join(common, 'refs', 'tags')), ...[...packed].map(([, name]) => name ?? '')];
};
