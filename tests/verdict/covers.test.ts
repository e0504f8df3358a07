import { describe, expect, it } from 'vitest';
import { isLike, literally } from '../../src/verdict/judge/covers.ts';

describe('a pattern of names', () => {
  it.each([
    ['a > CASE-12', 'a > CASE-12', true],
    ['CASE-12', 'CASE-*', true],
    ['CASE-12', '*', true],
    ['CASE-12', 'CASE-1', false],
    ['aba', 'ab*ba', false],
    ['rounds[*]', 'rounds[\\*]', true],
    ['rounds[7]', 'rounds[\\*]', false],
    ['a\\b', 'a\\\\b', true],
    ['one two three', '*two*', true],
    ['one three', '*two*', false],
  ])('%s is like %s: %s', (name, pattern, expected) => {
    expect(isLike(name, pattern)).toBe(expected);
  });

  it('made of a name is like that name and no other', () => {
    for (const name of ['a*b', '\\*', 'plain', '**']) {
      expect(isLike(name, literally(name))).toBe(true);
      expect(isLike(name.replace('*', 'x'), literally(name))).toBe(!name.includes('*'));
    }
  });
});
