import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/verdict/judge/forecast.ts';
import { caseOf, NOW, run } from './case-of.ts';

const item = (id: string, more = {}) => ({ id, area: 'A', title: id, ...more });
const until = (ms: number): string => new Date(ms).toISOString();
const claimedUntil = (id: string, ms: number) =>
  item(id, { claim: { status: 'ready' as const, until: until(ms) } });

describe('a forecast', () => {
  const moment = NOW + 1000;
  const input = (items: ReturnType<typeof item>[]) => caseOf({ items }, [], { moment });

  it('is made only of a moment ahead', () => {
    expect(forecast(caseOf({}), NOW)).toBeNull();
    expect(forecast(caseOf({}), NOW + 1)).toBeNull();
    expect(forecast(caseOf({}), NOW - 1)).toEqual({ from: '2026-01-10T11:59:59.999Z', lapsed: [] });
  });

  it('names what still counts now and has ended before that moment, soonest first', () => {
    const items = [
      claimedUntil('past', NOW - 1),
      claimedUntil('last', moment - 1),
      claimedUntil('now', NOW),
      claimedUntil('then', moment),
    ];
    expect(forecast(input(items), NOW)?.lapsed.map(({ id }) => id)).toEqual(['now', 'last']);
  });

  it('speaks of evidence that counts, and of none that proves nothing', () => {
    const policy = { maxAge: '1h' };
    const runs = [run('good'), run('bad', 'timeout', { exit: null, checks: [] })];
    const items = [item('a', { probes: ['good'] }), item('b', { probes: ['bad'] })];
    expect(forecast(caseOf({ items }, runs, { policy, moment }), NOW)?.lapsed).toEqual([
      { kind: 'evidence', id: 'good', until: '2026-01-10T12:00:00Z' },
    ]);
  });
});
