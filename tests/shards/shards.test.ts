import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holdpoint } from '../cli/run.ts';
import { evidenceIn, machineOf, place, programmeOf } from './sharded.ts';

const [PROBES = 40, SHARDS = 10] = (process.env['HOLDPOINT_SHARDED'] ?? '40/10').split('/').map(Number);

const joined = async (programme: string, machines: readonly string[]): Promise<string> => {
  const folder = await machineOf(programme);
  for (const machine of machines)
    await cp(join(machine, 'content/evidence'), join(folder, 'content/evidence'), { recursive: true });
  return folder;
};

it(`${PROBES} probes in ${SHARDS} shards give the same judgement and record in whatever order they are joined`, {
  timeout: 30_000 + PROBES * 1_000,
}, async () => {
  const programme = await programmeOf(await place(), PROBES);
  const machines: string[] = [];
  for (let shard = 1; shard <= SHARDS; shard++) {
    const machine = await machineOf(programme);
    const { code } = await holdpoint(['probe', '--shard', `${shard}/${SHARDS}`, '--json'], { cwd: machine });
    expect(code).toBe(0);
    machines.push(machine);
  }
  const counts = await Promise.all(machines.map(async (each) => (await evidenceIn(each)).length));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PROBES);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);

  const orders = [machines, machines.toReversed(), [...machines, ...machines]];
  const asOf = new Date().toISOString();
  const said: string[] = [];
  for (const order of orders) {
    const cwd = await joined(programme, order);
    const verdict = await holdpoint(['verdict', 'cp', '--json', '--as-of', asOf], { cwd });
    expect(verdict.code).toBe(0);
    expect((await holdpoint(['freeze', 'cp'], { cwd })).code).toBe(0);
    said.push(verdict.stdout + (await readFile(join(cwd, 'content/records/cp/r1.json'), 'utf8')));
  }
  expect(said[1]).toBe(said[0]);
  expect(said[2]).toBe(said[0]);
  expect(said[0]).toContain('"verdict": "GO"');

  const cwd = await joined(programme, machines.slice(1));
  const { stdout } = await holdpoint(['verdict', 'cp', '--json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'NO-GO' });
});
