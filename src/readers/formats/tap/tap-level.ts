import type { Result, TapError } from 'tap-parser';
import type { Failure } from '../../../schemas/reading.ts';
import { field } from '../../lib/shape.ts';
import type { Tally } from '../../lib/tally.ts';
import { SOURCE_FILE } from '../junit/junit-case.ts';

const KEPT = 100;
/** What counts wherever it stands: a point with its number, a failing one or its torn-off `not`, another plan, a bail-out. */
const LATE = /^(?:not ok\b|NOT OK\b|not\s*$|ok \d|1\.\.\d|Bail out!)/;

/** `# fail 2`, as node:test, tape and Mocha end. */
const ANNOUNCED = /^#\s*fail(?:ed)?:?\s+(\d{1,9})$/i;

const diagnosticOf = (point: Result): Failure['message'] => {
  const { diag } = point as { diag?: unknown };
  if (diag === null || typeof diag !== 'object') return '';
  const { message, error, found, wanted } = diag as Record<string, unknown>;
  const said = message ?? error;
  if (typeof said === 'string') return said;
  return found === undefined && wanted === undefined
    ? ''
    : { kind: 'case.found', expected: JSON.stringify(wanted) ?? '—', found: JSON.stringify(found) ?? '—' };
};

/** node:test reports a file in which no test ran as a passing test of the file's own name. */
const isFile = (point: Result, inner: TapLevel | null): boolean =>
  inner === null &&
  point.ok &&
  SOURCE_FILE.test(point.name.trim()) &&
  field(field(point, 'diag'), 'type') === 'test';

/** The points at one level of a TAP stream, those of the subtests inside it included. */
export class TapLevel {
  /** What the plan promises; null without one. */
  planned: number | null = null;
  /** Points at this level. */
  points = 0;
  /** Why the stream was given up; null when it was not. */
  bailedOut: Failure['message'] | null = null;
  /** Failures that a closing comment tells of; runners count suites among them. */
  announced = 0;
  /** The subtest above the point that closes it. */
  inner: TapLevel | null = null;
  passed = 0;
  skipped = 0;
  failed = 0;
  /** Everything that went wrong: failed points, and plans that do not hold. */
  wrong = 0;
  readonly faults: Failure[] = [];

  /** Judges a point, with the subtest it closes. */
  judge(point: Result): void {
    const inner = this.inner;
    this.inner = null;
    this.points += 1;
    const name = point.name.trim() || `Point ${point.id}`;
    if (isFile(point, inner)) return;
    if (point.todo || (point.skip && point.ok)) this.skipped += 1;
    else if (!inner) this.#leaf(point, name);
    else {
      const before = this.wrong;
      this.#absorb(inner, name);
      if (!point.ok && this.wrong === before) this.#fail(name, diagnosticOf(point));
      else if (point.ok && inner.points === 0 && this.wrong === before) this.skipped += 1;
    }
  }

  /** Takes note of a line that is no TAP where it stands, such as one behind the plan that ended the stream. */
  stray(line: string): void {
    if (LATE.test(line)) this.#fault('TAP', { kind: 'case.out-of-place', line: line.trim() });
  }

  /** Takes note of a comment, which may tell how many failed. */
  comment(text: string): void {
    const [, failed] = ANNOUNCED.exec(text.trim()) ?? [];
    if (failed !== undefined) this.announced = Number(failed);
  }

  /** Takes note of what the parser finds wrong with the level as a whole. */
  complete(failures: readonly (TapError | Result)[]): void {
    if (this.inner) {
      this.#absorb(this.inner, 'A subtest');
      this.#fault('A subtest', { kind: 'case.unfinished', said: '' });
      this.inner = null;
    }
    for (const failure of failures) {
      const { tapError } = failure as { tapError?: unknown };
      if (typeof tapError === 'string' && !/^no plan$|incorrect number of tests|test count/i.test(tapError))
        this.#fault('TAP', tapError);
    }
    if (this.planned === null && this.points > 0) this.#fault('Plan', { kind: 'case.no-plan' });
    else if (this.planned !== null && this.points !== this.planned) {
      this.#fault('Plan', { kind: 'case.unreported', announced: this.planned, reported: this.points });
    }
    if (this.announced > 0 && this.wrong === 0)
      this.#fault('Summary', { kind: 'case.announced', missing: this.announced });
    if (this.bailedOut !== null) this.#fault('Bail out!', this.bailedOut);
  }

  /** Hands everything over to a tally. */
  report(tally: Tally): void {
    tally.counts.executed = this.passed + this.failed;
    tally.counts.passed = this.passed;
    tally.counts.failed = this.failed;
    tally.counts.skipped = this.skipped;
    for (const { name, message } of this.faults) tally.fault(name, message);
    tally.failuresTotal = this.wrong;
  }

  #leaf(point: Result, name: string): void {
    if (point.ok) this.passed += 1;
    else this.#fail(name, diagnosticOf(point));
  }

  #absorb(inner: TapLevel, name: string): void {
    this.passed += inner.passed;
    this.skipped += inner.skipped;
    this.failed += inner.failed;
    this.wrong += inner.wrong;
    for (const fault of inner.faults) {
      if (this.faults.length < KEPT) this.faults.push({ ...fault, name: `${name} > ${fault.name}` });
    }
  }

  #fail(name: string, message: Failure['message']): void {
    this.failed += 1;
    this.#fault(name, message);
  }

  #fault(name: string, message: Failure['message']): void {
    this.wrong += 1;
    if (this.faults.length < KEPT) this.faults.push({ name, message });
  }
}
