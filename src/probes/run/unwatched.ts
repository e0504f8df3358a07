import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** The entries of `git ls-files -s -v` that git was told not to look at: `assume-unchanged`, `skip-worktree`. */
const UNWATCHED = /^(?:[a-z]|S) (\d+) ([0-9a-f]+) \d\t([\s\S]+)$/;

/** A tracked file as the index holds it. */
export interface Indexed {
  path: string;
  mode: string;
  id: string;
}

/**
 * Tracked files in a folder that git was told not to look at, from the entries of `git ls-files -s -v -z`; those that
 * are not there, as in a sparse checkout, are left out. Source: git-ls-files(1).
 */
export const unwatchedIn = async (folder: string, entries: readonly string[]): Promise<Indexed[]> => {
  const found: Indexed[] = [];
  for (const entry of entries) {
    const [, mode, id, path] = UNWATCHED.exec(entry) ?? [];
    if (mode === undefined || id === undefined || path === undefined) continue;
    const stats = await lstat(join(folder, path)).catch(() => undefined);
    if (stats?.isFile()) found.push({ path, mode, id });
  }
  return found;
};
