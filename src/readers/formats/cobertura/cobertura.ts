import { COVERAGE_IS_INFORMATIONAL, Coverage } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import { digitsStart } from '../../lib/start.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { type Place, readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';
import { believe, compareRate } from './cobertura-rate.ts';

type Attributes = Readonly<Record<string, string>>;

/** `50% (1/2)`: the branches of a line that were taken, and those it has. */
const CONDITIONS = /\(\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*\)/;

/** A report as its elements come in. */
class Report {
  root: Attributes = {};
  lines = 0;
  readonly files = new CoveredFiles();
  #package = '';
  #file = '';

  open(name: string, attributes: Attributes, depth: number, place: Place): void {
    if (depth === 1) {
      if (name !== 'coverage' || attributes['line-rate'] === undefined)
        throw new Unreadable(
          'HP307',
          { kind: 'unreadable.root', roots: ['<coverage line-rate="…">'] },
          place,
        );
      this.root = attributes;
    } else if (name === 'package') this.#package = attributes.name ?? '';
    else if (name === 'class')
      this.#file = `${this.#package} ${attributes.filename ?? attributes.name ?? ''}`;
    else if (name === 'line') this.#line(attributes);
  }

  #line({ number = '', hits = '', 'condition-coverage': conditions = '' }: Attributes): void {
    this.lines += 1;
    this.files.take(this.#file, 'lines', number, Number(hits) > 0 ? 1 : 0);
    const [, taken, all] = CONDITIONS.exec(conditions) ?? [];
    if (all !== undefined) this.files.take(this.#file, 'branches', number, Number(taken), Number(all));
  }
}

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  const report = new Report();
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => report.open(name, attributes, path.length, place),
    close: () => {},
  });
  report.files.addTo(coverage);
  for (const kind of ['lines', 'branches'] as const) {
    if (report.lines === 0) believe(coverage, kind, report.root);
    else compareRate(coverage, kind, report.root);
  }
  coverage.tally.began(digitsStart(report.root.timestamp));
  return coverage.found();
};

/** Cobertura XML. Source: cobertura's coverage-04.dtd. */
export const cobertura: Reader = {
  id: 'cobertura',
  title: 'Cobertura XML',
  tools: ['Cobertura', 'coverage.py', 'coverlet', 'Istanbul', 'gcovr', 'covertool (Erlang)'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'Lines and branches are counted from the lines, each of a file once; where the rate that the report states differs, that is a warning. Its totals stand in where it lists no line.',
  ],
  measurements: ['coverage.lines', 'coverage.branches'],
  hasCases: false,
  specification: 'https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd',
  recognise: ({ root, attributes }) => root === 'coverage' && attributes['line-rate'] !== undefined,
  parse,
};
