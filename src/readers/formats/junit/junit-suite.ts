import type { Tally } from '../../lib/tally.ts';
import type { Place } from '../../lib/xml.ts';
import { isEunit } from './junit-skip.ts';

/** What was counted in a suite and everything inside it. */
interface Recount {
  passed: number;
  failed: number;
  errored: number;
  /** Cases that the runner cut short, which runners count as skipped or not at all. */
  cancelled: number;
  skipped: number;
  /** `testcase` elements, configuration functions included. */
  elements: number;
  /** Configuration functions among them. */
  configuration: number;
  /** `failure` and `error` elements. */
  faultElements: number;
  /** Runs before the one that counts; Surefire counts each as a test and as a failure. */
  reruns: number;
  /** Failures announced beyond those held. */
  missing: number;
}

/** A `testsuites` or `testsuite` element while it is open. */
export interface JUnitSuite {
  name: string;
  /** Where it was opened. */
  place: Place;
  /** What its attributes announce; null where they say nothing that is a count. */
  announced: Record<'tests' | 'failures' | 'errors' | 'skipped' | 'disabled', number | null>;
  /** Its own time in milliseconds; null where the file does not say. */
  timeMs: number | null;
  /** Sum of the times of what is inside it. */
  innerMs: number | null;
  /** Counted directly in it. */
  own: Recount;
  /** Counted in the suites inside it. */
  inner: Recount;
}

const none = (): Recount => ({
  passed: 0,
  failed: 0,
  errored: 0,
  cancelled: 0,
  skipped: 0,
  elements: 0,
  configuration: 0,
  faultElements: 0,
  reruns: 0,
  missing: 0,
});

const sum = (a: Recount, b: Recount): Recount => {
  const both = none();
  for (const key of Object.keys(both) as (keyof Recount)[]) both[key] = a[key] + b[key];
  return both;
};

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

/** The places where the counts that a suite announces are not those of its elements, in words. */
const disagreements = ({ announced }: JUnitSuite, counted: Recount): string[] => {
  const { elements, reruns, cancelled, faultElements } = counted;
  const faults = counted.failed + counted.errored + counted.missing;
  const ran = counted.passed + faults + cancelled;
  const differs: string[] = [];
  const compare = (what: string, said: number | null, shown: readonly number[]): void => {
    if (said !== null && !shown.includes(said))
      differs.push(`${said} ${what}, and its elements show ${shown[0]}`);
  };
  compare('tests', announced.tests, [
    elements - counted.configuration,
    elements,
    elements + reruns,
    ran + counted.skipped,
    ran,
    ran - cancelled,
  ]);
  if (announced.failures !== null || announced.errors !== null) {
    compare('failures and errors', (announced.failures ?? 0) + (announced.errors ?? 0), [
      faults,
      faults + cancelled,
      faults + reruns,
      faultElements,
      faultElements + counted.missing,
      ...(announced.errors === null ? [counted.failed] : []),
      ...(announced.failures === null ? [counted.errored] : []),
    ]);
  }
  const skipped = announced.skipped ?? announced.disabled;
  const shown = [counted.skipped, counted.skipped + cancelled];
  compare('skipped', skipped, [...shown, ...shown.map((all) => all - (announced.disabled ?? 0))]);
  return differs;
};

/** Failures that a suite announces and does not hold. Some tools count errors among the failures, Surefire counts reruns. */
const missingIn = ({ announced }: JUnitSuite, counted: Recount): number => {
  const [failures, errors] = [announced.failures ?? 0, announced.errors ?? 0];
  const held = Math.max(counted.failed + counted.errored + counted.cancelled, counted.faultElements);
  const whole = counted.elements > 0 && (announced.tests ?? 0) <= counted.elements + counted.reruns;
  if (!whole) return failures + errors - held - counted.missing;
  const said = held > 0 ? Math.max(failures, errors) : failures + errors;
  return said - held - counted.reruns - counted.missing;
};

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
    tally.warn(
      'HP308',
      `The suite ${JSON.stringify(suite.name)} announces ${all.join('; ')}. The elements count.`,
      suite.place,
    );
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
