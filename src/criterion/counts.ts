import type { Counts, Reading } from '../schemas/reading.ts';
import { compareFigures } from './compare.ts';
import type { Figure } from './figure.ts';
import { type Criterion, looksBeyond, parseCriterion } from './parse.ts';

const KEYS = [
  'executed',
  'passed',
  'failed',
  'errored',
  'skipped',
  'flaky',
] as const satisfies (keyof Counts)[];
const RATE = 'pass-rate';

/** What every format with cases offers under `cases.`. */
export type CountName = (typeof KEYS)[number] | typeof RATE;

/** The names that every format with cases offers. */
export const CASE_NAMES: readonly string[] = [...KEYS, RATE].map((key) => `cases.${key}`);

/**
 * The count that a criterion is about, written `cases.failed` or `failed`; undefined for any other name. A share that
 * passed (`passed >= 95 %`) is the pass rate.
 */
export const countNamed = ({ name, figure }: Pick<Criterion, 'name' | 'figure'>): CountName | undefined => {
  if (name === 'passed' && figure?.unit === '%') return RATE;
  return [...KEYS, RATE].find((key) => name === `cases.${key}` || name === key) as CountName | undefined;
};

/** A count over all results that were read, the pass rate in % of what ran; undefined where there are no such cases. */
export const countOf = (key: CountName, readings: readonly Reading[]): Figure | undefined => {
  const sum = (each: keyof Counts): number =>
    readings
      .filter(({ outcome }) => outcome !== 'unreadable')
      .reduce((total, { counts }) => total + counts[each], 0);
  const executed = sum('executed');
  if (key === RATE) return executed > 0 ? { value: (100 * sum('passed')) / executed, unit: '%' } : undefined;
  return executed + sum('skipped') > 0 ? { value: sum(key), unit: null } : undefined;
};

const OTHER_WORDS: Readonly<Record<string, CountName>> = {
  cases: 'executed',
  ran: 'executed',
  tests: 'executed',
  total: 'executed',
  pass: 'passed',
  passes: 'passed',
  failures: 'failed',
  errors: 'errored',
  'pass rate': RATE,
  passrate: RATE,
  'success-rate': RATE,
};

/** The count that a name in other words seems to mean, as it is written: `cases.executed` for `tests`. */
export const countMeant = (name: string): string | undefined => {
  const word = name.toLowerCase().replace(/^cases\./, '');
  return Object.hasOwn(OTHER_WORDS, word) ? `cases.${OTHER_WORDS[word]}` : undefined;
};

/** Bounds that say how much may fail; any other comparison says nothing of the sort. */
const ALLOWS: Readonly<Partial<Record<CountName, readonly string[]>>> = {
  failed: ['<', '<=', '=='],
  errored: ['<', '<=', '=='],
  [RATE]: ['>', '>=', '=='],
};

/** Which bad cases are bounded by a number or a share, so that not every case has to pass. */
export interface Bounded {
  failed: boolean;
  errored: boolean;
}

/** Says whether even a rate of nothing meets a bound, which so says nothing of what may fail. */
const isIdle = ({ operator, figure }: Criterion): boolean =>
  figure !== undefined && compareFigures({ value: 0, unit: '%' }, operator, figure) === 'met';

/** Which bad cases the criteria bound themselves. */
export const boundedBy = (criteria: readonly string[]): Bounded => {
  const named = criteria.flatMap((text) => {
    const criterion = parseCriterion(text);
    if (criterion.kind === 'unparsable' || looksBeyond(criterion)) return [];
    const name = countNamed(criterion);
    return name !== undefined && ALLOWS[name]?.includes(criterion.operator) && !isIdle(criterion)
      ? [name]
      : [];
  });
  const rate = named.includes(RATE);
  return { failed: rate || named.includes('failed'), errored: rate || named.includes('errored') };
};
