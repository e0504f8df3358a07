import type { Check } from '../../schemas/evidence.ts';
import type { CheckReference } from '../../schemas/reasons/checked.ts';
import type { Some } from '../../schemas/reasons/kit.ts';

const MOST = 5;

/** The first few of a list, and how many others there are. */
export const firstOf = <Each>(list: readonly Each[], most = MOST): Some<Each> => ({
  named: list.slice(0, most),
  others: Math.max(0, list.length - most),
});

/** A check as a message tells of it. */
export const referenceTo = ({ subject, expected, actual }: Check): CheckReference => ({
  subject,
  expected,
  actual,
});

/** The checks that are not met, the first few of them. */
export const unmetOf = (checks: readonly Check[]): Some<CheckReference> =>
  firstOf(checks.filter(({ met }) => !met).map(referenceTo));
