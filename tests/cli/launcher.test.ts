import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAUNCHER, REPOSITORY, run } from './run.ts';

const OLD = ['/usr/bin/node', '/usr/local/bin/node'].filter(existsSync);
const old = (
  await Promise.all(OLD.map(async (node) => ({ node, version: await run(node, ['--version']) })))
).find(({ version }) => Number(/^v(\d+)/.exec(version.stdout)?.[1]) < 22)?.node;
if (old === undefined) console.log('skipped: starting on an older Node, there is none on this machine');

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'holdpoint-launcher-'));
  folders.push(made);
  return made;
};
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

describe('the launcher', () => {
  it('passes arguments and exit codes through', async () => {
    expect(await run(process.execPath, [LAUNCHER, '--version'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(process.execPath, [LAUNCHER, 'verdict'])).toMatchObject({ code: 2, stdout: '' });
  });

  it.skipIf(old === undefined)('starts on Node 20 with the Node that the clone brings', async () => {
    const ended = await run(old ?? '', [LAUNCHER, 'read', 'no-such-file.xml']);
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    expect(ended.stdout).toContain('There is no such file');
  });

  it.skipIf(old === undefined)('says what to do when an older Node finds no newer one', async () => {
    const made = await folder();
    await mkdir(join(made, 'scripts'));
    await cp(LAUNCHER, join(made, 'scripts', 'holdpoint.mjs'));
    const ended = await run(old ?? '', [join(made, 'scripts', 'holdpoint.mjs'), 'check']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^error\[HP000\]: Holdpoint needs Node 22\.18 or newer, this is v/);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  it.skipIf(old === undefined)('runs as npx holdpoint in a clone whose Node is older', async () => {
    const path = `${join(old ?? '', '..')}:/usr/bin:/bin`;
    const ended = await run('npx', ['holdpoint', '--version'], {
      env: { PATH: path, npm_config_offline: 'true' },
    });
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('names the set-up script in a clone without packages', async () => {
    const made = await folder();
    for (const part of ['scripts', join('src', 'cli')])
      await cp(join(REPOSITORY, part), join(made, part), { recursive: true });
    const ended = await run(process.execPath, [join(made, 'scripts', 'holdpoint.mjs'), 'check']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('setup.mjs');
  });

  it('says that an installation without its built code is not complete', async () => {
    const made = join(await folder(), 'node_modules', 'holdpoint');
    await cp(LAUNCHER, join(made, 'scripts', 'holdpoint.mjs'));
    await symlink(join(REPOSITORY, 'node_modules'), join(made, 'node_modules'));
    const ended = await run(process.execPath, [join(made, 'scripts', 'holdpoint.mjs'), 'check']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('is not complete');
  });
});
