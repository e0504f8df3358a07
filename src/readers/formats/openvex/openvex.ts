import { asList, asText, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const statements = field(document, 'statements');
  if (!Array.isArray(statements))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/statements'] });
  const tally = new Tally();
  tally.tool = asText(field(document, 'tooling'));
  tally.began(isoStart(field(document, 'timestamp')));
  const words = asList(statements).map((statement) => field(statement, 'status'));
  for (const status of STATUSES)
    if (words.length > 0)
      tally.measure(`vex.${status}`, words.filter((word) => word === status).length, null);
  const unknown = words.filter((word) => !STATUSES.some((status) => status === word)).length;
  if (unknown > 0) tally.warn('HP315', { kind: 'remark.unknown-statuses', count: unknown });
  return tally.found(words.length > 0 ? 'informational' : 'nothing-ran');
};

/** OpenVEX 0.2. Source: openvex/spec, OPENVEX-SPEC.md. */
export const openvex: Reader = {
  id: 'openvex',
  title: 'OpenVEX',
  tools: ['vexctl', 'trivy', 'grype'],
  met: [
    'Never by itself: it says what its author thinks of vulnerabilities. State a criterion such as `vex.affected == 0`.',
  ],
  measurements: STATUSES.map((status) => `vex.${status}`),
  hasCases: false,
  specification: 'https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md',
  recognise: ({ json }) => (asText(field(json, '@context')) ?? '').startsWith('https://openvex.dev/ns'),
  parse,
};
