import { describe, expect, it } from 'vitest';
import { de } from '../../src/words/de/words.ts';
import { en } from '../../src/words/en/words.ts';

const { dated, daysBetween, moment, span, took } = en;

describe('dates and lengths of time', () => {
  it('names no day where nothing is dated', () => {
    expect(moment('1970-01-01T00:00:00.000Z')).toBe('no date yet');
    expect(moment('2026-01-27')).toBe('27 Jan 2026');
  });

  it('does not say that anything took no time', () => {
    expect(took(3)).toBe('under 0.1 s');
    expect(took(260)).toBe('0.3 s');
  });

  it('carries what rounds up to the next unit', () => {
    expect([9_949, 9_950, 59_499, 59_500, 119_499, 119_600, 3_599_600].map(took)).toEqual([
      '9.9 s',
      '10 s',
      '59 s',
      '1 min 0 s',
      '1 min 59 s',
      '2 min 0 s',
      '60 min 0 s',
    ]);
  });

  it('tells a length by its largest whole unit', () => {
    expect([-5, 59_999, 60_000, 7_200_000, 172_800_000].map(span)).toEqual([
      'under 1 min',
      'under 1 min',
      '1 min',
      '2 h',
      '2 days',
    ]);
    expect(daysBetween('2026-01-27', '2026-01-28')).toBe('1 day');
    expect(daysBetween('2026-01-27', '2026-01-27T05:00:00Z')).toBe('under a day');
  });

  it('tells the end of a day as that day, and any other moment with its time', () => {
    expect(dated('2026-09-05T23:59:59.999Z')).toBe('5 Sep 2026');
    expect(dated('2026-09-05T23:59:59Z')).toBe('5 Sep 2026 23:59 UTC');
  });

  it('speaks the language of the programme', () => {
    expect([3, 3_900, 119_600].map(de.took)).toEqual(['unter 0,1 s', '3,9 s', '2 min 0 s']);
    expect(de.daysBetween('2026-01-27', '2026-01-29')).toBe('2 Tage');
    expect(de.moment('1970-01-01T00:00:00.000Z')).toBe('noch kein Datum');
  });
});
