import { FINDINGS, Findings, SCAN_IS_MET, severityOf } from '../../lib/findings.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

const placeOf = (result: unknown): string => {
  const line = at(result, 'start', 'line');
  return `${asText(field(result, 'path')) ?? ''}${typeof line === 'number' ? `:${line}` : ''}`;
};

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const report = await source.json();
  const results = field(report, 'results');
  if (!Array.isArray(results))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/results'] });
  const tally = new Tally();
  tally.tool = 'Semgrep';
  tally.toolVersion = asText(field(report, 'version'));
  const findings = new Findings(tally);
  for (const result of results) {
    if (at(result, 'extra', 'is_ignored') === true) findings.suppress();
    else
      findings.add({
        rules: [asText(field(result, 'check_id')) ?? '(no rule)'],
        severity: severityOf(at(result, 'extra', 'severity')),
        where: placeOf(result),
        message: asText(at(result, 'extra', 'message')) ?? '',
      });
  }
  for (const error of asList(field(report, 'errors'))) {
    const message = asText(field(error, 'message')) ?? asText(field(error, 'long_msg')) ?? '';
    if (field(error, 'level') === 'error') tally.broke('The scan', message);
    else tally.warn('HP315', { kind: 'remark.warned', name: 'Semgrep', said: message });
  }
  return findings.found(asList(at(report, 'paths', 'scanned')).length > 0, ask);
};

/** JSON of Semgrep. Source: semgrep/semgrep-interfaces, semgrep_output_v1. */
export const semgrep: Reader = {
  id: 'semgrep',
  title: 'Semgrep JSON',
  tools: ['semgrep scan --json', 'opengrep'],
  met: [
    ...SCAN_IS_MET,
    'Findings that `nosem` sets aside count as suppressed; `/paths/scanned` says what was scanned. An error of the scan itself is unmet.',
  ],
  measurements: FINDINGS,
  specification: 'https://semgrep.dev/docs/semgrep-appsec-platform/json-and-sarif',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'results')) &&
    Array.isArray(field(json, 'errors')) &&
    (field(json, 'paths') !== undefined ||
      asText(field(asList(field(json, 'results'))[0], 'check_id')) !== null),
  parse,
};
