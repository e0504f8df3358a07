import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { newestEvidence, parseEvidence, sweepEvidence } from '../../src/evidence/evidence.ts';
import { isTemporary } from '../../src/storage/atomic.ts';

// Four writers at once are killed each time; a fifth of all kills go here.
const ROUNDS = Math.ceil(Number(process.env.HOLDPOINT_KILLS ?? 20) / 20);

const url = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

const writer = (root: string): string => `
  import { sealed, writeEvidence } from ${url('evidence/evidence.ts')};
  const base = { schema: 1, probe: 'a', kind: 'file', definition: 'sha256:' + '0'.repeat(64), startedAt: new Date().toISOString(),
    durationMs: 1, where: 'local', recordedBy: 'x', commit: null, dirty: null, ran: 'x', state: 'completed', message: 'x',
    waitsFor: [], exit: null, fidelity: 'real', readings: [], checks: [], measurements: [], artifacts: [], previous: null,
    output: { text: 'x'.repeat(200000), bytes: 200000, truncated: false } };
  console.log('ready');
  for (let n = 0; ; n++) {
    const refused = await writeEvidence(${JSON.stringify(root)}, sealed({ ...base, ran: String(Math.random()), finishedAt: new Date().toISOString() }));
    if (refused) throw new Error(refused.message);
  }`;

it('killed mid-write: no file is torn, and the next run sweeps what was left', async () => {
  const root = mkdtempSync(join(tmpdir(), 'holdpoint-killed-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'evidence', 'a');
  let left = 0;
  for (let kill = 0; kill < ROUNDS; kill++) {
    const writers = Array.from({ length: 4 }, () =>
      execa('node', ['--input-type=module', '-e', writer(root)], { reject: false }),
    );
    await Promise.all(writers.map(async (child) => child.stdout[Symbol.asyncIterator]().next()));
    await sleep(20 + ((kill * 37) % 60));
    for (const child of writers) child.kill('SIGKILL');
    await Promise.all(writers);
    const names = readdirSync(folder);
    left += names.filter(isTemporary).length;
    await sweepEvidence(root, ['a']);
    expect(readdirSync(folder).filter(isTemporary)).toEqual([]);
  }
  console.log(`writers: ${ROUNDS * 4} kills, ${left} temporary files left and swept`);
  const whole = readdirSync(folder);
  const torn = whole.filter(
    (name) => typeof parseEvidence(readFileSync(join(folder, name), 'utf8'), 'a', name) === 'string',
  );
  expect(torn).toEqual([]);
  expect(whole.length).toBeGreaterThan(0);
  expect(await newestEvidence(root, 'a')).toBeDefined();
}, 3_600_000);
