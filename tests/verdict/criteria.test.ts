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
