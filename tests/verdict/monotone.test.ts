import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/verdict/judge/case.ts';
import { cases } from './arbitraries.ts';
import { judged } from './judged.ts';
import { raised } from './raised.ts';
import { forAll, told } from './runs.ts';
import { WORSENINGS } from './worsenings.ts';

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
