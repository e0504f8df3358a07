import { describe, expect, it } from 'vitest';
import { digestOfNames } from '../../src/readers/lib/failing-names.ts';
import { failingOf } from '../../src/schemas/reading.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { probeFolder, probesFrom, runEntry } from './probe-folder.ts';

const FILES = 12;
const EACH = 450;
const nameOf = (file: number, at: number): string => `file ${file} case ${at}`;
const suite = (file: number): string => {
  const cases = Array.from(
    { length: EACH },
    (_, at) => `<testcase name="${nameOf(file, at)}"><failure message="m"/></testcase>`,
  );
  return `<testsuite name="s">${cases.join('')}</testsuite>`;
};

describe('many result files with many failures each', () => {
  it('keep 5,000 failing names and 1,000 failures over the run, beyond that digests and numbers, and lose none', async () => {
    const folder = probeFolder();
    for (let file = 0; file < FILES; file++)
      folder.write(`results/${String(file).padStart(2, '0')}.xml`, suite(file));
    const entry = { kind: 'results', files: 'results/*.xml' };
    const evidence = await runEntry(folder, entry);
    const names = evidence.readings.flatMap(({ failing }) =>
      failing && 'names' in failing ? failing.names : [],
    );
    const failures = evidence.readings.flatMap((reading) => reading.failures);
    expect([names.length, failures.length]).toEqual([11 * EACH, 1_000]);
    const last = evidence.readings.at(-1);
    expect(last).toMatchObject({ failures: [], failuresTotal: EACH, counts: { failed: EACH } });
    const all = Array.from({ length: EACH }, (_, at) => `s > ${nameOf(FILES - 1, at)}`);
    expect(last && failingOf(last)).toEqual(digestOfNames(all));
    const probe = probesFrom({ probe: entry }).get('probe');
    expect(probe && statusOfRun(evidence, probe).status).toBe('failed');
  });
});
