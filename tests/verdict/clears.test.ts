import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from './arbitraries.ts';
import { judged } from './judged.ts';
import { referenceClears, rootsOf } from './reference-clears.ts';
import { referenceJudge } from './reference-judge.ts';
import { forAll, told } from './runs.ts';

const inOrder = (sets: readonly string[][]): string[] => sets.map((set) => [...set].sort().join(' ')).sort();

const MOST_ROOTS = 8;

describe('rule 12: what would clear it', () => {
  it(`equals trying every set of root causes, overall and for each lane ${told}`, () => {
    forAll(cases({ items: 6, lanes: 3, risks: 2 }), (input) => {
      const answer = referenceJudge(input);
      const found = judged(input);
      if (answer === 'cycle' || !found) return;
      fc.pre(rootsOf(input, answer).length <= MOST_ROOTS);
      const expected = referenceClears(input, answer);
      expect(found.clears.complete).toBe(true);
      expect(inOrder(found.clears.go)).toEqual(inOrder(expected.go));
      for (const [id, sets] of Object.entries(expected.lanes))
        expect({ [id]: inOrder(found.clears.lanes[id] ?? []) }).toEqual({ [id]: inOrder(sets) });
      expect(Object.keys(found.clears.lanes).sort()).toEqual(Object.keys(expected.lanes).sort());
    });
  });
});
