import type { Tally } from '../../lib/tally.ts';
import type { Place } from '../../lib/xml.ts';
import { disagreements, type JUnitSuite, missingIn, none, sum } from './junit-recount.ts';
import { isEunit } from './junit-skip.ts';

/** More cases than a file can hold. */
const MOST = 1e9;

const count = (text: string | undefined): number | null =>
  text !== undefined && /^\s*\d+\s*$/.test(text) ? Math.min(Number(text), MOST) : null;

/** Seconds as runners write them (`1,234.5` too) in milliseconds; null when it is not a figure. */
export const seconds = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const plain = /^\s*\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*$/.test(text) ? text.replaceAll(',', '') : text;
  return /^\s*\d{1,15}(?:\.\d*)?(?:[eE][+-]?\d{1,2})?\s*$/.test(plain)
    ? Math.round(Number(plain) * 1e6) / 1e3
    : null;
};

/** A suite from its attributes. */
export const suiteOf = (attributes: Readonly<Record<string, string>>, place: Place): JUnitSuite => ({
  name: attributes.name ?? '',
  place,
  announced: {
    tests: count(attributes.tests),
    failures: count(attributes.failures),
    errors: count(attributes.errors),
    skipped: count(attributes.skipped ?? attributes.skip ?? attributes.skips ?? attributes.ignored),
    disabled: count(attributes.disabled),
  },
  timeMs: seconds(attributes.time),
  innerMs: null,
  own: none(),
  inner: none(),
});

/**
 * Compares a suite that has closed with what it announced. Failures announced beyond those held count as an error; any
 * other disagreement is a warning.
 */
export const closeSuite = (suite: JUnitSuite, parent: JUnitSuite | undefined, tally: Tally): void => {
  const missing = missingIn(suite, sum(suite.own, suite.inner));
  if (missing > 0) {
    suite.own.missing += missing;
    tally.announced(suite.name || 'The suite as a whole', missing);
  }
  const total = sum(suite.own, suite.inner);
  const all = disagreements(suite, total);
  if (all.length > 0 && disagreements(suite, suite.own).length > 0) {
    tally.warn('HP308', { kind: 'remark.sums', name: suite.name, differs: all }, suite.place);
  }
  const timeMs = suite.timeMs ?? suite.innerMs;
  if (parent) {
    parent.inner = sum(parent.inner, total);
    if (timeMs !== null) parent.innerMs = (parent.innerMs ?? 0) + timeMs;
  } else {
    tally.durationMs = timeMs !== null && timeMs <= YEAR ? timeMs : null;
  }
};

/** A longer run than a year is a time in another unit. */
const YEAR = 366 * 24 * 60 * 60 * 1000;

const TOOLS: readonly [RegExp, string][] = [
  [/^vitest tests$/, 'Vitest'],
  [/^jest tests$/, 'jest'],
  [/^Mocha Tests$/, 'Mocha'],
  [/^pytest$/, 'pytest'],
  [/^nextest-run$/, 'cargo-nextest'],
  [/^AllTests$/, 'GoogleTest'],
];

/** Notes the tool where a suite's attributes are known to be one tool's own. */
export const toolOf = (tally: Tally, attributes: Readonly<Record<string, string>>): void => {
  if (tally.tool !== null) return;
  if (attributes['xsi:noNamespaceSchemaLocation']?.includes('surefire')) tally.tool = 'Maven Surefire';
  else if (isEunit(attributes.name ?? '')) tally.tool = 'eunit';
  else tally.tool = TOOLS.find(([pattern]) => pattern.test(attributes.name ?? ''))?.[1] ?? null;
};
