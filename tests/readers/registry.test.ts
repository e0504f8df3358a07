import { describe, expect, it } from 'vitest';
import { readers, readResult } from '../../src/readers/registry.ts';
import { told } from '../../src/words/told.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const SOUND = '<testsuite name="orders"><testcase name="keeps order"/></testsuite>';

describe('readResult', () => {
  it('recognises by content, whatever the file is called', async () => {
    for (const name of ['result.xml', 'result.json', 'result.tap', '']) {
      expect(await readResult({ name, bytes: encode(SOUND) })).toMatchObject({
        format: 'junit',
        outcome: 'met',
      });
    }
  });

  it('reads with the named reader, which refuses what is not its format', async () => {
    const reading = await readResult({ name: 'a', bytes: encode(SOUND), format: 'sarif' });
    expect(reading).toMatchObject({ format: 'sarif', outcome: 'unreadable' });
  });

  it('names the closest reader for one that there is not', async () => {
    const { format, outcome, diagnostics } = await readResult({
      name: 'a',
      bytes: encode(SOUND),
      format: 'junti',
    });
    expect({ format, outcome }).toEqual({ format: 'junti', outcome: 'unreadable' });
    expect(told(diagnostics[0]?.message)).toMatchInlineSnapshot(
      `"No reader is called "junti". Did you mean junit?"`,
    );
  });

  it('turns a stream that breaks into an unreadable reading', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield encode('<testsuite name="orders"><testcase name="keeps order"/>');
      throw new Error('the disk is gone');
    }
    const { outcome, diagnostics } = await readResult({ name: 'a', bytes: breaking() });
    expect(outcome).toBe('unreadable');
    expect(diagnostics[0]).toMatchObject({ code: 'HP311', severity: 'error' });
  });

  it('keeps 100 failures, counts them all, and bounds each message', async () => {
    const failing = Array.from(
      { length: 150 },
      (_, index) => `<testcase name="case ${index}"><failure message="${'no '.repeat(2_000)}"/></testcase>`,
    );
    const bytes = encode(`<testsuite name="orders">${failing.join('')}</testsuite>`);
    const { failures, failuresTotal, counts } = await readResult({ name: 'a', bytes });
    expect({ kept: failures.length, failuresTotal, failed: counts.failed }).toEqual({
      kept: 100,
      failuresTotal: 150,
      failed: 150,
    });
    expect(failures[0]?.message).toHaveLength(2_000);
  });

  it('has one reader an id, and no two of them', () => {
    const ids = readers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('measurements are named as a criterion would name them', () => {
  const k6 = JSON.stringify({
    root_group: {},
    metrics: {
      iterations: { type: 'counter', contains: 'default', values: { count: 9, rate: 3 } },
      http_req_duration: {
        type: 'trend',
        contains: 'time',
        values: { 'p(95)': 212 },
        thresholds: { 'p(95) < 300': { ok: true } },
      },
      data_sent: { type: 'counter', contains: 'data', values: { count: 900, rate: 300 } },
    },
  });

  it('k6: metric and statistic, with unit and the limit of its threshold', async () => {
    const { measurements } = await readResult({ name: 'a', bytes: encode(k6) });
    expect(measurements).toContainEqual({
      name: 'http_req_duration p(95)',
      value: 212,
      unit: 'ms',
      limit: '<300',
      met: true,
    });
    expect(measurements.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'iterations count null',
      'iterations rate /s',
      'http_req_duration p(95) ms',
      'data_sent count B',
      'data_sent rate B/s',
    ]);
  });

  it('coverage: coverage.lines in per cent', async () => {
    const bytes = encode('SF:a.ts\nDA:1,1\nDA:2,0\nend_of_record\n');
    expect((await readResult({ name: 'a', bytes })).measurements).toEqual([
      { name: 'coverage.lines', value: 50, unit: '%', limit: null, met: null },
    ]);
  });
});
