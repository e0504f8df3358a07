import { describe, expect, it } from 'vitest';
import { toleranceOf, withTolerance } from '../../src/criterion/tolerance.ts';

const of = (value: number, unit: string | null = null) => ({ value, unit });

describe('how far a decided figure may be missed', () => {
  it.each([
    ['decided', { sign: 1, by: undefined }],
    [' decided ', { sign: 1, by: undefined }],
    ['decided - 2 %', { sign: -1, by: of(2, '%') }],
    ['decided −2%', { sign: -1, by: of(2, '%') }],
    ['decided + 10 ms', { sign: 1, by: of(10, 'ms') }],
    ['decided - 0 %', { sign: -1, by: of(0, '%') }],
    ['decided - -2 %', undefined],
    ['decided - much', undefined],
    ['decided 2 %', undefined],
    ['undecided', undefined],
    ['3', undefined],
  ])('is written %j', (text, tolerance) => {
    expect(toleranceOf(text)).toEqual(tolerance);
  });

  it.each([
    ['nothing', of(80, '%'), undefined, of(80, '%')],
    ['points of a percentage', of(80, '%'), of(2, '%'), of(78, '%')],
    ['a share of any other figure', of(500, 'ms'), of(2, '%'), of(490, 'ms')],
    ['a share of a figure without a unit', of(500), of(10, '%'), of(450)],
    ['a share of how much it is, below zero too', of(-100), of(10, '%'), of(-110)],
    ['another unit of the same kind', of(1500, 'ms'), of(1, 's'), of(500, 'ms')],
    ['a bare number of a bare figure', of(12), of(3), of(9)],
    ['no more digits than were written', of(0.3), of(0.1), of(0.2)],
    ['no bare number of a figure with a unit', of(500, 'ms'), of(3), undefined],
    ['nothing of another kind', of(500, 'ms'), of(3, 'MB'), undefined],
  ])('is %s', (_, figure, by, limit) => {
    expect(withTolerance(figure, { sign: -1, by })).toEqual(limit);
  });

  it('goes up or down as it is written', () => {
    expect(withTolerance(of(500, 'ms'), { sign: 1, by: of(10, 'ms') })).toEqual(of(510, 'ms'));
    expect(withTolerance(of(500, 'ms'), { sign: -1, by: of(10, 'ms') })).toEqual(of(490, 'ms'));
  });
});
