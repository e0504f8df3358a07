import { asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const measureScore = (name: string, score: unknown, tally: Tally): void => {
  const value = asNumber(score);
  if (value !== null && value >= 0) tally.measure(`scorecard.${name}`, value, null);
  else tally.warn('HP315', { kind: 'remark.no-score', name, page: null });
};

const measureFindings = (findings: readonly unknown[], tally: Tally): void => {
  const byOutcome = new Map<string, number>();
  for (const finding of findings) {
    const outcome = asText(field(finding, 'outcome')) ?? 'unknown';
    byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + 1);
  }
  for (const [outcome, many] of byOutcome) tally.measure(`scorecard.${outcome}`, many, null);
};

const parse = async (source: Source): Promise<Found> => {
  const result = await source.json();
  const checks = asList(field(result, 'checks'));
  const findings = asList(field(result, 'findings'));
  if (field(result, 'checks') === undefined && field(result, 'findings') === undefined)
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/checks', '/findings'] });
  const tally = new Tally();
  tally.tool = 'OpenSSF Scorecard';
  tally.toolVersion = asText(at(result, 'scorecard', 'version'));
  tally.began(isoStart(field(result, 'date')));
  if (field(result, 'score') !== undefined) measureScore('score', field(result, 'score'), tally);
  for (const check of checks) {
    const name = asText(field(check, 'name'));
    if (name !== null) measureScore(name, field(check, 'score'), tally);
  }
  measureFindings(findings, tally);
  return tally.found(checks.length + findings.length > 0 ? 'informational' : 'nothing-ran');
};

/** JSON of OpenSSF Scorecard. Source: ossf/scorecard, pkg/scorecard/json.go and probe.go. */
export const scorecard: Reader = {
  id: 'scorecard',
  title: 'OpenSSF Scorecard JSON',
  tools: ['scorecard --format json', 'scorecard --format probe'],
  met: [
    'A score has no limit of its own and is informational: state a criterion such as `scorecard.score >= 7`.',
    'A check with the score -1 could not be judged and has no figure, so a criterion on it is not met.',
  ],
  measurements: ['scorecard.score', 'scorecard.<check>', 'scorecard.<outcome of probes>'],
  hasCases: false,
  specification: 'https://github.com/ossf/scorecard#formatting-results',
  recognise: ({ json }) =>
    asText(at(json, 'scorecard', 'version')) !== null &&
    (Array.isArray(field(json, 'checks')) || Array.isArray(field(json, 'findings'))),
  parse,
};
