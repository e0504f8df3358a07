import { expect, it } from 'vitest';
import { outcome } from '../../src/probes/lib/kind.ts';
import { toEvidence } from '../../src/probes/run/record-run.ts';
import { readResult } from '../../src/readers/registry.ts';
import { probesFrom } from './probe-folder.ts';

const AROUND = {
  commit: null,
  dirty: null,
  source: null,
  where: 'here',
  startedAt: 0,
  finishedAt: 1,
  ran: 'results in r.xml',
  waitsFor: [],
  previous: null,
};

const failing = (cases: number): Uint8Array => {
  const each = (at: number) => `<testcase name="case ${at}"><failure message="expected 200"/></testcase>`;
  return Buffer.from(`<testsuite>${Array.from({ length: cases }, (_, at) => each(at)).join('')}</testsuite>`);
};

it('the texts of a result are cleaned one at a time and each once, however many fail alike', async () => {
  const [probe] = probesFrom({ suite: { kind: 'results', files: 'r.xml' } }).values();
  if (!probe) throw new Error('no probe');
  const reading = await readResult({ name: 'r.xml', bytes: failing(90) });
  const cleaned: string[] = [];
  let atOnce = 0;
  let most = 0;
  const evidence = await toEvidence(
    probe,
    outcome('completed', '90 cases failed', { readings: [reading] }),
    AROUND,
    async (text) => {
      most = Math.max(most, ++atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
      cleaned.push(text);
      return text.replace('case', 'test');
    },
  );
  expect(most).toBe(1);
  expect(cleaned.filter((text) => text === 'expected 200')).toHaveLength(1);
  expect(cleaned.filter((text) => text === 'case 7')).toHaveLength(1);
  expect(evidence.readings[0]?.failures[7]).toEqual({ name: 'test 7', message: 'expected 200' });
  expect(evidence.readings[0]?.failing).toMatchObject({ names: expect.arrayContaining(['test 7']) });
});
