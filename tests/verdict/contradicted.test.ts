import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../src/verdict/judge/contradicted.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { absent, caseOf, failed, item, run, type Written } from './programme.ts';

const items = [item('a', { probes: ['p', 'q'] })];
const DECIDED = '2026-01-15T12:00:00Z';
const at = (time: string) => ({ startedAt: `2026-01-${time}Z`, finishedAt: `2026-01-${time}Z` });
const passed = [run('p'), run('q')];
const decided = judge(caseOf({ items, runs: passed, verdict: 'GO', date: DECIDED }));
const since = (runs: Written['runs'] = [], more: Written = {}) =>
  contradictionsOf(
    decided,
    judge(caseOf({ items, runs: [...passed, ...runs], moment: '2026-01-17T00:00:00Z', ...more })),
  );

describe('evidence recorded since a decision', () => {
  it('contradicts it where an item came out worse, naming the probe and when it ran', () => {
    const told = { item: 'a', title: 'The a', probe: 'p', ranAt: '2026-01-16T09:00:00Z' };
    expect(since([failed('p', at('16T09:00:00'))])).toEqual([told]);
    expect(since([absent('p', at('16T09:00:00'))])).toEqual([told]);
    expect(since([failed('p', at('16T09:00:00')), failed('q', at('16T10:00:00'))])).toEqual([
      told,
      { ...told, probe: 'q', ranAt: '2026-01-16T10:00:00Z' },
    ]);
  });

  it.each([
    ['passed again', [run('p', at('16T09:00:00'))]],
    ['could not be found out', [run('p', { ...at('16T09:00:00'), state: 'timeout' })]],
    ['waited', [run('p', { ...at('16T09:00:00'), state: 'not-run' })]],
  ])('that %s does not', (_, runs) => {
    expect(since(runs)).toEqual([]);
  });

  it('does not where the decision was taken with it, or without the item', () => {
    expect(since([failed('p', at('15T12:00:00'))])).toEqual([]);
    const other = [item('b', { probes: ['p', 'q'] })];
    expect(since([failed('p', at('16T09:00:00'))], { items: other })).toEqual([]);
  });

  it('does not of an item that was held by as much before', () => {
    const held = judge(caseOf({ items, runs: [failed('p'), run('q')], verdict: 'NO-GO', date: DECIDED }));
    const runs = [failed('p'), failed('q', at('16T09:00:00'))];
    const later = judge(caseOf({ items, runs, moment: '2026-01-17T00:00:00Z' }));
    expect(contradictionsOf(held, later)).toEqual([]);
  });

  it('is nothing where a claim or a need alone made it worse', () => {
    const claimed = [item('a', { probes: ['p', 'q'], claim: { status: 'partial' } })];
    expect(since([], { items: claimed })).toEqual([]);
  });
});
