import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below a folder, relative to it, with `/`, sorted. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
