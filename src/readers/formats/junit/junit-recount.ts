import type { Sum } from '../../../schemas/reasons/remark.ts';
import type { Place } from '../../lib/xml.ts';

/** What was counted in a suite and everything inside it. */
export interface Recount {
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

/** Counts of nothing. */
export const none = (): Recount => ({
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

/** Two counts as one. */
export const sum = (a: Recount, b: Recount): Recount => {
  const both = none();
  for (const key of Object.keys(both) as (keyof Recount)[]) both[key] = a[key] + b[key];
  return both;
};

/** The counts that a suite announces and that are not those of its elements. */
export const disagreements = ({ announced }: JUnitSuite, counted: Recount): Sum[] => {
  const { elements, reruns, cancelled, faultElements } = counted;
  const faults = counted.failed + counted.errored + counted.missing;
  const ran = counted.passed + faults + cancelled;
  const differs: Sum[] = [];
  const compare = (sort: Sum['sort'], said: number | null, shown: readonly [number, ...number[]]): void => {
    if (said !== null && !shown.includes(said)) differs.push({ sort, announced: said, counted: shown[0] });
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
    compare('faults', (announced.failures ?? 0) + (announced.errors ?? 0), [
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
  const all = counted.skipped + cancelled;
  const disabled = announced.disabled ?? 0;
  compare('skipped', skipped, [counted.skipped, all, counted.skipped - disabled, all - disabled]);
  return differs;
};

/** Failures that a suite announces and does not hold. Some tools count errors among the failures, Surefire counts reruns. */
export const missingIn = ({ announced }: JUnitSuite, counted: Recount): number => {
  const [failures, errors] = [announced.failures ?? 0, announced.errors ?? 0];
  const held = Math.max(counted.failed + counted.errored + counted.cancelled, counted.faultElements);
  const whole = counted.elements > 0 && (announced.tests ?? 0) <= counted.elements + counted.reruns;
  if (!whole) return failures + errors - held - counted.missing;
  const said = held > 0 ? Math.max(failures, errors) : failures + errors;
  return said - held - counted.reruns - counted.missing;
};
