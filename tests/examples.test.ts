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
