import { FINDINGS, Findings, SCAN_IS_MET, severityOf } from '../../lib/findings.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const report = await source.json();
  const matches = field(report, 'matches');
  if (!Array.isArray(matches))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/matches'] });
  const tally = new Tally();
  tally.tool = 'Grype';
  tally.toolVersion = asText(at(report, 'descriptor', 'version'));
  tally.began(isoStart(at(report, 'descriptor', 'timestamp')));
  const findings = new Findings(tally);
  for (const match of matches) {
    const vulnerability = field(match, 'vulnerability');
    findings.add({
      rules: [asText(field(vulnerability, 'id')) ?? '(no id)'],
      severity: severityOf(field(vulnerability, 'severity')),
      where: ['name', 'version']
        .map((key) => asText(at(match, 'artifact', key)) ?? '')
        .join(' ')
        .trim(),
      message: asText(field(vulnerability, 'description')) ?? '',
    });
  }
  for (const _ of asList(field(report, 'ignoredMatches'))) findings.suppress();
  return findings.found((at(report, 'source', 'target') ?? null) !== null, ask);
};

/** JSON of Grype. Source: anchore/grype, grype/presenter/models/document.go. */
export const grype: Reader = {
  id: 'grype',
  title: 'Grype JSON',
  tools: ['grype -o json'],
  met: [
    ...SCAN_IS_MET,
    'Matches that a rule of Grype ignores count as suppressed; `/source/target` says what was scanned.',
  ],
  measurements: FINDINGS,
  specification: 'https://github.com/anchore/grype/tree/main/schema/grype/db-search',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'matches')) && at(json, 'descriptor', 'name') === 'grype',
  parse,
};
