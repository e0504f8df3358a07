import { describe, expect, it } from 'vitest';
import { fewerThan } from '../../src/verdict/evidence/fewer.ts';
import { absent, NO_CASES, reading, run } from './programme.ts';

const of = (...counts: { executed: number; skipped?: number }[]) =>
  run('p', { readings: counts.map((each) => reading({ counts: { ...NO_CASES, ...each } })) });

describe('fewer than in the run before', () => {
  it.each([
    [
      'files',
      of({ executed: 1 }, { executed: 1 }),
      of({ executed: 5 }),
      { what: 'files', now: 1, before: 2 },
    ],
    ['cases', of({ executed: 5 }), of({ executed: 4 }), { what: 'cases', now: 4, before: 5 }],
    ['neither, as skipped cases are there', of({ executed: 5 }), of({ executed: 3, skipped: 2 }), undefined],
    ['neither, of as many', of({ executed: 5 }), of({ executed: 5 }), undefined],
    ['neither, where nothing was read', of({ executed: 5 }), absent('p'), undefined],
    ['neither, where nothing was read before', absent('p'), of({ executed: 1 }), undefined],
  ])('came %s', (_, before, now, fewer) => {
    expect(fewerThan([before], now)).toEqual(fewer);
  });
});
