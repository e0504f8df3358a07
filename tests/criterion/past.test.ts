import { describe, expect, it } from 'vitest';
import { judgeCriterion, type Past } from '../../src/criterion/past.ts';
import type { Run } from '../../src/schemas/evidence.ts';
import { digestOf, figure, NO_CASES, reading, run } from '../verdict/programme.ts';

/** Runs of one probe that name each other, oldest first, each with a latency in ms; below zero it did not pass. */
const runsOf = (...latencies: number[]): Run[] =>
  latencies.map((latency, at) =>
    run('p', {
      measurements: [figure('latency', Math.abs(latency), { unit: 'ms' })],
      message: latency < 0 ? 'Exit 1' : 'Exit 0',
      digest: digestOf(`${at}`),
      previous: at === 0 ? null : digestOf(`${at - 1}`),
    }),
  );
const past = (runs: Run[], decided?: Past['decided']): Past => ({
  runs,
  passed: ({ message }) => message === 'Exit 0',
  decided,
});
const judge = (text: string, runs: Run[], decided?: Past['decided']) => {
  const newest = runs.at(-1);
  if (!newest) throw new Error('there is no run');
  return judgeCriterion(text, newest, { criteria: [text] }, past(runs, decided));
};

describe('a criterion over several runs', () => {
  it('is met where each of them meets it, and shows the one that came closest to missing it', () => {
    const runs = runsOf(900, 120, 280, 100);
    expect(judge('latency < 300 ms over 3 runs', runs)).toMatchObject({
      result: { kind: 'met', found: { value: 280, unit: 'ms' } },
      of: { digest: digestOf('2') },
    });
    expect(judge('latency >= 50 ms over 3 runs', runs)).toMatchObject({
      result: { kind: 'met', found: { value: 100, unit: 'ms' } },
      of: { digest: digestOf('3') },
    });
  });

  it('is missed by the newest that misses it', () => {
    expect(judge('latency < 300 ms over 4 runs', runsOf(900, 120, 400, 100))).toMatchObject({
      result: { kind: 'unmet', found: { value: 400 } },
      of: { digest: digestOf('2') },
    });
  });

  it('is about figures in the unit that the definition states, where a run names no other', () => {
    const of = (value: number, unit?: string): Run => ({
      ...(runsOf(1)[0] as Run),
      readings: [
        reading({ format: 'json', counts: NO_CASES, facts: [{ ask: '/a', values: [value], total: 1 }] }),
      ],
      digest: digestOf(`${value}`),
      ...(unit ? { judging: { criteria: [], unit } } : {}),
    });
    const over = (...runs: Run[]) =>
      judgeCriterion(
        '/a < 3 ms over 2 runs',
        runs.at(-1) as Run,
        { criteria: [], unit: 'ms' },
        past(runs.map((each, at) => ({ ...each, previous: runs[at - 1]?.digest ?? null }))),
      ).result;
    expect(over(of(2), of(1))).toEqual({ kind: 'met', found: { value: 2, unit: 'ms' } });
    expect(over(of(2, 's'), of(1)).kind).toBe('unmet');
  });

  it('judges nothing where the run itself misses it, there are too few, or they do not hang together', () => {
    expect(judge('latency < 300 ms over 2 runs', runsOf(100, 900))).not.toHaveProperty('of');
    expect(judge('latency < 300 ms over 3 runs', runsOf(100, 100)).result).toEqual({
      kind: 'few-runs',
      runs: 2,
      wanted: 3,
    });
    const [first, second, third] = runsOf(100, 100, 100) as [Run, Run, Run];
    const over = 'latency < 300 ms over 3 runs';
    expect(judge(over, [first, { ...second, previous: null }, third]).result).toEqual({
      kind: 'gap',
      wanted: 3,
    });
    expect(judge(over, [first, { ...second, previous: digestOf('gone') }, third]).result.kind).toBe('gap');
    expect(judge(over, [{ ...first, previous: digestOf('gone') }, second, third]).result.kind).toBe('met');
  });

  it('is about their outcomes alone where it asks for them', () => {
    const runs = runsOf(1, -1, 1, 1);
    expect(judge('runs.pass-rate >= 75 % over 4 runs', runs).result).toEqual({
      kind: 'met',
      passed: 3,
      runs: 4,
    });
    expect(judge('runs.pass-rate > 75 % over 4 runs', runs).result).toEqual({
      kind: 'unmet',
      passed: 3,
      runs: 4,
    });
    expect(judge('runs.passed >= 3 over 4 runs', runs).result).toEqual({ kind: 'met', passed: 3, runs: 4 });
    expect(judge('runs.passed > 3 over 4 runs', runs).result).toMatchObject({ kind: 'unmet' });
  });

  it('on outcomes is not comparable but as a least, in its own unit', () => {
    const runs = runsOf(1, 1);
    expect(judge('runs.passed <= 2 over 2 runs', runs).result).toEqual({
      kind: 'not-comparable',
      found: { value: 2, unit: null },
    });
    expect(judge('runs.pass-rate >= 1 over 2 runs', runs).result).toEqual({
      kind: 'not-comparable',
      found: { value: 100, unit: '%' },
    });
  });
});

describe('a criterion against the last decision', () => {
  const decided = (figures: NonNullable<Past['decided']>['figures']): Past['decided'] => ({
    revision: 'r1',
    figures,
  });
  const before = decided({
    latency: [
      { value: 200, unit: 'ms' },
      { value: 250, unit: 'ms' },
    ],
  });

  it('is judged by what that found, less what may be missed', () => {
    expect(judge('latency <= decided + 10 %', runsOf(270), before)).toMatchObject({
      result: { kind: 'met', found: { value: 270, unit: 'ms' } },
      against: { revision: 'r1', was: { value: 250, unit: 'ms' }, limit: { value: 275, unit: 'ms' } },
    });
    expect(judge('latency <= decided', runsOf(270), before).result.kind).toBe('unmet');
  });

  it.each([
    ['there is no decision', undefined, { kind: 'no-decision' }],
    ['it was withdrawn', decided(null), { kind: 'withdrawn', revision: 'r1' }],
    [
      'it found nothing of that name',
      decided({ other: [{ value: 1, unit: null }] }),
      { kind: 'not-decided', revision: 'r1' },
    ],
    ['it found no figure of it', decided({ latency: [] }), { kind: 'not-decided', revision: 'r1' }],
    [
      'the tolerance is in another unit',
      decided({ latency: [{ value: 1, unit: 'MB' }] }),
      { kind: 'not-comparable', found: { value: 1, unit: 'MB' } },
    ],
  ])('is not met where %s', (_, last, result) => {
    expect(judge('latency <= decided + 10 ms', runsOf(1), last)).toMatchObject({ result });
  });

  it('holds over several runs', () => {
    expect(judge('latency <= decided over 2 runs', runsOf(240, 250), before)).toMatchObject({
      result: { kind: 'met', found: { value: 250 } },
      against: { limit: { value: 250 } },
    });
    expect(judge('latency <= decided over 2 runs', runsOf(260, 250), before).result.kind).toBe('unmet');
  });
});
