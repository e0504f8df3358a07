import type { Ask } from '../reader.ts';
import type { Found, Tally } from './tally.ts';

/** How bad a finding is, whatever words its tool has for it; one without a known word is `unknown`. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

const WORDS: Readonly<Record<Exclude<Severity, 'unknown'>, string>> = {
  critical: 'critical, blocker',
  high: 'high, error, major, important',
  medium: 'medium, moderate, warning, warn, minor',
  low: 'low, note',
  info: 'info, informational, none, negligible, experiment, inventory',
};

const BY_WORD = new Map(
  (['critical', 'high', 'medium', 'low', 'info'] as const).flatMap((severity) =>
    WORDS[severity].split(', ').map((word) => [word, severity] as const),
  ),
);

/** The severity that a word of a tool means. */
export const severityOf = (word: unknown): Severity =>
  (typeof word === 'string' ? BY_WORD.get(word.trim().toLowerCase()) : undefined) ?? 'unknown';

/** Names of the figures that a list of findings comes to. */
export const FINDINGS = [
  'findings.total',
  ...SEVERITIES.map((severity) => `findings.${severity}`),
  'findings.suppressed',
  'findings.rule <id>',
];

/** What is held against a scan by itself: what is bad, and what nobody says how bad it is. */
const FAULTS: readonly Severity[] = ['critical', 'high', 'unknown'];
const RULES = 500;
const ASKED = /^findings\.rule (\S.*)$/;

/** One thing that a scanner found. */
export interface Finding {
  /** The rules, advisories or secrets by which it was found; the first names it. */
  rules: readonly string[];
  severity: Severity;
  /** Where it was found; empty where the tool does not say. */
  where: string;
  message: string;
}

/** Findings by severity and rule, and what they are worth. */
export class Findings {
  readonly #tally: Tally;
  readonly #bySeverity = new Map<Severity, number>();
  readonly #byRule = new Map<string, number>();
  #total = 0;
  #suppressed = 0;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Counts a finding among the figures. */
  count({ rules, severity }: Pick<Finding, 'rules' | 'severity'>): void {
    this.#total += 1;
    this.#bySeverity.set(severity, (this.#bySeverity.get(severity) ?? 0) + 1);
    for (const rule of new Set(rules)) this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1);
  }

  /** Counts a finding, and holds it against the scan where it is critical, high or of unknown severity. */
  add(finding: Finding): void {
    this.count(finding);
    const [rule = '(no rule)'] = finding.rules;
    if (FAULTS.includes(finding.severity))
      this.#tally.fault(finding.where ? `${rule} in ${finding.where}` : rule, finding.message);
  }

  /** Counts a finding that somebody has set aside in the tool itself. */
  suppress(): void {
    this.#suppressed += 1;
  }

  /** Adds the figures; a report of nothing has none unless it says what it scanned. */
  measure(scanned: boolean, { asked }: Pick<Ask, 'asked'>): void {
    if (!scanned && this.#total + this.#suppressed === 0) return;
    this.#tally.measure('findings.total', this.#total, null);
    for (const severity of SEVERITIES)
      this.#tally.measure(`findings.${severity}`, this.#bySeverity.get(severity) ?? 0, null);
    this.#tally.measure('findings.suppressed', this.#suppressed, null);
    const named = asked.flatMap(({ name }) => ASKED.exec(name)?.[1] ?? []);
    const rules = [...new Set([...named, ...[...this.#byRule.keys()].slice(0, RULES)])];
    for (const rule of rules) this.#tally.measure(`findings.rule ${rule}`, this.#byRule.get(rule) ?? 0, null);
  }

  /**
   * The reading of a scan, which counts as one case: unmet with a bad finding, informational with others, met with
   * none where the report says what was scanned, and nothing ran where it does not.
   */
  found(scanned: boolean, ask: Pick<Ask, 'asked'>): Found {
    const tally = this.#tally;
    this.measure(scanned, ask);
    if (tally.failuresTotal > 0 && tally.counts.errored === 0) {
      tally.counts.executed += 1;
      tally.counts.failed += 1;
    } else if (tally.failuresTotal === 0 && (scanned || this.#total > 0)) tally.pass();
    if (tally.failuresTotal > 0) return tally.found('unmet');
    if (this.#total > 0) return tally.found('informational');
    if (scanned) return tally.found('met');
    tally.warn('HP315', { kind: 'remark.nothing-scanned' });
    return tally.found('nothing-ran');
  }
}

/** What has to hold for `met` in every list of findings; plain sentences for the docs. */
export const SCAN_IS_MET = [
  'Nothing was found, and the report says what was scanned; a report of nothing that does not say so proves nothing.',
  'A finding that is critical, high or of unknown severity is unmet; lower ones alone are informational: state a criterion such as `findings.medium <= 5` or `findings.rule <id> == 0`.',
  'A criterion that allows a number of a severity (`findings.high <= 3`), or of all (`findings.total <= 9`), takes the place of that for this severity, or for all.',
] as const;
