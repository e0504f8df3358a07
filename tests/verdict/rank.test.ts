import { describe, expect, it } from 'vitest';
import { isSatisfied, rankOf, type Status } from '../../src/schemas/status.ts';
import { worse, worstOf } from '../../src/verdict/judge/rank.ts';

const WORST_FIRST: Status[] = [
  'failed',
  'missing',
  'blocked',
  'unknown',
  'partial',
  'not-applicable',
  'waived',
  'ready',
];
const of = (...statuses: Status[]) => statuses.map((status, at) => ({ status, at }));

describe('of several statuses', () => {
  it('the worse is the one that stands first in the order, whichever way they are asked', () => {
    for (const [at, status] of WORST_FIRST.entries())
      for (const better of WORST_FIRST.slice(at)) {
        expect(worse(status, better)).toBe(status);
        expect(worse(better, status)).toBe(status);
      }
  });

  it('three ranks are told apart: held, Partial, satisfied', () => {
    expect(WORST_FIRST.map(rankOf)).toEqual([0, 0, 0, 0, 1, 2, 2, 2]);
    expect(WORST_FIRST.filter(isSatisfied)).toEqual(['not-applicable', 'waived', 'ready']);
  });

  it('the first of the worst stands for all, and none for none', () => {
    expect(worstOf(of('ready', 'partial', 'failed', 'missing', 'failed', 'ready'))).toEqual({
      status: 'failed',
      at: 2,
    });
    expect(worstOf(of('ready', 'ready'))?.at).toBe(0);
    expect(worstOf([])).toBeUndefined();
  });
});
