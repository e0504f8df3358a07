import { shownFigure } from '../../../criterion/figure.ts';
import type { Actual, Subject } from '../../../schemas/reasons/criterion.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { plural } from '../grammar.ts';
import { CHECKED } from './checked.ts';

type Value = Extract<Actual, { kind: 'actual.value' }>['value'];

const shown = (value: Value): string => {
  if (value === null) return 'nothing is there';
  if (typeof value === 'object') return shownFigure(value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
};

const incomparable = ({ value, limit, unit }: Extract<Actual, { kind: 'actual.not-comparable' }>): string => {
  if (unit === 'value') return `${shown(value)} has a unit, and ${limit} has none`;
  if (unit === 'limit') return `${shown(value)} has no unit, and ${limit} has one`;
  return `${shown(value)} cannot be compared with ${limit}`;
};

/** What was to be met. */
export const SUBJECTS: Sayings<Subject> = {
  'criterion.stated': ({ text }) => text,
  'criterion.check': ({ subject, expected }) => `${subject} ${expected}`,
  'criterion.cases': ({ format }) => `${format}: every case passes`,
  'criterion.limit': ({ name, limit }) => `${name} ${limit}`.trim(),
  'criterion.environment': ({ name }) => `results from ${name}`,
  written: ({ text }) => text,
};

/** What was found of it. */
export const ACTUALS: Sayings<Actual> = {
  'actual.value': ({ value }) => shown(value),
  ...CHECKED,
  'actual.said': ({ text }) => text,
  'actual.cases': ({ passed, executed, skipped }) =>
    `${passed} of ${executed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  'actual.results': ({ files, executed }) =>
    files === 0
      ? 'no result'
      : `${plural(files, 'result file', 'result files')}, ${plural(executed, 'case', 'cases')}`,
  'actual.answer': ({ found }) => (found ? 'found' : 'not found'),
  'actual.not-comparable': incomparable,
  'actual.cut': () => 'it is more than evidence keeps',
  'actual.not-found': ({ name, meant }) =>
    `nothing is called ${name}${meant ? `; did you mean ${meant}?` : ''}`,
  'actual.not-asked': () => 'not found out under this criterion; run the probe again',
  'actual.no-cases': () => 'there are no cases',
  'actual.no-duration': () => 'only picking results up took time, and they do not state how long they took',
  'actual.no-comparison': () => 'not a comparison',
  'actual.no-operator': ({ written, meant }) =>
    `${written} is no comparison${meant ? `; did you mean ${meant}?` : ''}`,
  'actual.no-figure': ({ limit }) => `${limit} is no figure`,
  'actual.no-pattern': ({ limit }) => `${limit} is no regular expression`,
  'actual.no-runs': () => 'it is judged over 2 to 500 runs',
  'actual.runs': ({ passed, runs }) => `${passed} of the last ${plural(runs, 'run')} passed`,
  'actual.few-runs': ({ runs, wanted }) => `there are ${plural(runs, 'run')} of ${wanted}`,
  'actual.gap': ({ wanted }) =>
    `there is a gap in the last ${plural(wanted, 'run')}: one names no earlier run that is there`,
  'actual.no-decision': () => 'no decision is frozen yet that it can be compared with',
  'actual.withdrawn': ({ revision }) => `${revision}, which it is compared with, was withdrawn`,
  'actual.not-decided': ({ revision }) => `${revision}, which it is compared with, holds no such figure`,
  'actual.decided': ({ found, revision, was, limit }) =>
    `${sayActual(found)}; ${shownFigure(was)} in ${revision}${limit.value === was.value ? '' : `, so the limit is ${shownFigure(limit)}`}`,
  'actual.over': ({ found, on, runs }) =>
    `${sayActual(found)} on ${dated(on)}, in one of the last ${plural(runs, 'run')}`,
  written: ({ text }) => text,
};

/** Says what was to be met. */
export const saySubject = sayer(SUBJECTS);

/** Says what was found of it. */
export const sayActual: (reason: Actual) => string = sayer(ACTUALS);
