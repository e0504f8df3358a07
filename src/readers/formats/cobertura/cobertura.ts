import { Coverage } from '../../lib/coverage.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, instantOf } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

const RATE_PARTS = 1_000_000;

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;

const rate = (text: string | undefined): number | null => {
  if (text === undefined || !/^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)) return null;
  const value = Number(text);
  return value <= 1 ? value : null;
};

/** Adds one kind of coverage from the root's totals, or from its rate where it states no totals. */
const addTotals = (
  coverage: Coverage,
  kind: 'lines' | 'branches',
  root: Attributes,
  counted: number,
): void => {
  const valid = whole(root[`${kind}-valid`]);
  const covered = whole(root[`${kind}-covered`]);
  const share = rate(root[kind === 'lines' ? 'line-rate' : 'branch-rate']);
  if (valid !== null && covered !== null) coverage.add(kind, covered, valid);
  else if (share !== null && counted > 0) coverage.add(kind, Math.floor(share * RATE_PARTS), RATE_PARTS);
};

const started = (timestamp: string | undefined): string | null => {
  if (timestamp === undefined || !/^\d{10}(?:\d{3})?$/.test(timestamp)) return null;
  return instantOf(Number(timestamp) * (timestamp.length === 10 ? 1000 : 1));
};

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  let root: Attributes = {};
  let lines = 0;
  let branches = 0;
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => {
      if (path.length === 1) {
        if (name !== 'coverage' || attributes['line-rate'] === undefined) {
          throw new Unreadable(
            'HP307',
            'The root element is not a Cobertura <coverage line-rate="…">.',
            place,
          );
        }
        root = attributes;
      } else if (name === 'line') {
        lines += 1;
        if (attributes.branch?.toLowerCase() === 'true') branches += 1;
      }
    },
    close: () => {},
  });
  addTotals(coverage, 'lines', root, lines);
  addTotals(coverage, 'branches', root, branches);
  coverage.tally.startedAt = started(root.timestamp);
  return coverage.found();
};

/** Cobertura XML. Source: cobertura's coverage-04.dtd. */
export const cobertura: Reader = {
  id: 'cobertura',
  title: 'Cobertura XML',
  tools: ['Cobertura', 'coverage.py', 'coverlet', 'Istanbul', 'gcovr', 'covertool (Erlang)'],
  met: [
    'Coverage has no limit of its own and is informational: state a criterion such as `coverage.lines >= 80 %`.',
  ],
  measurements: ['coverage.lines', 'coverage.branches'],
  specification: 'https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd',
  recognise: ({ root, attributes }) => root === 'coverage' && attributes['line-rate'] !== undefined,
  parse,
};
