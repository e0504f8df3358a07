import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestBytes, digestOf } from '../../src/kernel/digest.ts';

const RUNS = { seed: 20_251_221, numRuns: Number(process.env.HOLDPOINT_RUNS ?? 1000) };

const byTheBook = (value: unknown): string => digestBytes(canonicalize(value) ?? 'null');

describe('digestOf', () => {
  it.each([
    [{ b: 1, a: 2 }],
    [{ 10: 'ten', 9: 'nine', a: 'after both' }],
    [{ a: { z: 1, 7: 2 }, b: [{ d: 1, c: 2 }, [1, { f: 1, e: 2 }]] }],
    [{ é: 1, e: 2, '€': 3, '': 4, 'a"b': 5 }],
    [{ a: undefined, b: [undefined, null] }],
    [[1e21, 1e-7, -0, 0.1, 333333333.3333333]],
    ['text'],
    [null],
  ])('is of the canonical JSON of %j', (value) => {
    expect(digestOf(value)).toBe(byTheBook(value));
  });

  it('is of the canonical JSON of any value (1,000 random ones)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(value)).toBe(byTheBook(value));
      }),
      RUNS,
    );
  });
});
