import { spawn, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { holdpoint, REPOSITORY, run } from '../cli/run.ts';
import { evidenceIn, machineOf, place, programmeOf } from './sharded.ts';

const RECIPE = join(REPOSITORY, 'docs/recipes/evidence-registry.mjs');
const SERVER = 'docker-registry';
const isHere = spawnSync(SERVER, ['--version']).status === 0;
if (!isHere) console.log('skipped: docker-registry is not installed, so no evidence is kept in a registry');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const startRegistry = async (): Promise<string> => {
  const [folder, port] = [await place(), await freePort()];
  const config = join(folder, 'config.yml');
  const storage = `storage: { filesystem: { rootdirectory: ${JSON.stringify(join(folder, 'data'))} } }`;
  await writeFile(config, `version: 0.1\n${storage}\nhttp: { addr: "127.0.0.1:${port}" }\n`);
  const child = spawn(SERVER, ['serve', config], { stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${address}/v2/`).catch(() => undefined);
    if (answer?.ok) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The registry does not answer');
};

const recipe = async (...args: string[]): Promise<string> => {
  const ended = await run(process.execPath, [RECIPE, ...args]);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  return ended.stdout;
};

it.skipIf(!isHere)(
  'evidence of four shards goes through a real registry: pushed, pulled, verified and built',
  { timeout: 120_000 },
  async () => {
    const repository = `${await startRegistry()}/team/readiness`;
    const programme = await programmeOf(await place(), 6);
    const pushed: string[] = [];
    for (const shard of [1, 2, 3, 4]) {
      const cwd = await machineOf(programme);
      await holdpoint(['probe', '--shard', `${shard}/4`, '--json'], { cwd });
      await recipe('push', repository, `run-7-${shard}`, join(cwd, 'content/evidence'));
      for (const path of await evidenceIn(cwd))
        pushed.push(`${path} ${await readFile(join(cwd, 'content/evidence', path), 'utf8')}`);
    }
    await recipe('push', repository, 'run-8-1', join(programme, 'content/checkpoints'));

    const cwd = await machineOf(programme);
    expect(await recipe('pull', repository, 'run-7-', join(cwd, 'content/evidence'))).toMatch(/run-7-4: \d/);
    const pulled = await Promise.all(
      (await evidenceIn(cwd)).map(
        async (path) => `${path} ${await readFile(join(cwd, 'content/evidence', path), 'utf8')}`,
      ),
    );
    expect(pulled).toHaveLength(6);
    expect(pulled).toEqual(pushed.sort());

    expect(await holdpoint(['check'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect((await holdpoint(['gate', 'cp', '--require', 'go'], { cwd })).code).toBe(0);
    expect((await holdpoint(['freeze', 'cp'], { cwd })).code).toBe(0);
    expect((await holdpoint(['verify'], { cwd })).code).toBe(0);
    expect((await holdpoint(['build'], { cwd })).code).toBe(0);

    const none = await run(process.execPath, [RECIPE, 'pull', repository, 'run-9-', join(cwd, 'none')]);
    expect(none).toMatchObject({ code: 1, stderr: 'No tag begins with run-9-\n' });
  },
);
