import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { cases } from './arbitraries.ts';
import { type Answer, referenceJudge } from './reference-judge.ts';
import { forAll, told } from './runs.ts';

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** What the engine says, in the words of the reference. */
const answerOf = (input: Case): Omit<Answer, 'inside'> | 'cycle' => {
  let found: ReturnType<typeof judge>;
  try {
    found = judge(input);
  } catch (error) {
    expect(String(error)).toContain('need each other');
    return 'cycle';
  }
  const { items, lanes, risks } = found;
  return {
    verdict: found.verdict,
    items: Object.fromEntries(items.map(({ id, status }) => [id, status])),
    lanes: Object.fromEntries(lanes.map(({ id, verdict }) => [id, verdict])),
    risks: Object.fromEntries(risks.map(({ id, state }) => [id, state])),
    roots: Object.fromEntries(items.map(({ id, rootCauses }) => [id, sorted(rootCauses)])),
    heldBy: Object.fromEntries(lanes.map(({ id, heldBy }) => [id, sorted(heldBy)])),
    attested: sorted(items.filter(({ attested }) => attested).map(({ id }) => id)),
    stale: sorted(items.filter(({ stale }) => stale).map(({ id }) => id)),
    conflicts: sorted([
      ...items.filter(({ conflict }) => conflict).map(({ id }) => id),
      ...risks.filter(({ conflict }) => conflict).map(({ id }) => `risk:${id}`),
    ]),
    holds: sorted(risks.filter(({ holds }) => holds).map(({ id }) => id)),
    agrees: found.agrees,
  };
};

describe('the engine and the reference judge', () => {
  it(`agree on random programmes ${told}`, () => {
    forAll(cases(), (input) => {
      const expected = referenceJudge(input);
      if (expected === 'cycle') expect(answerOf(input)).toBe('cycle');
      else {
        const { inside: _, ...answer } = expected;
        expect(answerOf(input)).toEqual(answer);
      }
    });
  });
});
