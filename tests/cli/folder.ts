import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { FIXTURES } from './run.ts';

const made: string[] = [];

/** A copy of a fixture in a folder of its own, outside any git work tree; removed when the file's tests are over. */
export const copyOf = async (fixture: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-cli-'));
  made.push(folder);
  await cp(join(FIXTURES, fixture), folder, { recursive: true });
  return folder;
};

/** Removes every copy once the tests of the calling file are over. */
export const removeCopies = (): void => {
  afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));
};
