import { FINDINGS, Findings, SCAN_IS_MET, severityOf } from '../../lib/findings.ts';
import { asCount, asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

/** Lists of findings in a result, and which of their fields name the rule and the place. */
const LISTS: readonly [list: string, rule: string, where: string][] = [
  ['Vulnerabilities', 'VulnerabilityID', 'PkgName'],
  ['Misconfigurations', 'ID', ''],
  ['Secrets', 'RuleID', ''],
  ['Licenses', 'Name', 'PkgName'],
];
const FIELDS = ['Target', ...LISTS.map(([list]) => list)];

const isResult = (value: unknown): boolean =>
  asText(field(value, 'Target')) !== null && FIELDS.slice(1).some((list) => field(value, list) !== undefined);

/** The results of a report: of one artifact, of the old form that is a bare list, or of the resources of a cluster. */
const resultsOf = (report: unknown): readonly unknown[] => {
  if (Array.isArray(report)) return report;
  const resources = ['Resources', 'Vulnerabilities', 'Misconfigurations', 'Findings'].flatMap((list) =>
    asList(field(report, list)),
  );
  return [
    ...asList(field(report, 'Results')),
    ...resources.flatMap((each) => asList(field(each, 'Results'))),
  ];
};

const judge = (result: unknown, findings: Findings, tally: Tally): void => {
  const target = asText(field(result, 'Target')) ?? '';
  let failures = 0;
  for (const [list, rule, where] of LISTS) {
    for (const each of asList(field(result, list))) {
      const status = field(each, 'Status');
      if (list === 'Misconfigurations' && status === 'PASS') continue;
      if (list === 'Misconfigurations' && status === 'EXCEPTION') findings.suppress();
      else {
        if (list === 'Misconfigurations') failures += 1;
        findings.add({
          rules: [asText(field(each, rule)) ?? '(no rule)'],
          severity: severityOf(field(each, 'Severity')),
          where: [target, where === '' ? '' : (asText(field(each, where)) ?? '')]
            .filter((part) => part)
            .join(' > '),
          message: asText(field(each, 'Title')) ?? asText(field(each, 'Description')) ?? '',
        });
      }
    }
  }
  for (const _ of asList(field(result, 'ExperimentalModifiedFindings'))) findings.suppress();
  const missing = (asCount(at(result, 'MisconfSummary', 'Failures')) ?? 0) - failures;
  if (missing > 0) tally.announced(target, missing);
};

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const report = await source.json();
  const results = resultsOf(report);
  if (results.length === 0 && !Array.isArray(report) && field(report, 'SchemaVersion') === undefined)
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/Results'] });
  const tally = new Tally();
  tally.tool = 'Trivy';
  tally.toolVersion = asText(at(report, 'Trivy', 'Version'));
  tally.began(isoStart(field(report, 'CreatedAt')));
  const findings = new Findings(tally);
  for (const result of results) judge(result, findings, tally);
  return findings.found(results.length > 0, ask);
};

/** JSON of Trivy. Source: trivy.dev, pkg/types/report.go. */
export const trivy: Reader = {
  id: 'trivy',
  title: 'Trivy JSON',
  tools: ['trivy image --format json', 'trivy fs', 'trivy config', 'trivy k8s'],
  met: [
    ...SCAN_IS_MET,
    'Vulnerabilities, misconfigurations, secrets and licenses count; a report without a result says nothing of what it scanned.',
  ],
  measurements: FINDINGS,
  specification: 'https://trivy.dev/latest/docs/configuration/reporting/#json',
  recognise: ({ json }) =>
    (field(json, 'SchemaVersion') !== undefined && field(json, 'ArtifactName') !== undefined) ||
    isResult(asList(json)[0]) ||
    (asText(field(json, 'ClusterName')) !== null && resultsOf(json).some(isResult)),
  parse,
};
