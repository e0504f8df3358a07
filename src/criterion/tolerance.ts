import { type Figure, parseFigure } from './figure.ts';
import { inUnit } from './units.ts';

/** How far what the last decision found may be missed: nothing, or so much more or less. */
export interface Tolerance {
  sign: 1 | -1;
  by: Figure | undefined;
}

const WRITTEN = /^decided(?:\s*([-+−])\s*(.+))?$/;

/** Reads `decided`, `decided - 2 %` or `decided + 10 ms`; undefined for anything else. */
export const toleranceOf = (limit: string): Tolerance | undefined => {
  const [whole, sign, written] = WRITTEN.exec(limit.trim()) ?? [];
  if (whole === undefined) return undefined;
  if (written === undefined) return { sign: 1, by: undefined };
  const by = parseFigure(written);
  return by && by.value >= 0 ? { sign: sign === '+' ? 1 : -1, by } : undefined;
};

/** Digits that a sum of figures is exact to. */
const DIGITS = 15;

/**
 * A figure with its tolerance: in its own unit where the two can be compared, so that 80 % less 2 % is 78 %, else as a
 * share of it, so that 500 less 2 % is 490; undefined where it is neither.
 */
export const withTolerance = (figure: Figure, { sign, by }: Tolerance): Figure | undefined => {
  if (!by) return figure;
  const own = inUnit(by, figure.unit);
  const add = own ?? (by.unit === '%' ? (Math.abs(figure.value) * by.value) / 100 : undefined);
  return add === undefined
    ? undefined
    : { ...figure, value: Number((figure.value + sign * add).toPrecision(DIGITS)) };
};
