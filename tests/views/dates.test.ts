import { describe, expect, it } from 'vitest';
import { moment, took } from '../../src/views/dates.ts';

describe('dates and lengths of time', () => {
  it('names no day where nothing is dated', () => {
    expect(moment('1970-01-01T00:00:00.000Z')).toBe('no date yet');
    expect(moment('2026-01-27')).toBe('27 Jan 2026');
  });

  it('does not say that anything took no time', () => {
    expect(took(3)).toBe('under 0.1 s');
    expect(took(260)).toBe('0.3 s');
  });
});
