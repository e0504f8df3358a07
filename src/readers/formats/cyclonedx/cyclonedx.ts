import { FINDINGS, Findings, SEVERITIES, type Severity, severityOf } from '../../lib/findings.ts';
import { asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';
import { documentOfXml } from './cyclonedx-xml.ts';

/** What an analysis says of a vulnerability that is none here, or no longer. */
const CLEARED = new Set(['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree']);

const LIMITS: readonly [Severity, number][] = [
  ['critical', 9],
  ['high', 7],
  ['medium', 4],
  ['low', 0.1],
];

/** The severity that a CVSS score stands for. Source: FIRST, CVSS v3.1, 5. */
const bySource = (rating: unknown): Severity => {
  const said = severityOf(field(rating, 'severity'));
  const score = asNumber(field(rating, 'score'));
  if (said !== 'unknown' || score === null) return said;
  return LIMITS.find(([, limit]) => score >= limit)?.[0] ?? 'info';
};

const severityOfAll = (ratings: readonly unknown[]): Severity =>
  SEVERITIES.find((each) => ratings.some((rating) => bySource(rating) === each)) ?? 'unknown';

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const bom = /^\s*</.test(source.head) ? await documentOfXml(source) : await source.json();
  if (field(bom, 'bomFormat') !== 'CycloneDX')
    throw new Unreadable('HP307', { kind: 'unreadable.not', format: 'CycloneDX' });
  const tally = new Tally();
  const tools = at(bom, 'metadata', 'tools');
  const tool = asList(field(tools, 'components') ?? tools)[0];
  tally.tool = asText(field(tool, 'name'));
  tally.toolVersion = asText(field(tool, 'version'));
  tally.began(isoStart(at(bom, 'metadata', 'timestamp')));
  const components = asList(field(bom, 'components')).length;
  const vulnerabilities = asList(field(bom, 'vulnerabilities'));
  const findings = new Findings(tally);
  for (const each of vulnerabilities) {
    if (CLEARED.has(asText(at(each, 'analysis', 'state')) ?? '')) findings.suppress();
    else
      findings.count({
        rules: [asText(field(each, 'id')) ?? '(no id)'],
        severity: severityOfAll(asList(field(each, 'ratings'))),
      });
  }
  tally.measure('bom.components', components, null);
  findings.measure(false, ask);
  return tally.found(components + vulnerabilities.length > 0 ? 'informational' : 'nothing-ran');
};

/** CycloneDX 1.0 to 1.6, JSON and XML. Source: cyclonedx.org, bom schema. */
export const cyclonedx: Reader = {
  id: 'cyclonedx',
  title: 'CycloneDX (SBOM and VEX)',
  tools: ['cyclonedx-cli', 'syft', 'trivy --format cyclonedx', 'Dependency-Track'],
  met: [
    'Never by itself: a bill of materials says what is in something, and a VEX what its author thinks of a vulnerability. State a criterion such as `findings.critical == 0`.',
    'A vulnerability that its analysis calls not affected, a false positive or resolved counts as suppressed; one without a severity takes that of its score.',
    'Without a vulnerability there are no figures of findings: a bill of materials does not say that it was scanned.',
  ],
  measurements: ['bom.components', ...FINDINGS],
  hasCases: false,
  specification: 'https://cyclonedx.org/specification/overview/',
  recognise: ({ json, root, attributes, head }) =>
    field(json, 'bomFormat') === 'CycloneDX' ||
    (root === 'bom' &&
      `${attributes.xmlns ?? ''}${head.slice(0, 2_000)}`.includes('cyclonedx.org/schema/bom')),
  parse,
};
