import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, holdpoint } from './cli/run.ts';

const EXAMPLES = join(import.meta.dirname, '../examples');

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'holdpoint-example-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('each example', () => {
  it('is sound where it stands alone', async () => {
    for (const name of await readdir(EXAMPLES)) {
      await cp(join(EXAMPLES, name), join(cwd, name), { recursive: true });
      expect(await holdpoint(['check'], { cwd: join(cwd, name) }), name).toMatchObject({
        code: 0,
        stderr: '',
      });
    }
  });
});

describe('the Python service', { timeout: 120_000 }, () => {
  it('lets the canary through and holds all tenants until a load test was measured', async () => {
    const here = join(cwd, 'python-service');
    expect(await holdpoint(['probe', '--json'], { cwd: here })).toMatchObject({ code: 0 });
    expect(documentOf(await holdpoint(['verdict', 'cp1', '--json'], { cwd: here }))).toMatchObject({
      verdict: 'PARTIAL GO',
      items: [
        { id: 'cp1-01', status: 'ready' },
        { id: 'cp1-02', status: 'ready' },
        { id: 'cp1-03', status: 'unknown' },
      ],
      lanes: [{ verdict: 'go' }, { verdict: 'no-go', heldBy: ['cp1-03'] }],
    });
    const gate = ['gate', 'cp1', '--require', 'go'];
    expect(await holdpoint([...gate, '--lane', 'canary'], { cwd: here })).toMatchObject({ code: 0 });
    expect(await holdpoint(gate, { cwd: here })).toMatchObject({ code: 1 });
  });
});

const relayTools = ['rebar3', 'erl', 'nats-server'].filter(
  (tool) => spawnSync('which', [tool], { stdio: 'ignore' }).status !== 0,
);

describe('the relay', { timeout: 120_000 }, () => {
  it('comes out PARTIAL GO on its real tools: what needs containers waits, what kills the server was survived', async (context) => {
    if (relayTools.length > 0) {
      console.log(`skipped: ${relayTools.join(', ')} not installed`);
      context.skip();
    }
    const here = join(cwd, 'relay');
    expect(await holdpoint(['probe', '--json'], { cwd: here })).toMatchObject({ code: 0 });
    const found = documentOf(await holdpoint(['verdict', 'cp3', '--json'], { cwd: here })) as {
      verdict: string;
      items: { id: string; status: string }[];
      lanes: { id: string; verdict: string; heldBy: string[] }[];
    };
    expect(found.verdict).toBe('PARTIAL GO');
    expect(found.items.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'cp3-01 ready',
      'cp3-02 ready',
      'cp3-03 ready',
      'cp3-04 missing',
      'cp3-05 partial',
      'cp3-06 blocked',
      'cp3-07 ready',
      'cp3-08 ready',
      'cp3-09 ready',
    ]);
    expect(found.lanes.filter(({ verdict }) => verdict === 'no-go')).toMatchObject([
      { id: 'chaos-engineering', heldBy: ['cp3-04'] },
      { id: 'full-scale-load', heldBy: ['cp3-04', 'cp3-05'] },
    ]);
  });
});
