import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/schemas/judgement.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { cases } from './arbitraries.ts';
import { judged } from './judged.ts';
import { forAll, told } from './runs.ts';
import { WORSENINGS } from './worsenings.ts';

// Neither OPEN nor NO-GO lets anything through, and to forget all that is known leaves OPEN.
const VERDICTS = ['OPEN', 'NO-GO', 'PARTIAL GO', 'GO'];
const LANES = ['no-go', 'not-applicable', 'go'];
const SATISFIED = ['ready', 'waived', 'not-applicable'];

const rankOf = (status: string): number => (SATISFIED.includes(status) ? 2 : status === 'partial' ? 1 : 0);

/** What rose, in words; nothing when no item, lane, risk or verdict did. */
const raised = (before: Judgement, after: Judgement): string[] => {
  const items = before.items.flatMap(({ id, status }) => {
    const now = after.items.find((each) => each.id === id)?.status ?? 'ready';
    return rankOf(now) > rankOf(status) ? [`${id}: ${status} -> ${now}`] : [];
  });
  const lanes = before.lanes.flatMap(({ id, verdict }) => {
    const now = after.lanes.find((each) => each.id === id)?.verdict ?? 'go';
    return LANES.indexOf(now) > LANES.indexOf(verdict) ? [`${id}: ${verdict} -> ${now}`] : [];
  });
  const risks = before.risks.flatMap(({ id, holds }) =>
    holds && !after.risks.find((each) => each.id === id)?.holds ? [`${id} no longer holds`] : [],
  );
  // OPEN says that nothing is known, not that little is let through: what is found out first may say anything.
  const isRaised =
    before.verdict !== 'OPEN' && VERDICTS.indexOf(after.verdict) > VERDICTS.indexOf(before.verdict);
  return [...items, ...lanes, ...risks, ...(isRaised ? [`${before.verdict} -> ${after.verdict}`] : [])];
};

// What a waiver covers is what its author says, whichever of two failures is the worse; what is of the future counts
// for nothing until it is not, and evidence that is aged may leave it.
const ordered = cases().map((input): Case => {
  const { content } = input.revision;
  const waivers = content.waivers.map(({ covers: _, ...each }) => each);
  return {
    ...input,
    now: Number.POSITIVE_INFINITY,
    revision: { ...input.revision, content: { ...content, waivers } },
  };
});

describe('rule 7: worst wins, monotonically', () => {
  it(`no worsening raises an item, a lane or the verdict ${told}`, () => {
    forAll(fc.tuple(ordered, fc.nat()), ([input, pick]) => {
      const before = judged(input);
      if (!before) return;
      for (const [name, worsen] of Object.entries(WORSENINGS)) {
        const after = judged(worsen(input, pick, before));
        if (after) expect({ [name]: raised(before, after) }).toEqual({ [name]: [] });
      }
    });
  });
});
