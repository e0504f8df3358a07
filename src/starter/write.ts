import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, sweep, temporaryFor, writeNew } from '../storage/atomic.ts';
import type { StarterFile } from './starter.ts';

/** Writes the files into a folder of their own and moves it into place as a whole; never into one that holds anything. */
export const writeFolder = async (folder: string, files: readonly StarterFile[]): Promise<void> => {
  await makeFolder(dirname(folder));
  await sweep(dirname(folder));
  const fresh = temporaryFor(folder);
  try {
    for (const { path, text } of files) {
      await makeFolder(dirname(join(fresh, path)));
      await writeNew(join(fresh, path), text);
    }
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};

/** Which of several files were written, and which were there already. */
export interface Beside {
  written: string[];
  kept: string[];
}

/** Writes files beside the content folder, each where there is none. */
export const writeBeside = async (repository: string, files: readonly StarterFile[]): Promise<Beside> => {
  const beside: Beside = { written: [], kept: [] };
  for (const { path, text } of files) {
    const file = join(repository, path);
    if (existsSync(file)) {
      beside.kept.push(path);
      continue;
    }
    await makeFolder(dirname(file));
    await writeNew(file, text);
    beside.written.push(path);
  }
  return beside;
};
