import { describe, expect, it } from 'vitest';
import { toAge } from '../../src/views/age.ts';

const aged = (probe: string, ageMs: number) => ({
  probe,
  href: `#${probe}`,
  ageMs,
  limitMs: 1_000_000,
  stale: false,
});

describe('the ages of evidence', () => {
  it('draws no bar of nothing', () => {
    const view = toAge([aged('a', 300_000), aged('b', 10)], 2, 0);
    expect(view.drawn).toBe(1);
    expect(view.rows.map(({ shareText }) => shareText)).toEqual(['30 %', 'under 1 %']);
    expect(toAge([aged('b', 10)], 1, 0)).toMatchObject({
      drawn: 0,
      instead: expect.stringContaining('Nothing'),
    });
  });
});
