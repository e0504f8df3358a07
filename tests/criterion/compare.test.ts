import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareFigures } from '../../src/criterion/compare.ts';
import { parseFigure, shownFigure } from '../../src/criterion/figure.ts';
import { type Criterion, parseCriterion } from '../../src/criterion/parse.ts';
import { inUnit, orderOf, unitOf } from '../../src/criterion/units.ts';

const figure = (text: string) => {
  const found = parseFigure(text);
  if (!found) throw new Error(`${text} is no figure`);
  return found;
};
const criterion = (text: string): Criterion => {
  const found = parseCriterion(text);
  if (found.kind === 'unparsable') throw new Error(`${text} is no criterion`);
  return found;
};

describe('a figure', () => {
  it.each([
    ['300 ms', { value: 300, unit: 'ms' }],
    ['-0.5', { value: -0.5, unit: null }],
    ['+2.5e3/s', { value: 2500, unit: '/s' }],
    ['.25 %', { value: 0.25, unit: '%' }],
    ['2.5e-3 s', { value: 0.0025, unit: 's' }],
    ['1.', { value: 1, unit: null }],
    [' 3 ms ', { value: 3, unit: 'ms' }],
  ])('%j is read', (text, found) => {
    expect(parseFigure(text)).toEqual(found);
  });

  it.each(['', 'ms', '1e999', '3 apples and more', '1 2', 'a1'])('%j is none', (text) => {
    expect(parseFigure(text)).toBeUndefined();
  });

  it.each([
    [{ value: 1 / 3, unit: null }, '0.333333'],
    [{ value: 85, unit: '%' }, '85 %'],
    [{ value: 12, unit: '/s' }, '12/s'],
  ])('%j is shown as %j', (found, text) => {
    expect(shownFigure(found)).toBe(text);
  });
});

describe('figures', () => {
  it.each([
    ['2', '<', '3', true],
    ['3', '<', '3', false],
    ['3', '<=', '3', true],
    ['4', '<=', '3', false],
    ['3', '>', '3', false],
    ['4', '>', '3', true],
    ['3', '>=', '3', true],
    ['2', '>=', '3', false],
    ['3', '==', '3', true],
    ['2', '==', '3', false],
    ['3', '!=', '3', false],
    ['2', '!=', '3', true],
    ['1500 ms', '<', '2 s', true],
    ['2 s', '<=', '1999 ms', false],
    ['1 w', '==', '7 d', true],
    ['1 d', '==', '24 h', true],
    ['1 h', '==', '60 min', true],
    ['1 m', '==', '60 s', true],
    ['1 ms', '==', '1000 µs', true],
    ['1 us', '==', '1 μs', true],
    ['1000 ns', '==', '1 us', true],
    ['1 KiB', '==', '1024 B', true],
    ['1 MiB', '==', '1024 KiB', true],
    ['1 GiB', '==', '1024 MiB', true],
    ['1 TiB', '==', '1024 GiB', true],
    ['1 TB', '==', '1000 GB', true],
    ['1 GB', '==', '1000 MB', true],
    ['1 MB', '==', '1000 kB', true],
    ['1 KB', '==', '1 kB', true],
    ['60/min', '==', '1/s', true],
    ['5 rps', '==', '5/s', true],
    ['0.995 share', '>=', '99.5 %', true],
    ['0.3 s', '==', '300 ms', true],
    ['1.1 s', '==', '1100 ms', true],
    ['0.07 s', '==', '70 ms', true],
    ['-1 s', '<', '-999 ms', true],
    ['5 apples', '<', '6 apples', true],
  ] as const)('%s %s %s is %s', (found, operator, limit, met) => {
    expect(compareFigures(figure(found), operator, figure(limit))).toBe(met ? 'met' : 'unmet');
  });

  it.each([
    ['12 %', '>=', '0.8'],
    ['0.5', '<', '1 %'],
    ['5 ms', '<', '6'],
    ['5', '<', '6 ms'],
    ['5 ms', '<', '6 MB'],
    ['5 apples', '<', '6 pears'],
    ['0', '==', '0 ms'],
    ['0 ms', '==', '0'],
    ['0 null', '==', '0 ms'],
    ['5', 'contains', '6'],
  ] as const)('%s %s %s cannot be compared', (found, operator, limit) => {
    expect(compareFigures(figure(found), operator, figure(limit))).toBe('not-comparable');
  });

  const UNITS = ['ns', 'us', 'ms', 's', 'min', 'h', 'd', 'B', 'kB', 'KiB', '%', 'share', '/s', null, 'odd'];
  const unit = fc.constantFrom(...UNITS);
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const operator = fc.constantFrom('<=', '>=', '==', '!=', '<', '>' as const);

  it('are never met in both directions, and in exactly one where they are compared', () => {
    fc.assert(
      fc.property(value, unit, value, unit, (a, one, b, other) => {
        const [found, limit] = [
          { value: a, unit: one },
          { value: b, unit: other },
        ];
        const held = (['<', '==', '>'] as const).map((each) => compareFigures(found, each, limit));
        const comparable = orderOf(found, limit) !== undefined;
        expect(held.filter((each) => each === 'met')).toHaveLength(comparable ? 1 : 0);
        expect(held.includes('not-comparable')).toBe(!comparable);
      }),
    );
  });

  it('are converted exactly: a whole number of the larger unit is that many of the smaller', () => {
    const pairs = [
      ['s', 'ms', 1e3],
      ['h', 's', 3600],
      ['d', 'ns', 8.64e13],
      ['GiB', 'B', 2 ** 30],
      ['share', '%', 100],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.integer({ min: -100, max: 100 }),
        ([large, small, times], count) => {
          const [a, b] = [
            { value: count, unit: String(large) },
            { value: count * Number(times), unit: String(small) },
          ];
          expect(orderOf(a, b)).toBe(0);
          expect(orderOf({ ...a, value: count + 1e-9 }, b)).toBe(1);
        },
      ),
    );
  });

  it('are no more met by a stricter limit than by a looser one', () => {
    fc.assert(
      fc.property(value, unit, value, value, operator, (found, one, a, b, sign) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const met = (limit: number) =>
          compareFigures({ value: found, unit: one }, sign, { value: limit, unit: one });
        if (sign.startsWith('<') && met(low) === 'met') expect(met(high)).toBe('met');
        if (sign.startsWith('>') && met(high) === 'met') expect(met(low)).toBe('met');
      }),
    );
  });

  it('are shown in another unit of their kind only', () => {
    expect(inUnit({ value: 2, unit: 's' }, 'ms')).toBe(2000);
    expect(inUnit({ value: 2, unit: null }, null)).toBe(2);
    expect(inUnit({ value: 2, unit: 's' }, null)).toBeUndefined();
  });
});

describe('a value', () => {
  it.each([
    ['ready ', 'a == ready', 'met'],
    ['ready', 'a == "ready"', 'met'],
    ['0', 'a == 0', 'met'],
    ['ready', 'a != ready', 'unmet'],
    ['ready\n', 'a != ready', 'unmet'],
    ['ready', 'a != steady', 'met'],
    ['all ready', 'a contains "ready"', 'met'],
    ['all', 'a contains ready', 'unmet'],
    [true, 'a == true', 'met'],
    [false, 'a == true', 'unmet'],
    ['12', 'a < 20', 'not-comparable'],
    ['unknown', 'a != 0', 'not-comparable'],
    ['1.10', 'a != 1.1', 'not-comparable'],
    ['1.10', 'a != "1.1"', 'met'],
    [true, 'a != 0', 'not-comparable'],
    ['ready', 'a matches r', 'not-comparable'],
    [null, 'a == null', 'unmet'],
    [null, 'a != x', 'unmet'],
    [{ value: 3, unit: null }, 'a == three', 'not-comparable'],
    [{ value: 3, unit: null }, 'a contains 3', 'not-comparable'],
    [{ value: 3, unit: 'ms' }, 'a < 1 s', 'met'],
  ] as const)('%j under %s is %s', (found, text, outcome) => {
    expect(compare(found, criterion(text))).toBe(outcome);
  });
});

describe('a unit that a definition states', () => {
  it('is of every figure, or of the named one', () => {
    expect(unitOf('/a', 'ms')).toBe('ms');
    expect(unitOf('/a', { '/a': 's' })).toBe('s');
    expect(unitOf('/b', { '/a': 's' })).toBeNull();
    expect(unitOf('toString', {})).toBeNull();
    expect(unitOf('/a', undefined)).toBeNull();
  });
});
