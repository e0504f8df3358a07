import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { evidenceName, evidenceText, sealed } from '../../src/evidence/evidence.ts';
import { holdpoint } from './run.ts';

const made: string[] = [];

/** A folder with content of its own, outside any git work tree; removed after the file's tests. */
export const folderOf = async (files: Record<string, string>): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-dated-')));
  if (made.length === 0)
    afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};

/** Adds a run beside the newest of a probe: the same, but for what is given. */
export const addRun = async (
  folder: string,
  probe: string,
  change: Record<string, unknown>,
): Promise<void> => {
  const place = join(folder, 'readiness', 'evidence', probe);
  const newest = (await readdir(place)).sort().at(-1) ?? '';
  const { digest, ...facts } = JSON.parse(await readFile(join(place, newest), 'utf8'));
  const evidence = sealed({ ...facts, previous: digest, ...change });
  await writeFile(join(place, evidenceName(evidence)), evidenceText(evidence));
};

/** What a command came to: its exit code, the document it printed, and all it said. */
export const told = async (
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; json: Record<string, unknown>; said: string }> => {
  const { code, stdout, stderr } = await holdpoint([...args, '--json'], { cwd });
  return { code, json: stdout.startsWith('{') ? JSON.parse(stdout) : {}, said: stdout + stderr };
};
