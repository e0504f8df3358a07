import { FINDINGS, Findings, SCAN_IS_MET, severityOf } from '../../lib/findings.ts';
import { asCount, asList, asText, at, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

/** The advisory behind an address such as `https://github.com/advisories/GHSA-…`. */
const advisoryOf = (via: unknown): string =>
  asText(field(via, 'github_advisory_id')) ??
  /[^/]+$/.exec(asText(field(via, 'url')) ?? '')?.[0] ??
  String(field(via, 'source') ?? field(via, 'id') ?? '(no advisory)');

/** A package of npm 7 and later, with the advisories it comes under. */
const addPackage = (name: string, found: unknown, findings: Findings): void => {
  const via = asList(field(found, 'via')).filter((each) => typeof each !== 'string');
  findings.add({
    rules: [name, ...via.map(advisoryOf)],
    severity: severityOf(field(found, 'severity')),
    where: asText(field(found, 'range')) ?? '',
    message: via.map((each) => asText(field(each, 'title')) ?? '').find((title) => title) ?? '',
  });
};

/** An advisory of npm 6. */
const addAdvisory = (advisory: unknown, findings: Findings): void =>
  findings.add({
    rules: [advisoryOf(advisory), asText(field(advisory, 'module_name')) ?? ''].filter((part) => part),
    severity: severityOf(field(advisory, 'severity')),
    where: asText(field(advisory, 'module_name')) ?? '',
    message: asText(field(advisory, 'title')) ?? '',
  });

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const report = await source.json();
  const error = asText(at(report, 'error', 'summary')) ?? asText(at(report, 'error', 'code'));
  if (error !== null)
    throw new Unreadable('HP307', { kind: 'unreadable.tool-failed', tool: 'npm', said: error });
  const packages = entriesOf(field(report, 'vulnerabilities'));
  const advisories = entriesOf(field(report, 'advisories'));
  const tally = new Tally();
  tally.tool = 'npm audit';
  const findings = new Findings(tally);
  for (const [name, found] of packages) addPackage(name, found, findings);
  for (const [, advisory] of advisories) addAdvisory(advisory, findings);
  const counts = field(report, 'metadata');
  const said = asCount(at(counts, 'vulnerabilities', 'total'));
  const sum = entriesOf(field(counts, 'vulnerabilities')).reduce(
    (all, [, many]) => all + (asCount(many) ?? 0),
    0,
  );
  const listed = packages.length + advisories.length;
  const missing = said === null ? (listed === 0 ? sum : 0) : said - listed;
  if (missing > 0) tally.announced('The audit', missing);
  const audited =
    asCount(at(counts, 'dependencies', 'total')) ?? asCount(field(counts, 'totalDependencies')) ?? 0;
  return findings.found(audited > 0, ask);
};

/** JSON of `npm audit`, of npm 6 and of 7 and later. Source: npm/npm-audit-report and @npmcli/metavuln-calculator. */
export const npmAudit: Reader = {
  id: 'npm-audit',
  title: 'npm audit JSON',
  tools: ['npm audit --json', 'pnpm audit --json'],
  met: [
    ...SCAN_IS_MET,
    'Each package counts once, as npm counts; its rules are its name and its advisories. `/metadata` says how many dependencies were audited.',
  ],
  measurements: FINDINGS,
  specification: 'https://docs.npmjs.com/cli/commands/npm-audit',
  recognise: ({ json }) =>
    field(json, 'auditReportVersion') !== undefined ||
    (field(json, 'advisories') !== undefined && at(json, 'metadata', 'vulnerabilities') !== undefined) ||
    asText(at(json, 'error', 'code')) === 'ENOAUDIT',
  parse,
};
