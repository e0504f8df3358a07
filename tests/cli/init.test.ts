import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { documentOf, holdpoint } from './run.ts';

const made: string[] = [];
const repository = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-init-'));
  made.push(folder);
  return folder;
};
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('init', () => {
  it('writes a content folder that is sound, commented, and judged NO-GO while nothing is proven', async () => {
    const cwd = await repository();
    const ended = await holdpoint(['init', '--json'], { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { files } = documentOf(ended) as { files: string[] };
    expect(await everyFile(cwd)).toEqual(files.map((file) => join(cwd, file)).sort());
    for (const file of files) expect(await readFile(join(cwd, file), 'utf8'), file).toMatch(/^\s*# \w/m);
    expect((await gather(join(cwd, 'readiness'))).diagnostics).toEqual([]);
    const verdict = await holdpoint(['verdict', 'cp1', '--json'], { cwd });
    expect(documentOf(verdict)).toMatchObject({ revision: 'open', verdict: 'NO-GO' });
  });

  it('says how to go on with a folder that is not found by itself', async () => {
    const cwd = await repository();
    const { stdout } = await holdpoint(['init', 'docs/ready'], { cwd });
    expect(stdout).toContain('npx holdpoint check --root docs/ready');
    expect(await holdpoint(['check', '--root', 'docs/ready'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('writes over nothing and leaves nothing behind when it may not write', async () => {
    const cwd = await repository();
    await mkdir(join(cwd, 'docs'));
    await writeFile(join(cwd, 'docs', 'notes.md'), 'kept');
    await writeFile(join(cwd, 'file'), 'kept');
    await mkdir(join(cwd, 'content', 'checkpoints'), { recursive: true });
    const before = await everyFile(cwd);
    for (const args of [['docs'], ['file'], ['.'], []]) {
      const ended = await holdpoint(['init', ...args], { cwd });
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('HP004');
    }
    expect(await everyFile(cwd)).toEqual(before);
  });
});
