import { COVERAGE_IS_INFORMATIONAL, COVERED, Coverage } from '../../lib/coverage.ts';
import { asCount, at, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const add = (coverage: Coverage, summary: unknown): void => {
  for (const kind of COVERED) {
    const total = asCount(at(summary, kind, 'total'));
    const covered = asCount(at(summary, kind, 'covered'));
    if (total !== null && covered !== null) coverage.add(kind, covered, total);
  }
};

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const total = field(document, 'total');
  if (at(total, 'lines', 'total') === undefined)
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/total/lines'] });
  const files = entriesOf(document).filter(([name]) => name !== 'total');
  const coverage = new Coverage();
  for (const [, summary] of files.length > 0 ? files : [['total', total]]) add(coverage, summary);
  const { hit, total: lines } = coverage.sum('lines');
  const stated = {
    hit: asCount(at(total, 'lines', 'covered')) ?? 0,
    total: asCount(at(total, 'lines', 'total')) ?? 0,
  };
  if (stated.hit !== hit || stated.total !== lines)
    coverage.tally.warn('HP308', { kind: 'remark.coverage', sort: 'lines', stated, hit, total: lines });
  return coverage.found();
};

/** Istanbul's coverage-summary.json. Source: istanbuljs, istanbul-reports json-summary. */
export const istanbulSummary: Reader = {
  id: 'istanbul-summary',
  title: 'Istanbul coverage summary',
  tools: ['nyc --reporter json-summary', 'c8', 'Vitest', 'jest'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'The files are summed up; where the total differs, that is a warning. The total stands in where no file is listed.',
  ],
  measurements: ['coverage.lines', 'coverage.statements', 'coverage.branches', 'coverage.functions'],
  hasCases: false,
  specification:
    'https://github.com/istanbuljs/istanbuljs/tree/main/packages/istanbul-reports/lib/json-summary',
  recognise: ({ json }) =>
    at(json, 'total', 'lines', 'pct') !== undefined && at(json, 'total', 'statements') !== undefined,
  parse,
};
