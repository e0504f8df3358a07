import type { Code } from '../../errors.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Counts, Fact, Failure, Outcome, Reading2, ReadingDiagnostic } from '../../schemas/reading.ts';
import { FailingNames } from './failing-names.ts';
import { Unreadable } from './unreadable.ts';

const FAILURES = 100;
const WARNINGS = 50;
const NAME = 500;
const MESSAGE = 2_000;
/** More cases than a run holds. */
const MOST = 1e9;
/** How much of a text is looked at before it is trimmed, in limits. */
const LOOKED_AT = 4;

/** A text from a result file, shortened to `limit` characters (never inside a pair) and free of NUL. */
export const bounded = (text: string, limit = MESSAGE): string => {
  const clean = text
    .slice(0, LOOKED_AT * limit)
    .replaceAll('\0', '')
    .toWellFormed()
    .trim();
  if (clean.length <= limit) return clean;
  const cut = limit - 1;
  const last = clean.charCodeAt(cut - 1);
  return `${clean.slice(0, last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut)}…`;
};

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
    if (many > MOST)
      throw new Unreadable(
        'HP307',
        `${name} is said to have passed more often than it can have run (${many}).`,
      );
    this.counts.executed += many;
    this.counts.passed += many;
  }

  /** Counts one case that ran and failed. */
  fail(name: string, message: string): void {
    this.counts.executed += 1;
    this.counts.failed += 1;
    this.fault(name, message);
  }

  /** Counts one case that broke. */
  error(name: string, message: string): void {
    this.counts.executed += 1;
    this.counts.errored += 1;
    this.fault(name, message);
  }

  /** Counts something outside the cases that broke, which no bound on cases excuses. */
  broke(name: string, message: string): void {
    this.outside += 1;
    this.error(name, message);
  }

  /** Counts one case that did not run. */
  skip(): void {
    this.counts.skipped += 1;
  }

  /** Records what went wrong without counting a case. */
  fault(name: string, message: string): void {
    this.failuresTotal += 1;
    this.#failing.add(name);
    if (this.failures.length >= FAILURES) return;
    this.failures.push({ name: bounded(name, NAME) || '(no name)', message: bounded(message) });
  }

  /** Counts failures that a file announces beyond those it holds as one thing that broke: in every format that is unmet. */
  announced(name: string, missing: number): void {
    const failures = missing === 1 ? '1 failure' : `${missing} failures`;
    this.broke(name, `It announces ${failures} more than the file holds.`);
  }

  /** Holds a file to the sums it announces: more failures than it holds is unmet, more cases a warning. */
  announces(name: string, said: { cases?: number | null; failures?: number | null }): void {
    const { executed, skipped, failed, errored } = this.counts;
    const missing = (said.failures ?? 0) - Math.max(failed + errored, this.failuresTotal);
    const cases = executed + skipped;
    if ((said.cases ?? 0) > cases)
      this.warn('HP308', `${name} announces ${said.cases} cases, and ${cases} are listed. The list counts.`);
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
    if (this.facts.length === 0)
      this.warn('HP315', `Nothing was asked for: ${format} needs a criterion that the probe states.`);
    return this.found('informational');
  }

  /** Adds a remark; beyond a bound further ones are dropped. */
  warn(code: Code, message: string, place: { line: number; column: number } | null = null): void {
    if (this.diagnostics.length >= WARNINGS) return;
    this.diagnostics.push({
      code,
      severity: 'warning',
      message: bounded(message, NAME),
      line: place?.line ?? null,
      column: place?.column ?? null,
    });
  }

  /** How long it took, in milliseconds; what is no such figure says nothing. */
  lasted(ms: number | null): void {
    if (ms !== null && Number.isFinite(ms) && ms >= 0) this.durationMs = Math.round(ms * 1e3) / 1e3;
  }

  /** The earliest moment seen with a zone, and the earliest without one. */
  started(text: string | undefined): void {
    if (text === undefined) return;
    const instant = zoned(text);
    const local = zoneless(text);
    if (instant !== null && (this.startedAt === null || instant < this.startedAt)) this.startedAt = instant;
    if (local !== null && (this.localStart === null || local < this.localStart)) this.localStart = local;
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
      certainty: this.startedAt === null ? null : 'zoned',
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

const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\s{0,3}(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/;

/** A moment as an ISO instant in UTC; null where the text gives no zone, or is no moment. */
const zoned = (text: string): string | null => {
  const trimmed = text.trim();
  if (!ZONED.test(trimmed)) return null;
  const iso = trimmed
    .replace(' ', 'T')
    .replace(',', '.')
    .replace(/\s*(?:UTC|GMT)$/, 'Z')
    .replace(/([+-]\d{2}):?(\d{2})$/, '$1:$2')
    .replace(/(\.\d{3})\d+/, '$1');
  return instantOf(Date.parse(iso));
};

const ZONELESS = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,]\d+)?$/;

/** A moment that is stated without a zone, to the second: `2026-03-01T10:00:00`; null for any other text. */
const zoneless = (text: string): string | null => {
  const [, day, time] = ZONELESS.exec(text.trim()) ?? [];
  const local = `${day}T${time}`;
  return day !== undefined && zoned(`${local}Z`) !== null ? local : null;
};

const FIRST = 0;
const LAST = 253_402_300_799_999;

/** Milliseconds since 1970 as an ISO instant in UTC; null outside the years 1970 to 9999. */
export const instantOf = (ms: number): string | null =>
  Number.isFinite(ms) && ms > FIRST && ms <= LAST ? new Date(ms).toISOString().replace('.000Z', 'Z') : null;
