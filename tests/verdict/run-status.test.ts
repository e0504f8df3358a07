import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { told } from '../../src/words/told.ts';
import { absent, failed, figure, NO_CASES, probe, reading, run } from './programme.ts';

const said = (more: Partial<Run>, definition: Partial<Probe> = {}) =>
  told(statusOfRun({ ...run('p'), ...more }, probe('p', definition)));

const empty = reading({ outcome: 'nothing-ran', counts: NO_CASES });
const skipped = reading({ outcome: 'nothing-ran', counts: { ...NO_CASES, skipped: 3 } });

describe('a run by itself', () => {
  it.each([
    ['absent', 'missing'],
    ['not-run', 'blocked'],
    ['no-result', 'unknown'],
    ['timeout', 'unknown'],
    ['crashed', 'unknown'],
    ['interrupted', 'unknown'],
    ['unreadable', 'unknown'],
  ] as const)('that ended as %s is %s', (state, status) => {
    expect(said({ state, message: 'As it ended' })).toEqual({
      status,
      reason: 'As it ended',
      criteria: [{ text: 'exit is 0', actual: '0', met: true }],
    });
  });

  it('is Ready when it judged something and met all of it', () => {
    expect(said({}).status).toBe('ready');
    expect(said({ checks: [], readings: [reading()] }).status).toBe('ready');
    expect(said({ checks: [], measurements: [figure('a', 1, { met: true, limit: '<2' })] }).status).toBe(
      'ready',
    );
  });

  it('is Partial when nothing was judged', () => {
    expect(said({ checks: [] })).toMatchObject({ status: 'partial', reason: 'Exit 0; nothing was proven' });
    expect(said({ checks: [], measurements: [figure('a', 1)] }).status).toBe('partial');
  });

  it('is Failed when one check of several is not met', () => {
    const checks = [...failed('p').checks, ...run('p').checks];
    expect(said({ checks, message: 'Exit 1' })).toMatchObject({ status: 'failed', reason: 'Exit 1' });
  });

  it.each([
    ['its outcome', { outcome: 'unmet' as const }],
    ['a failing case', { counts: { ...NO_CASES, executed: 2, passed: 1, failed: 1 } }],
    ['a case in error', { counts: { ...NO_CASES, executed: 2, passed: 1, errored: 1 } }],
    ['a failure outside every case', { outcome: 'nothing-ran' as const, failuresTotal: 1 }],
    ['a limit of its own', { measurements: [figure('p95', 400, { limit: '<300', met: false })] }],
  ])('is Failed by %s in a result', (_, more) => {
    expect(said({ readings: [reading(more)] }).status).toBe('failed');
  });

  it('is Unknown when a result could not be read, unless another failed', () => {
    const torn = reading({ outcome: 'unreadable', counts: NO_CASES });
    expect(said({ readings: [reading(), torn] }).status).toBe('unknown');
    expect(said({ readings: [reading({ outcome: 'unmet' }), torn] }).status).toBe('failed');
  });

  it('is Unknown when a result was begun after it was picked up, by more than five minutes', () => {
    expect(said({ readings: [reading({ startedAt: '2026-01-15T11:05:00.001Z' })] })).toMatchObject({
      status: 'unknown',
      reason: 'A result is dated in the future',
    });
    expect(said({ readings: [reading({ startedAt: '2026-01-15T11:05:00Z' })] }).status).toBe('ready');
    const torn = reading({ outcome: 'unreadable', counts: NO_CASES });
    expect(said({ message: 'Not read', readings: [torn] }).reason).toBe('Not read');
    const ahead = reading({ startedAt: '2026-01-15T12:00:00Z' });
    expect(said({ readings: [reading(), ahead] }).reason).toBe('A result is dated in the future');
    expect(said({ message: 'Exit 1', checks: failed('p').checks, readings: [ahead] })).toMatchObject({
      status: 'failed',
      reason: 'Exit 1',
    });
  });

  it('is Partial where a check was met in part only, and says how', () => {
    const partly = {
      subject: 'ADR 7',
      expected: 'is accepted',
      actual: 'partly',
      met: true,
      partly: true,
    } as const;
    expect(said({ message: 'ADR 7 is accepted in part', checks: [partly] })).toMatchObject({
      status: 'partial',
      reason: 'ADR 7 is accepted in part',
    });
    expect(said({ checks: [...run('p').checks, partly] }).status).toBe('partial');
  });
});

describe('nothing ran', () => {
  it.each([
    ['no case', [empty]],
    ['skipped cases only', [skipped]],
    ['no case in one of two results', [reading(), empty]],
  ])('is Partial with %s although the exit was 0', (_, readings) => {
    expect(said({ message: 'Exit 0, but 0 cases ran', readings })).toMatchObject({
      status: 'partial',
      reason: 'Exit 0, but 0 cases ran; nothing was proven',
    });
  });

  it('is Ready where the probe says that empty is clean, and the reason is shown', () => {
    const clean = { empty: { clean: 'it lists only what is wrong' } };
    expect(said({ message: 'Exit 0, 0 cases ran', readings: [empty] }, clean)).toMatchObject({
      status: 'ready',
      reason: 'Exit 0, 0 cases ran; empty is good: it lists only what is wrong',
    });
    expect(said({ readings: [reading()] }, clean).reason).toBe('Exit 0');
    expect(said({ readings: [skipped] }, clean).status).toBe('partial');
    const loose = reading({ outcome: 'nothing-ran', counts: { ...NO_CASES, executed: 1 } });
    expect(said({ readings: [loose] }, clean).status).toBe('partial');
    const even = reading({ outcome: 'nothing-ran', counts: { ...NO_CASES, executed: 1, skipped: 1 } });
    expect(said({ readings: [even] }, clean).status).toBe('partial');
    expect(
      said({ message: 'Exit 0, passed', readings: [{ ...reading(), counts: NO_CASES }] }, clean).reason,
    ).toBe('Exit 0, passed');
    expect(said({ message: 'Exit 1', readings: [empty], checks: failed('p').checks }, clean)).toMatchObject({
      status: 'failed',
      reason: 'Exit 1',
    });
    expect(said({ message: '2 cases ran', readings: [reading(), empty] }, clean)).toMatchObject({
      status: 'ready',
      reason: '2 cases ran; empty is good: it lists only what is wrong',
    });
  });
});

describe('figures without a criterion', () => {
  const figures = reading({ outcome: 'informational', counts: NO_CASES, measurements: [figure('p95', 200)] });

  it('prove nothing by themselves', () => {
    expect(said({ checks: [], readings: [figures] })).toMatchObject({
      status: 'partial',
      reason: 'Figures were read, but nothing says what they must be',
    });
  });

  it('take nothing away from what was judged beside them', () => {
    expect(said({ readings: [figures] }).status).toBe('ready');
    expect(said({ checks: [], readings: [reading(), figures] }).status).toBe('ready');
  });

  it('prove what a criterion says of them', () => {
    expect(said({ checks: [], readings: [figures] }, { criteria: ['p95 < 300'] }).status).toBe('ready');
    expect(said({ checks: [], readings: [figures] }, { criteria: ['p95 < 100'] })).toMatchObject({
      status: 'failed',
      reason: 'Exit 0; p95 < 100 was not met: 200',
    });
  });
});

describe('criteria', () => {
  it('fail the run when they select nothing', () => {
    expect(said({}, { criteria: ['p95 < 300', 'p99 < 500', 'p90 < 200'] })).toMatchObject({
      status: 'failed',
      reason: 'Exit 0; p95 < 300 was not met: nothing is called p95, and 2 other criteria',
    });
    expect(said({}, { criteria: ['p95 < 300', 'p99 < 500'] }).reason).toContain('and 1 other criterion');
  });

  it('are all listed, met ones too, with what each result and each limit said', () => {
    const measurements = [figure('rate', 0.2, { limit: '<1', met: true }), figure('loose', 3)];
    const counted = reading({ counts: { ...NO_CASES, executed: 2, passed: 2, skipped: 1 }, measurements });
    expect(said({ readings: [counted, reading(), empty] }, { criteria: ['loose < 5'] }).criteria).toEqual([
      { text: 'loose < 5', actual: '3', met: true },
      { text: 'exit is 0', actual: '0', met: true },
      { text: 'junit: every case passes', actual: '2 of 2 passed, 1 skipped', met: true },
      { text: 'junit: every case passes', actual: '2 of 2 passed', met: true },
      { text: 'rate <1', actual: '0.2', met: true },
    ]);
  });

  it('show skipped-only and failing cases as not met', () => {
    expect(said({ checks: [], readings: [skipped] }).criteria).toEqual([
      { text: 'junit: every case passes', actual: '0 of 0 passed, 3 skipped', met: false },
    ]);
    const each = reading({ counts: { ...NO_CASES, executed: 2, failed: 1, errored: 1 } });
    expect(said({ checks: [], readings: [each] }).criteria[0]?.met).toBe(false);
    const skippedToo = reading({ counts: { ...NO_CASES, executed: 1, passed: 1, skipped: 1 } });
    expect(said({ checks: [], readings: [skippedToo] }).criteria).toHaveLength(1);
    const bad = reading({ counts: { ...NO_CASES, executed: 2, passed: 1, errored: 1 } });
    expect(said({ checks: [], readings: [bad] }).criteria[0]).toMatchObject({
      met: false,
      actual: '1 of 2 passed',
    });
  });

  it('that a check already answered are listed once', () => {
    const check = { subject: 'stdout', expected: 'contains ok', actual: 'found', met: true };
    expect(said({ checks: [check] }, { criteria: ['stdout contains ok'] }).criteria).toEqual([
      { text: 'stdout contains ok', actual: 'found', met: true },
    ]);
  });

  it('are not judged of a run that did not end', () => {
    expect(statusOfRun(absent('p'), probe('p', { criteria: ['p95 < 300'] })).criteria).toEqual([]);
  });
});

describe('a criterion on cases', () => {
  const mixed = (counts: object, more: object = {}) =>
    reading({ outcome: 'unmet', counts: { ...NO_CASES, ...counts }, failuresTotal: 3, ...more });
  const status = (criterion: string, each = mixed({ executed: 100, passed: 97, failed: 3 })) =>
    said({ checks: [], readings: [each] }, { criteria: [criterion] }).status;

  it.each([
    ['cases.pass-rate >= 95 %', 'ready'],
    ['passed >= 95 %', 'ready'],
    ['cases.pass-rate > 97 %', 'failed'],
    ['cases.failed <= 3', 'ready'],
    ['failed < 4', 'ready'],
    ['cases.failed == 0', 'failed'],
    ['cases.executed >= 50', 'failed'],
    ['cases.passed >= 50', 'failed'],
    ['cases.failed >= 1', 'failed'],
    ['cases.failed != 9', 'failed'],
    ['cases.pass-rate < 99 %', 'failed'],
  ])('%s replaces "every case passes" only where it bounds what may fail: %s', (criterion, expected) => {
    expect(status(criterion)).toBe(expected);
  });

  it('of failures leaves errors, and what went wrong outside the cases, as they are', () => {
    const errors = mixed({ executed: 100, passed: 97, failed: 2, errored: 1 });
    expect(status('cases.failed <= 3', errors)).toBe('failed');
    expect(status('cases.errored <= 3', errors)).toBe('failed');
    expect(status('cases.pass-rate >= 95 %', errors)).toBe('ready');
    const outside = mixed({ executed: 100, passed: 97, failed: 3 }, { failuresTotal: 4 });
    expect(status('cases.pass-rate >= 95 %', outside)).toBe('failed');
    const announced = statusOfRun(
      {
        ...run('p'),
        readings: [mixed({ executed: 100, passed: 97, failed: 2, errored: 1 }, { outside: 1 })],
      },
      probe('p', { criteria: ['cases.pass-rate >= 95 %'] }),
    );
    expect(announced.status).toBe('failed');
    const stated = [figure('rate', 1, { met: false, limit: '<1' })];
    expect(
      status(
        'cases.pass-rate >= 95 %',
        mixed({ executed: 100, passed: 97, failed: 3 }, { measurements: stated }),
      ),
    ).toBe('failed');
    expect(status('cases.executed >= 0', mixed({}, { failuresTotal: 0 }))).toBe('failed');
  });

  it('stands for the line that every case passes', () => {
    const { criteria } = said(
      { checks: [], readings: [mixed({ executed: 100, passed: 97, failed: 3 })] },
      { criteria: ['cases.pass-rate >= 95 %'] },
    );
    expect(criteria).toEqual([{ text: 'cases.pass-rate >= 95 %', actual: '97 %', met: true }]);
    const failures = said(
      { checks: [], readings: [mixed({ executed: 100, passed: 97, failed: 3 })] },
      { criteria: ['cases.failed <= 3'] },
    );
    expect(failures.criteria).toEqual([{ text: 'cases.failed <= 3', actual: '3', met: true }]);
  });

  it('on findings of which a result holds none leaves its cases as they are', () => {
    expect(status('findings.high <= 9')).toBe('failed');
    const one = reading({ counts: { ...NO_CASES, executed: 1, failed: 1 }, outcome: 'unmet' });
    const criteria = ['findings.high <= 9'];
    expect(said({ checks: [], readings: [one] }, { criteria }).criteria.map(({ text }) => text)).toEqual([
      'findings.high <= 9',
      'junit: every case passes',
    ]);
  });

  it('is a minimum of what ran, on top of that', () => {
    const one = reading({ counts: { ...NO_CASES, executed: 1, passed: 1, skipped: 999 } });
    expect(said({ checks: [], readings: [one] }, { criteria: ['executed >= 500'] })).toMatchObject({
      status: 'failed',
      reason: 'Exit 0; executed >= 500 was not met: 1',
    });
  });
});

describe('a criterion that judged nothing', () => {
  const status = (criterion: string, more: Partial<Run>) =>
    statusOfRun({ ...run('p'), checks: [], ...more }, probe('p', { criteria: [criterion] }));
  const actual = (criterion: string, more: Partial<Run> = {}) =>
    told(status(criterion, more)).criteria[0]?.actual;
  const lines = { measurements: [figure('coverage.lines', 12, { unit: '%' })] };
  const json = (value: string | number | null) => ({
    readings: [
      reading({ format: 'json', counts: NO_CASES, facts: [{ ask: '/a', values: [value], total: 1 }] }),
    ],
  });

  it.each([
    ['coverage.lines => 80', '=> is no comparison; did you mean >=?', lines],
    ['coverage.lines << 80', '<< is no comparison', lines],
    ['coverage.lines', 'not a comparison', lines],
    ['coverage.lines >= high', 'high is no figure', lines],
    ['stdout matches (', '( is no regular expression', {}],
    ['coverage.lines >= 0.8', '12 % has a unit, and 0.8 has none', lines],
    ['coverage.lines >= 8 ms', '12 % cannot be compared with 8 ms', lines],
    ['/a < 3 ms', '2 has no unit, and 3 ms has one', json(2)],
    ['/a < 3', '"2" cannot be compared with 3', json('2')],
    ['/a == x', '2 cannot be compared with x', json(2)],
    ['/a == x', 'nothing is there', json(null)],
    ['tests >= 5', 'nothing is called tests; did you mean cases.executed?', {}],
    ['cases.failed == 0', 'there are no cases', lines],
    ['stdout contains x', 'not found out under this criterion; run the probe again', {}],
  ] as const)('%s is not met, and says why: %s', (criterion, why, more) => {
    expect(actual(criterion, more)).toBe(why);
    expect(status(criterion, more).status).not.toBe('ready');
  });

  it('of a duration says that only picking results up took it', () => {
    expect(actual('duration < 60 s', { kind: 'results', readings: [reading()] })).toBe(
      'only picking results up took time, and they do not state how long they took',
    );
  });

  it('of values that were cut says so', () => {
    const facts = [{ ask: '/a', values: [], total: 9 }];
    expect(actual('/a == 1', { readings: [reading({ format: 'json', facts })] })).toBe(
      'it is more than evidence keeps',
    );
  });

  it('because nobody asked is Unknown, and Failed beside anything that is not met', () => {
    const criteria = ['exit == 0', 'stdout contains x'];
    expect(said({}, { criteria })).toMatchObject({
      status: 'unknown',
      reason:
        'Exit 0; stdout contains x was not met: not found out under this criterion; run the probe again',
    });
    expect(said({}, { criteria: [...criteria, 'exit == 1'] }).status).toBe('failed');
    const bad = [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }];
    expect(said({ checks: bad }, { criteria }).status).toBe('failed');
  });
});

describe('a scan by itself', () => {
  const scan = (
    critical: number,
    high: number,
    medium: number,
    more: Partial<ReturnType<typeof reading>> = {},
  ) =>
    reading({
      outcome: critical + high > 0 ? 'unmet' : 'informational',
      counts: { ...NO_CASES, executed: 1, failed: critical + high > 0 ? 1 : 0 },
      failuresTotal: critical + high,
      measurements: [
        figure('findings.total', critical + high + medium),
        figure('findings.critical', critical),
        figure('findings.high', high),
        figure('findings.medium', medium),
      ],
      ...more,
    });
  const status = (criteria: string[], found: ReturnType<typeof scan>) =>
    said({ checks: [], readings: [found] }, { criteria }).status;

  it('is held to no critical and no high finding', () => {
    expect(status([], scan(0, 1, 0))).toBe('failed');
    expect(status(['findings.medium <= 5'], scan(0, 1, 0))).toBe('failed');
    expect(status(['findings.rule R1 == 0'], scan(0, 1, 0))).toBe('failed');
  });

  it('is held to the number that a criterion allows of a severity, and to none of the others', () => {
    expect(status(['findings.high <= 1'], scan(0, 1, 3))).toBe('ready');
    expect(status(['findings.high <= 1'], scan(0, 2, 3))).toBe('failed');
    expect(status(['findings.high <= 1'], scan(1, 1, 3))).toBe('failed');
    expect(status(['findings.total <= 9'], scan(1, 1, 3))).toBe('ready');
    expect(status(['findings.high >= 1'], scan(0, 1, 0))).toBe('failed');
  });

  it('is not excused where the scan itself broke', () => {
    const broken = scan(0, 1, 0, {
      counts: { ...NO_CASES, executed: 2, failed: 1, errored: 1 },
      failuresTotal: 2,
    });
    expect(status(['findings.total <= 9'], broken)).toBe('failed');
    expect(status(['findings.total <= 9'], scan(0, 1, 0, { outside: 1 }))).toBe('failed');
  });

  it('has no line that every case passes beside the criterion that bounds it', () => {
    expect(
      said({ checks: [], readings: [scan(0, 1, 3)] }, { criteria: ['findings.high <= 1'] }).criteria,
    ).toEqual([{ text: 'findings.high <= 1', actual: '1', met: true }]);
  });

  it('whose findings are failed cases is held to every severity that no criterion bounds', () => {
    const checks = scan(0, 1, 1, {
      counts: { ...NO_CASES, executed: 3, passed: 1, failed: 2 },
      failuresTotal: 2,
    });
    expect(status(['findings.high <= 1'], checks)).toBe('failed');
    expect(status(['findings.high <= 1', 'findings.medium <= 1'], checks)).toBe('ready');
    expect(status(['findings.total <= 2'], checks)).toBe('ready');
  });
});
