import { describe, expect, it } from 'vitest';
import { askedIn, questionOf } from '../../src/criterion/asked.ts';
import { factOf } from '../../src/criterion/facts.ts';
import { parseCriterion } from '../../src/criterion/parse.ts';
import { patternOf } from '../../src/criterion/pattern.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => (at * 17) % count);

describe('what was found under a name', () => {
  it('is held once each, in the order found', () => {
    expect(factOf('/a', [2, 'x', 2, null])).toEqual({ ask: '/a', values: [2, 'x', null], total: 3 });
  });

  it('leaves out what is too long or beyond all bounds, and says so', () => {
    const long = 'x'.repeat(501);
    expect(factOf('/a', [long, 'x'.repeat(500), Number.POSITIVE_INFINITY])).toEqual({
      ask: '/a',
      values: ['x'.repeat(500)],
      total: 3,
    });
  });

  it('is held up to 1,000 values, and beyond that by its ends and the first text', () => {
    expect(factOf('/a', numbers(1000)).values).toHaveLength(1000);
    expect(factOf('/a', numbers(1001))).toEqual({ ask: '/a', values: [0, 1000], total: 1001 });
    expect(factOf('/a', [...numbers(1001), 'b', 'c']).values).toEqual(['b', 0, 1000]);
  });
});

describe('what criteria ask for', () => {
  it('is each name once, with the criteria under it, and what a probe needs for itself', () => {
    const asked = askedIn(['/a == 1', '/b < 2', '/a  matches  x', 'nothing'], ['/c', '/a']);
    expect(asked.map(({ name, criteria }) => [name, criteria.map(({ text }) => text)])).toEqual([
      ['/c', []],
      ['/a', ['/a == 1', '/a  matches  x']],
      ['/b', ['/b < 2']],
    ]);
  });

  it('is one question however it is spaced', () => {
    const criterion = parseCriterion('  stdout   contains  "a  b" ');
    if (criterion.kind === 'unparsable') throw new Error('no criterion');
    expect(questionOf(criterion)).toBe('stdout contains "a  b"');
  });
});

describe('a pattern', () => {
  it.each([
    ['^a.b$', '', 'mu'],
    ['/^a.b$/', '', ''],
    ['/^a.b$/is', '', 'is'],
    ['/^a.b$/m', 'mg', 'gm'],
    ['/a\n/', '', ''],
    ['x/a/i', '', 'mu'],
    ['/a/i b', '', 'mu'],
  ])('%j with %j has the flags %j', (text, further, flags) => {
    expect(patternOf(text, further)?.flags).toBe(flags);
  });

  it.each(['(', '/(/', '/a/uv'])('%j is none', (text) => {
    expect(patternOf(text)).toBeUndefined();
  });
});
