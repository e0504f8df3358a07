import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/schemas/reading.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { named, unmetOf } from '../../src/verdict/judge/unmet.ts';
import {
  absent,
  caseOf,
  digestOf,
  failed,
  figure,
  item,
  NO_CASES,
  probe,
  reading,
  run,
  type Written,
} from './programme.ts';

const unmet = (written: Written, id = 'a') => {
  const input = caseOf(written);
  const found = judge(input).items.find((each) => each.id === id);
  return found && unmetOf(found, input);
};
const names = (...all: string[]) => all.map((name) => ({ name, message: '' }));
const bad = (more: Partial<Reading> = {}): Reading =>
  reading({
    outcome: 'unmet',
    counts: { ...NO_CASES, executed: 3, passed: 1, failed: 2 },
    failures: names('sinks', 'floods'),
    failuresTotal: 2,
    ...more,
  });
const of = (runs: Written['runs'], more: object = {}, probes: Written['probes'] = []) =>
  unmet({ items: [item('a', { probes: ['p'], ...more })], ...(runs ? { runs } : {}), probes });

describe('what is held against an item', () => {
  it('is nothing where it is Ready', () => {
    expect(of([run('p')])).toEqual([]);
    expect(of([run('p')], { claim: { status: 'ready' } })).toEqual([]);
  });

  it('is the finding as a whole where it did not fail', () => {
    expect(of([absent('p')])).toEqual([{ probe: 'p', status: 'missing', told: null }]);
    expect(of([])).toEqual([{ probe: 'p', status: 'unknown', told: null }]);
    const torn = { ...run('p'), readings: [reading({ outcome: 'unreadable', counts: NO_CASES })] };
    expect(of([torn])).toEqual([{ probe: 'p', status: 'unknown', told: null }]);
    const stale = unmet({
      items: [item('a', { probes: ['p'] })],
      runs: [run('p', { measurements: [figure('rate', 3)] })],
      policy: { 'max-age': '1m' },
    });
    expect(stale).toEqual([{ probe: 'p', status: 'partial', told: null }]);
  });

  it('is each criterion and each failing case where it failed, and none of what passed', () => {
    const checks = [...failed('p').checks, ...run('p').checks];
    expect(of([{ ...run('p'), checks, readings: [bad(), reading()] }])).toEqual([
      { probe: 'p', status: 'failed', told: { criterion: 'exit is 0' } },
      { probe: 'p', status: 'failed', told: { case: 'sinks', format: 'junit' } },
      { probe: 'p', status: 'failed', told: { case: 'floods', format: 'junit' } },
    ]);
  });

  it('is the criterion alone where it bounds what may fail', () => {
    const probes = [probe('p', { criteria: ['cases.failed <= 1'] })];
    const loose = [probe('p', { criteria: ['cases.failed <= 9'] })];
    const runs = [{ ...run('p'), checks: [], readings: [bad()] }];
    expect(of(runs, {}, probes)).toEqual([
      { probe: 'p', status: 'failed', told: { criterion: 'cases.failed <= 1' } },
    ]);
    expect(of(runs, {}, loose)).toEqual([]);
    const stated = {
      ...run('p'),
      readings: [bad({ measurements: [figure('rate', 3, { limit: '<1', met: false })] })],
    };
    expect(of([stated], {}, loose)).toEqual([
      { probe: 'p', status: 'failed', told: { criterion: 'rate <1' } },
    ]);
  });

  it('is a digest or a count where evidence no longer names all that failed', () => {
    const failing = { digest: digestOf('names'), count: 900 };
    const cut = bad({ failures: names('sinks'), failuresTotal: 900 });
    const told = (each: Reading) => of([{ ...run('p'), readings: [each] }])?.map((one) => one.told);
    expect(told({ ...cut, failing })).toEqual([{ failing }]);
    expect(told(cut)).toEqual([{ unnamed: 900 }]);
    expect(told(bad({ failures: [], failuresTotal: 0 }))).toEqual([{ unnamed: 0 }]);
  });

  it('is the finding as a whole where nothing of a failure has a name', () => {
    const silent = { ...run('p'), checks: [], readings: [bad()] };
    const item1 = judge(caseOf({ items: [item('a', { probes: ['p'] })], runs: [silent] })).items[0];
    const input = caseOf({ items: [item('a', { probes: ['p'] })] });
    expect(item1 && unmetOf(item1, input)).toEqual([{ probe: 'p', status: 'failed', told: null }]);
  });

  it('is the claim where that says worse, beside what was found', () => {
    expect(of([run('p')], { claim: { status: 'partial' } })).toEqual([
      { probe: null, status: 'partial', told: null },
    ]);
    expect(of([absent('p')], { claim: { status: 'failed' } })).toEqual([
      { probe: 'p', status: 'missing', told: null },
      { probe: null, status: 'failed', told: null },
    ]);
    expect(of([absent('p')], { claim: { status: 'ready' } })).toHaveLength(1);
    expect(of([absent('p')], { claim: { status: 'ready', on: '2026-02-01' } })).toHaveLength(1);
  });

  it('is that nothing is known where it has neither a probe nor a claim', () => {
    expect(unmet({ items: [item('a')] })).toEqual([{ probe: null, status: 'unknown', told: null }]);
    const waits = [item('a', { needs: ['b'] }), item('b', { claim: { status: 'failed' } })];
    expect(unmet({ items: waits })).toEqual([{ probe: null, status: 'unknown', told: null }]);
  });

  it('is what it waits for where it is held by that alone', () => {
    const waits = [
      item('a', { needs: ['b'], claim: { status: 'ready' } }),
      item('b', { claim: { status: 'failed' } }),
    ];
    expect(unmet({ items: waits })).toEqual([{ probe: null, status: 'blocked', told: null }]);
  });
});

describe('a failure', () => {
  it.each([
    [null, { kind: 'unmet.whole', probe: 'p', status: 'failed' }],
    [
      { case: 'sinks', format: 'junit' },
      { kind: 'unmet.named', name: 'sinks' },
    ],
    [{ criterion: 'exit is 0' }, { kind: 'unmet.named', name: 'exit is 0' }],
    [{ failing: { digest: digestOf('names'), count: 900 } }, { kind: 'unmet.cut', count: 900 }],
    [{ unnamed: 7 }, { kind: 'unmet.cut', count: 7 }],
  ])('that is told as %j is called so', (told, name) => {
    expect(named({ probe: 'p', status: 'failed', told })).toEqual(name);
  });
});
