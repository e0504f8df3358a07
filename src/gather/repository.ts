import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

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

const COMMIT = /^[0-9a-f]{40,64}$/;

/** The commit checked out, read from git's own files; null outside a repository or before the first commit. */
export const headCommit = (repository: string): string | null => {
  const folder = gitFolder(repository);
  const head = folder && read(join(folder, 'HEAD'));
  if (!folder || !head) return null;
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  if (!ref) return COMMIT.test(head) ? head : null;
  const common = resolve(folder, read(join(folder, 'commondir')) ?? '.');
  for (const place of [folder, common]) {
    const loose = read(join(place, ref));
    if (loose && COMMIT.test(loose)) return loose;
  }
  const packed = read(join(common, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`));
  return packed?.slice(0, packed.indexOf(' ')) ?? null;
};
