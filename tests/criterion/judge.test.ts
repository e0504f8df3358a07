import { describe, expect, it } from 'vitest';
import { figuresFor, type Measured } from '../../src/criterion/judge.ts';
import { parseCriterion } from '../../src/criterion/parse.ts';
import { judgeCriterion } from '../../src/criterion/past.ts';
import type { Judging } from '../../src/schemas/judging.ts';
import type { Fact, Reading } from '../../src/schemas/reading.ts';
import { figure, NO_CASES, reading } from '../verdict/programme.ts';

const NO_PAST = { runs: [], passed: () => false, decided: undefined };
const none: Measured = { kind: 'command', measurements: [], readings: [] };
const judged = (text: string, more: Partial<Measured>, judging: Partial<Judging> = {}) =>
  judgeCriterion(text, { ...none, ...more }, { criteria: [text], ...judging }, NO_PAST).result;
const fact = (ask: string, ...values: Fact['values']): Fact => ({ ask, values, total: values.length });
const asked = (...facts: Fact[]): Reading =>
  reading({ format: 'json', outcome: 'informational', counts: NO_CASES, facts });
const counts = (more: Partial<Reading['counts']>): Reading => reading({ counts: { ...NO_CASES, ...more } });

describe('a criterion on figures', () => {
  const measured = {
    measurements: [figure('latency', 2)],
    readings: [
      reading({ measurements: [figure('latency', 4), figure('http_req p(95)', 200, { unit: 'ms' })] }),
    ],
  };

  it('has to be met by every figure of that name', () => {
    expect(judged('latency < 5', measured)).toEqual({ kind: 'met', found: { value: 2, unit: null } });
    expect(judged('latency < 3', measured)).toEqual({ kind: 'unmet', found: { value: 4, unit: null } });
  });

  it('names a figure by its last words where none has the whole name', () => {
    expect(judged('p(95) < 300 ms', measured)).toMatchObject({ kind: 'met' });
    expect(judged('5) < 300 ms', measured)).toEqual({ kind: 'not-found' });
    expect(judged('b < 5', { measurements: [figure('b', 9), figure('a b', 1)] })).toMatchObject({
      kind: 'unmet',
    });
  });

  it.each(['coverage.lines >= 0.8', 'coverage.lines >= 10', 'coverage.lines >= 10 ms'])(
    'is never met in a unit that cannot be compared: %s',
    (text) => {
      const found = { value: 12, unit: '%' };
      expect(judged(text, { measurements: [figure('coverage.lines', 12, { unit: '%' })] })).toEqual({
        kind: 'not-comparable',
        found,
      });
    },
  );

  it('is not met where it cannot be taken apart', () => {
    expect(judged('coverage.lines => 80', measured)).toMatchObject({
      kind: 'unparsable',
      problem: 'no-operator',
    });
  });
});

describe('a criterion on cases', () => {
  it.each(['executed', 'passed', 'failed', 'errored', 'skipped', 'flaky'] as const)(
    'counts %s ones over all results that were read, by either name',
    (name) => {
      const readings = [
        counts({ executed: 1, [name]: 7 }),
        counts({ executed: 1, [name]: 2 }),
        reading({ outcome: 'unreadable', counts: { ...NO_CASES, [name]: 100 } }),
      ];
      expect(judged(`cases.${name} == 9`, { readings })).toMatchObject({ kind: 'met' });
      expect(judged(`${name} == 9`, { readings })).toMatchObject({ kind: 'met' });
    },
  );

  it('knows the share that passed of what ran, in %', () => {
    const readings = [counts({ executed: 100, passed: 57, failed: 43, skipped: 900 })];
    expect(judged('cases.pass-rate >= 57 %', { readings })).toEqual({
      kind: 'met',
      found: { value: 57, unit: '%' },
    });
    expect(judged('pass-rate > 57 %', { readings })).toMatchObject({ kind: 'unmet' });
    expect(judged('passed >= 57 %', { readings })).toMatchObject({ kind: 'met' });
    expect(judged('cases.pass-rate >= 0.5', { readings })).toMatchObject({ kind: 'not-comparable' });
    expect(judged('cases.passed >= 50 %', { readings })).toMatchObject({ kind: 'not-comparable' });
  });

  it.each(['cases.failed == 0', 'cases.executed == 0', 'cases.pass-rate >= 0 %', 'skipped == 0'])(
    'is not met where there are no cases: %s',
    (text) => {
      expect(judged(text, { readings: [counts({})] })).toEqual({ kind: 'no-cases' });
      expect(judged(text, {})).toEqual({ kind: 'no-cases' });
    },
  );

  it('knows no rate where all were skipped, and counts them', () => {
    const readings = [counts({ skipped: 3 })];
    expect(judged('cases.skipped == 3', { readings })).toMatchObject({ kind: 'met' });
    expect(judged('cases.pass-rate >= 0 %', { readings })).toEqual({ kind: 'no-cases' });
  });

  it.each(['cases.other == 0', 'tests >= 1'])('does not guess what %s counts', (text) => {
    expect(judged(text, { readings: [counts({ executed: 3 })] })).toEqual({ kind: 'not-found' });
  });

  it('gives way to a figure that is called so', () => {
    expect(judged('passed >= 3', { measurements: [figure('passed', 4)] })).toMatchObject({ kind: 'met' });
  });
});

describe('a criterion on the run itself', () => {
  it('is about its exit and its duration', () => {
    expect(judged('exit == 3', { exit: { code: 3, signal: null } })).toMatchObject({ kind: 'met' });
    expect(judged('exit == 0', { exit: { code: null, signal: 'SIGKILL' } })).toEqual({ kind: 'not-found' });
    expect(judged('exit == 0', { exit: null })).toEqual({ kind: 'not-found' });
    expect(judged('duration < 2 s', { durationMs: 1999 })).toMatchObject({ kind: 'met' });
    expect(judged('duration < 2', { durationMs: 1 })).toMatchObject({ kind: 'not-comparable' });
    expect(judged('duration < 2 s', {})).toEqual({ kind: 'not-found' });
    expect(judged('other < 2 s', { durationMs: 1 })).toEqual({ kind: 'not-found' });
  });

  it.each(['results', 'slo'])('is not about the time that picking up %s took', (kind) => {
    const took = (...durations: (number | null)[]) => ({
      kind,
      durationMs: 3,
      readings: durations.map((durationMs) => reading({ durationMs })),
    });
    expect(judged('duration < 60 s', took(null))).toEqual({ kind: 'no-duration' });
    expect(judged('duration < 60 s', took(1000, null))).toEqual({ kind: 'no-duration' });
    expect(judged('duration < 60 s', took())).toEqual({ kind: 'no-duration' });
    expect(judged('duration < 60 s', took(59_000, 61_000))).toEqual({
      kind: 'unmet',
      found: { value: 61_000, unit: 'ms' },
    });
    expect(judged('duration < 60 s', took(59_000))).toMatchObject({ kind: 'met' });
  });
});

describe('a criterion on what was asked for', () => {
  it('has to be met by every value at every place', () => {
    const readings = [asked(fact('/ok', true)), asked(fact('/ok', true))];
    expect(judged('/ok == true', { readings })).toEqual({ kind: 'met', found: true });
    expect(judged('/ok == true', { readings: [...readings, asked(fact('/ok', true, false))] })).toEqual({
      kind: 'unmet',
      found: false,
    });
    expect(judged('/ok == true', { readings: [asked(fact('/ok', true, null))] })).toEqual({
      kind: 'unmet',
      found: null,
    });
    expect(judged('/ok != true', { readings: [...readings, asked(fact('/ok'))] })).toEqual({
      kind: 'not-found',
    });
  });

  it('is compared in the unit that the definition states', () => {
    const readings = [asked(fact('/p95', 200))];
    expect(judged('/p95 < 300', { readings })).toMatchObject({ kind: 'met' });
    expect(judged('/p95 < 300 ms', { readings })).toMatchObject({ kind: 'not-comparable' });
    expect(judged('/p95 < 300 ms', { readings }, { unit: 'ms' })).toMatchObject({ kind: 'met' });
    expect(judged('/p95 < 300 ms', { readings }, { unit: { '/p95': 's' } })).toMatchObject({ kind: 'unmet' });
    expect(judged('/p95 < 300', { readings }, { unit: 'ms' })).toMatchObject({ kind: 'not-comparable' });
  });

  it('is judged by the limit in force, on what was found', () => {
    const readings = [asked(fact('/status', 'ok'))];
    expect(judged('/status == ok', { readings })).toMatchObject({ kind: 'met' });
    expect(judged('/status == ready', { readings })).toEqual({ kind: 'unmet', found: 'ok' });
    expect(judged('/status contains o', { readings })).toMatchObject({ kind: 'met' });
  });

  it('is answered only if it was asked', () => {
    const readings = [asked(fact('/status', 'ok'), fact('/status matches ^o', true))];
    expect(judged('/status matches ^o', { readings })).toEqual({ kind: 'met', answer: true });
    expect(judged('/status matches ^.', { readings })).toEqual({ kind: 'not-asked' });
    expect(judged('/other == 1', { readings })).toEqual({ kind: 'not-asked' });
    expect(judged('/status == ok', { readings: [...readings, asked()] })).toEqual({ kind: 'not-asked' });
    expect(judged('text contains ok', { readings: [reading({ format: 'text' })] })).toEqual({
      kind: 'not-asked',
    });
    expect(judged('stdout contains ok', {})).toEqual({ kind: 'not-asked' });
    expect(judged('/status == ok', { readings: [reading()] })).toEqual({ kind: 'not-found' });
    expect(
      judged('/status == ok', { readings: [reading({ format: 'json', outcome: 'unreadable' })] }),
    ).toEqual({
      kind: 'not-found',
    });
  });

  it.each(['stdout', 'stderr', 'output', 'body'])('is left out where %s was not asked', (name) => {
    expect(judged(`${name} contains ok`, {})).toEqual({ kind: 'not-asked' });
    const answered = fact(`${name} contains ok`, true);
    expect(judged(`${name} contains ok`, { facts: [fact('other', 3), answered] })).toEqual({
      kind: 'met',
      answer: true,
    });
  });

  it('is no question left out where files hold figures of their own, or where it is no pointer', () => {
    expect(judged('other == 1', { readings: [asked()] })).toEqual({ kind: 'not-found' });
    expect(judged('text contains x', { readings: [reading()] })).toEqual({ kind: 'not-found' });
    const checks = [{ subject: 'a', expected: 'contains x', actual: '', met: true }];
    expect(judged('stdout contains x', { checks })).toEqual({ kind: 'not-asked' });
  });

  it('is not found where it was asked and nothing answered', () => {
    const judging = { criteria: ['stdout contains ok', 'text contains ok'] };
    expect(judged('stdout contains ok', { judging, facts: [] })).toEqual({ kind: 'not-found' });
    expect(judged('text  contains  ok', { judging, readings: [asked()] })).toEqual({ kind: 'not-found' });
    expect(judged('stdout contains other', { judging, facts: [] })).toEqual({ kind: 'not-asked' });
  });

  it('is answered for every value and place', () => {
    const matches = (...values: Fact['values']) =>
      judged('/a matches x', { readings: [asked(fact('/a matches x', ...values))] });
    expect(matches(true, false)).toEqual({ kind: 'unmet', answer: false });
    expect(matches(true, null)).toEqual({ kind: 'not-found' });
    expect(matches()).toEqual({ kind: 'not-found' });
  });

  it('of the run itself is answered by its texts, in schema 1 by its checks', () => {
    const facts = [fact('stdout contains ready', true)];
    expect(judged('stdout contains ready', { facts })).toEqual({ kind: 'met', answer: true });
    const checks = [{ subject: 'stdout', expected: 'contains ready', actual: 'not found', met: false }];
    expect(judged('stdout contains ready', { checks })).toEqual({ kind: 'unmet', answer: false });
    expect(judged('stdout contains steady', { checks })).toEqual({ kind: 'not-asked' });
    expect(judged('stdout contains ready', { checks, facts: [] })).toEqual({ kind: 'not-asked' });
  });

  it('is not met by a part of what was found, unless the part stands for all', () => {
    const cut = (...values: Fact['values']) => ({ readings: [asked({ ask: '/a/', values, total: 5_000 })] });
    expect(judged('/a/ == 1', cut(1, 1))).toEqual({ kind: 'cut', total: 5_000 });
    expect(judged('/a/ != 3', cut(1, 2))).toEqual({ kind: 'cut', total: 5_000 });
    expect(judged('/a/ contains x', cut('x'))).toEqual({ kind: 'cut', total: 5_000 });
    expect(judged('/a/ < 3', cut())).toEqual({ kind: 'cut', total: 5_000 });
    for (const limit of ['< 3', '<= 2', '> 0', '>= 1'])
      expect(judged(`/a/ ${limit}`, cut(1, 2))).toMatchObject({ kind: 'met' });
    expect(judged('/a/ < 3', cut('odd', 1, 2))).toMatchObject({ kind: 'not-comparable' });
  });
});

describe('the figures that a criterion is about', () => {
  const figures = (text: string, more: Partial<Measured>) => {
    const criterion = parseCriterion(text);
    if (criterion.kind === 'unparsable') throw new Error('no criterion');
    return figuresFor(criterion, { ...none, ...more }, { criteria: [text] });
  };

  it('are numbers alone, and none where it cannot be judged', () => {
    const readings = [asked(fact('/a', 2, 'x', null, true))];
    expect(figures('/a < 3', { readings })).toEqual([{ value: 2, unit: null }]);
    expect(figures('cases.failed <= 1', {})).toEqual([]);
    expect(figures('nothing <= 1', {})).toEqual([]);
  });
});
