import { describe, expect, it } from 'vitest';
import { nameOfSubject } from '../../src/verdict/evidence/criteria.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { figure, NO_CASES, probe, reading, run } from './programme.ts';

describe('what was to be met', () => {
  it.each([
    [{ kind: 'criterion.stated', text: 'p95 < 300 ms' } as const, 'p95 < 300 ms'],
    [{ kind: 'criterion.check', subject: 'exit', expected: 'is 0' } as const, 'exit is 0'],
    [{ kind: 'criterion.limit', name: 'rate', limit: '<1' } as const, 'rate <1'],
    [{ kind: 'criterion.limit', name: 'rate', limit: '' } as const, 'rate'],
    [{ kind: 'criterion.environment', name: 'staging' } as const, 'environment staging'],
    [{ kind: 'criterion.cases', format: 'junit' } as const, null],
  ])('is called by people what it says: %j', (subject, name) => {
    expect(nameOfSubject(subject)).toBe(name);
  });
});

describe('what was found', () => {
  const json = (value: string | null) => [
    reading({ format: 'json', counts: NO_CASES, facts: [{ ask: '/a', values: [value], total: 1 }] }),
  ];
  const actual = (criterion: string, readings: ReturnType<typeof json>) =>
    statusOfRun({ ...run('p'), checks: [], readings }, probe('p', { criteria: [criterion] })).criteria[0];

  it('is kept by its first 300 characters, and judged whole', () => {
    const long = 'x'.repeat(400);
    expect(actual(`/a == ${long}`, json(long))).toMatchObject({
      met: true,
      actual: { kind: 'actual.value', value: 'x'.repeat(300) },
    });
  });

  it('of a limit that a tool states of its own figure is told with whether it was met', () => {
    const measurements = [figure('rate', 3, { limit: '<1', met: false }), figure('p95', 9)];
    expect(statusOfRun(run('p', { measurements }), probe('p')).criteria).toMatchObject([
      { text: { subject: 'exit' }, met: true },
      {
        text: { kind: 'criterion.limit', name: 'rate', limit: '<1' },
        met: false,
        actual: { value: { value: 3 } },
      },
    ]);
  });
});

describe('an environment that results had to come from', () => {
  const of = (staging: number, production: number, met = true) =>
    statusOfRun(
      {
        ...run('p'),
        checks: [{ subject: 'exit', expected: 'is 0', actual: '0', met }],
        environments: [
          { name: 'staging', files: staging, executed: 2 * staging },
          { name: 'production', files: production, executed: 2 * production },
        ],
      },
      probe('p'),
    );
  const line = (name: string, files: number) => ({
    text: { kind: 'criterion.environment', name },
    met: files > 0,
    actual: { kind: 'actual.results', files, executed: 2 * files },
  });

  it('is listed with how many files and cases came from it', () => {
    expect(of(1, 3)).toMatchObject({ status: 'ready' });
    expect(of(1, 3).criteria.slice(1)).toEqual([line('staging', 1), line('production', 3)]);
  });

  it('is Missing where none came, and a failure beside it is worse', () => {
    expect(of(1, 0)).toMatchObject({ status: 'missing' });
    expect(of(1, 0).criteria.slice(1)).toEqual([line('staging', 1), line('production', 0)]);
    expect(of(1, 0, false)).toMatchObject({ status: 'failed' });
  });
});
