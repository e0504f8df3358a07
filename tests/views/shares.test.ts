import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/schemas/status.ts';
import { toShares } from '../../src/views/shares.ts';

const CELLS = 12;
const of = (counts: Partial<Record<Status, number>>): Status[] =>
  Object.entries(counts).flatMap(([status, count]) => Array.from({ length: count }, () => status as Status));
const counted = (statuses: readonly Status[]) =>
  Object.fromEntries(
    [...new Set(statuses)].map((each) => [each, statuses.filter((is) => is === each).length]),
  );

describe('a strip of many items', () => {
  it('is drawn as it is where there is room', () => {
    const few = of({ missing: 2, ready: 10 });
    expect(toShares(few, CELLS)).toEqual(few);
  });

  it.each([
    [
      { missing: 1, ready: 39 },
      { missing: 1, ready: 11 },
    ],
    [
      { missing: 10, partial: 10, ready: 20 },
      { missing: 3, partial: 3, ready: 6 },
    ],
    [
      { failed: 1, missing: 1, blocked: 1, unknown: 1, partial: 1, waived: 1, ready: 300 },
      { failed: 1, missing: 1, blocked: 1, unknown: 1, partial: 1, waived: 1, ready: 6 },
    ],
  ])('gives %j its share of the cells, and each status one at least', (counts, drawn) => {
    expect(counted(toShares(of(counts), CELLS))).toEqual(drawn);
  });
});
