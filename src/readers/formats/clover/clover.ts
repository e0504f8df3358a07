import { COVERAGE_IS_INFORMATIONAL, Coverage, type Covered } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import { digitsStart } from '../../lib/start.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

const TOTALS: readonly [Covered, string, string][] = [
  ['statements', 'statements', 'coveredstatements'],
  ['branches', 'conditionals', 'coveredconditionals'],
  ['functions', 'methods', 'coveredmethods'],
];

const count = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;

const takeLine = (files: CoveredFiles, file: string, { num = '', type, ...line }: Attributes): void => {
  if (type === 'method') return;
  const hits =
    count(line.count) + (line.count === undefined ? count(line.truecount) + count(line.falsecount) : 0);
  files.take(file, 'lines', num, hits);
};

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  const files = new CoveredFiles();
  let file = '';
  let held = 0;
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => {
      if (path.length === 1) {
        if (name !== 'coverage' || attributes.generated === undefined)
          throw new Unreadable(
            'HP307',
            { kind: 'unreadable.root', roots: ['<coverage generated="…">'] },
            place,
          );
        coverage.tally.began(digitsStart(attributes.generated));
      } else if (name === 'file') {
        file = attributes.path ?? attributes.name ?? '';
        held += 1;
      } else if (name === 'line' && path.at(-2) === 'file') takeLine(files, file, attributes);
      else if (name === 'metrics' && path.at(-2) === 'file') {
        for (const [kind, all, hit] of TOTALS)
          files.announce(file, kind, count(attributes[hit]), count(attributes[all]));
      }
    },
    close: () => {},
  });
  if (held > 0) files.addTo(coverage);
  return coverage.found();
};

/** Clover XML. Source: openclover.org and the writers of PHPUnit and Istanbul. */
export const clover: Reader = {
  id: 'clover',
  title: 'Clover XML',
  tools: ['OpenClover', 'PHPUnit', 'Istanbul', 'Vitest', 'jest'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'Lines are counted; statements, branches and functions are the sums of what each file states, for tools differ in what they write of a condition.',
  ],
  measurements: ['coverage.lines', 'coverage.statements', 'coverage.branches', 'coverage.functions'],
  hasCases: false,
  specification:
    'https://openclover.org/doc/manual/latest/faq--configuration--how-are-the-clover-coverage-percentages-calculated.html',
  recognise: ({ root, attributes, head }) =>
    root === 'coverage' &&
    (attributes.clover !== undefined || (attributes.generated !== undefined && /<metrics\s/.test(head))),
  parse,
};
