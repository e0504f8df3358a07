import { describe, expect, it } from 'vitest';
import { FailingNames } from '../../src/readers/lib/failing-names.ts';
import { failingOf } from '../../src/schemas/reading.ts';

const kept = (names: Iterable<string>) => {
  const failing = new FailingNames();
  for (const name of names) failing.add(name);
  return failing.kept;
};

const many = (count: number, first = 'a'): string[] => [
  first,
  ...Array.from({ length: count - 1 }, (_, at) => `case ${at}`),
];

describe('the names of what failed', () => {
  it('are kept each once, in the order of the file', () => {
    expect(kept(['b', 'a', 'b'])).toEqual({ names: ['b', 'a'] });
  });

  it('are kept up to 5,000, and beyond that as their digest and number', () => {
    expect(kept(many(5_000))).toHaveProperty('names.length', 5_000);
    expect(kept(many(5_001))).toEqual({
      count: 5_001,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(kept(many(5_001))).not.toEqual(kept(many(5_001, 'b')));
  });

  it('are kept as their digest where one is too long to be told from another by its beginning', () => {
    const [one, other] = ['x', 'y'].map((end) => kept([`${'a'.repeat(500)}${end}`]));
    expect(one).toHaveProperty('count', 1);
    expect(one).not.toEqual(other);
  });

  it('are those of all failures in a reading of schema 1, or not known', () => {
    const failures = [{ name: 'a', message: '' }];
    const reading = { failures, failuresTotal: 1 } as Parameters<typeof failingOf>[0];
    expect(failingOf(reading)).toEqual({ names: ['a'] });
    expect(failingOf({ ...reading, failuresTotal: 2 })).toBeUndefined();
  });
});
