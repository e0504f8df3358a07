import { FINDINGS, Findings, severityOf } from '../../lib/findings.ts';
import { asCount, asList, asObject, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

const ruleOf = (check: unknown): string => asText(field(check, 'check_id')) ?? '(no rule)';

const placeOf = (check: unknown): string =>
  asText(field(check, 'resource')) ?? asText(field(check, 'file_path')) ?? '(no resource)';

const judge = (report: unknown, findings: Findings, tally: Tally): void => {
  const results = field(report, 'results');
  const summary = field(report, 'summary');
  const listed = field(results, 'passed_checks');
  const passed = Array.isArray(listed) ? listed.length : (asCount(field(summary, 'passed')) ?? 0);
  tally.passAll('The run', passed);
  for (const _ of asList(field(results, 'skipped_checks'))) {
    findings.suppress();
    tally.skip();
  }
  const before = tally.counts.failed;
  for (const check of asList(field(results, 'failed_checks'))) {
    findings.count({ rules: [ruleOf(check)], severity: severityOf(field(check, 'severity')) });
    tally.fail(`${ruleOf(check)} in ${placeOf(check)}`, asText(field(check, 'check_name')) ?? '');
  }
  for (const file of asList(field(results, 'parsing_errors')))
    tally.broke(asText(file) ?? 'A file', { kind: 'case.not-parsed' });
  const missing = (asCount(field(summary, 'failed')) ?? 0) - (tally.counts.failed - before);
  if (missing > 0)
    tally.announced(`The checks of ${asText(field(report, 'check_type')) ?? 'the run'}`, missing);
};

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const document = await source.json();
  const reports = Array.isArray(document) ? document : [document];
  if (!reports.every((report) => asObject(report)))
    throw new Unreadable('HP307', { kind: 'unreadable.not', format: 'Checkov JSON' });
  const tally = new Tally();
  tally.tool = 'Checkov';
  tally.toolVersion =
    asText(at(reports[0], 'summary', 'checkov_version')) ?? asText(field(reports[0], 'checkov_version'));
  const findings = new Findings(tally);
  for (const report of reports) judge(report, findings, tally);
  findings.measure(tally.counts.executed > 0, ask);
  return tally.found();
};

const isReport = (value: unknown): boolean =>
  (asText(field(value, 'check_type')) !== null && asObject(field(value, 'results')) !== null) ||
  (asText(field(value, 'checkov_version')) !== null && asCount(field(value, 'failed')) !== null);

/** JSON of Checkov. Source: bridgecrewio/checkov, checkov/common/output/report.py. */
export const checkov: Reader = {
  id: 'checkov',
  title: 'Checkov JSON',
  tools: ['checkov -o json'],
  met: [
    'At least one check passed, none failed, and every file could be parsed.',
    'Checks that a comment skips did not run and count as suppressed.',
  ],
  measurements: FINDINGS,
  specification: 'https://www.checkov.io/8.Outputs/JSON.html',
  recognise: ({ json }) => isReport(json) || isReport(asList(json)[0]),
  parse,
};
