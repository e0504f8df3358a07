import type { Code } from '../../errors.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Counts, Fact, Failure, Outcome, Reading2, ReadingDiagnostic } from '../../schemas/reading.ts';
import type { Remark } from '../../schemas/reasons/remark.ts';
import { bounded, boundedIn } from './bounded.ts';
import { FailingNames } from './failing-names.ts';
import type { Start } from './start.ts';
import { Unreadable } from './unreadable.ts';

const FAILURES = 100;
const WARNINGS = 50;
const NAME = 500;
/** More cases than a run holds. */
const MOST = 1e9;

const earliest = (known: string | null, text: string): string =>
  known === null || text < known ? text : known;

const NO_FACT: Fact = { ask: '', values: [], total: 0 };

/** What a reader hands back: a reading without the name of its format. */
export type Found = Omit<Reading2, 'format'>;

/** What a reader found so far: counts, figures, failures and remarks, each bounded. */
export class Tally {
  tool: string | null = null;
  toolVersion: string | null = null;
  startedAt: string | null = null;
  localStart: string | null = null;
  durationMs: number | null = null;
  readonly counts: Counts = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
  readonly measurements: Measurement[] = [];
  readonly failures: Failure[] = [];
  readonly facts: Fact[] = [];
  readonly #failing = new FailingNames();
  #isStartDoubted = false;
  failuresTotal = 0;
  outside = 0;
  readonly diagnostics: ReadingDiagnostic[] = [];

  /** Counts one case that ran and passed; `flaky` when only a rerun did. */
  pass(flaky = false): void {
    this.counts.executed += 1;
    this.counts.passed += 1;
    if (flaky) this.counts.flaky += 1;
  }

  /** Counts cases of which a file says only how many passed; more than a run can hold is `Unreadable`. */
  passAll(name: string, many: number): void {
    if (many > MOST) throw new Unreadable('HP307', { kind: 'unreadable.too-many', name, passed: many });
    this.counts.executed += many;
    this.counts.passed += many;
  }

  /** Counts one case that ran and failed: in its tool's words, or with the reason where it has none. */
  fail(name: string, message: Failure['message']): void {
    this.counts.executed += 1;
    this.counts.failed += 1;
    this.fault(name, message);
  }

  /** Counts one case that broke. */
  error(name: string, message: Failure['message']): void {
    this.counts.executed += 1;
    this.counts.errored += 1;
    this.fault(name, message);
  }

  /** Counts something outside the cases that broke, which no bound on cases excuses. */
  broke(name: string, message: Failure['message']): void {
    this.outside += 1;
    this.error(name, message);
  }

  /** Counts one case that did not run. */
  skip(): void {
    this.counts.skipped += 1;
  }

  /** Records what went wrong without counting a case. */
  fault(name: string, message: Failure['message']): void {
    this.failuresTotal += 1;
    this.#failing.add(name);
    if (this.failures.length >= FAILURES) return;
    this.failures.push({ name: bounded(name, NAME) || '(no name)', message: boundedIn(message) });
  }

  /** Counts failures that a file announces beyond those it holds as one thing that broke: in every format that is unmet. */
  announced(name: string, missing: number): void {
    this.broke(name, { kind: 'case.announced', missing });
  }

  /** Holds a file to the sums it announces: more failures than it holds is unmet, more cases a warning. */
  announces(name: string, said: { cases?: number | null; failures?: number | null }): void {
    const { executed, skipped, failed, errored } = this.counts;
    const missing = (said.failures ?? 0) - Math.max(failed + errored, this.failuresTotal);
    const listed = executed + skipped;
    const announced = said.cases ?? 0;
    if (announced > listed) this.warn('HP308', { kind: 'remark.cases', name, announced, listed });
    if (missing > 0) this.announced(name, missing);
  }

  /** Adds a figure, unless it is not a finite number. */
  measure(
    name: string,
    value: number,
    unit: string | null,
    limit: { text: string; met: boolean } | null = null,
  ): void {
    if (!Number.isFinite(value)) return;
    this.measurements.push({
      name: bounded(name, NAME),
      value,
      unit,
      limit: limit === null ? null : bounded(limit.text, NAME),
      met: limit?.met ?? null,
    });
  }

  /** Adds what was found under a name: its values, then answers to questions; a single number is a figure as well. */
  ask(facts: readonly Fact[], unit: string | null): void {
    this.facts.push(...facts);
    const [
      {
        ask,
        values: [value, ...more],
      } = NO_FACT,
    ] = facts;
    if (typeof value === 'number' && more.length === 0) this.measure(ask, value, unit);
  }

  /** The reading of a format that holds what it was asked for, and judges nothing. */
  asked(format: string): Found {
    if (this.facts.length === 0) this.warn('HP315', { kind: 'remark.not-asked', format });
    return this.found('informational');
  }

  /** Adds a remark; beyond a bound further ones are dropped. */
  warn(code: Code, message: Remark, place: { line: number; column: number } | null = null): void {
    if (this.diagnostics.length >= WARNINGS) return;
    this.diagnostics.push({
      code,
      severity: 'warning',
      message: boundedIn(message, NAME),
      line: place?.line ?? null,
      column: place?.column ?? null,
    });
  }

  /** How long it took, in milliseconds; what is no such figure says nothing. */
  lasted(ms: number | null): void {
    if (ms !== null && Number.isFinite(ms) && ms >= 0) this.durationMs = Math.round(ms * 1e3) / 1e3;
  }

  /** Keeps the earliest moment seen with a zone, and the earliest without one; of one not understood only that. */
  began(start: Start): void {
    if (start === undefined) return;
    if (start === 'not-understood') this.#startNotUnderstood();
    else if ('local' in start) this.localStart = earliest(this.localStart, start.local);
    else this.startedAt = earliest(this.startedAt, start.instant);
  }

  #startNotUnderstood(): void {
    if (this.#isStartDoubted) return;
    this.#isStartDoubted = true;
    this.warn('HP316', { kind: 'remark.start' });
  }

  /** What the cases support: unmet with any fault, met with a case that ran, else nothing ran. */
  get outcome(): Outcome {
    if (this.failuresTotal > 0 || this.measurements.some(({ met }) => met === false)) return 'unmet';
    return this.counts.executed > 0 ? 'met' : 'nothing-ran';
  }

  /** Everything found, with the outcome of the cases unless a format has its own. */
  found(outcome: Outcome = this.outcome): Found {
    return {
      tool: this.tool && bounded(this.tool, NAME),
      toolVersion: this.toolVersion && bounded(this.toolVersion, NAME),
      outcome,
      counts: this.counts,
      measurements: this.measurements,
      startedAt: this.startedAt,
      localStart: this.localStart,
      certainty: this.#isStartDoubted ? 'not-understood' : this.startedAt === null ? null : 'zoned',
      durationMs: this.durationMs,
      failures: this.failures,
      failuresTotal: this.failuresTotal,
      failing: this.#failing.kept,
      outside: this.outside,
      facts: this.facts,
      diagnostics: this.diagnostics,
    };
  }
}
