import { Coverage } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const MODE = /^mode: (?:set|count|atomic)\s*$/;
/** `file.go:12.34,15.2 3 1`: a block of 3 statements that ran once. */
const BLOCK = /^(.+):(\d+\.\d+,\d+\.\d+) (\d{1,6}) (\d{1,20})\s*$/;

const parse = async (source: Source): Promise<Found> => {
  const files = new CoveredFiles();
  let line = 0;
  let begun = false;
  for await (const text of source.lines()) {
    line += 1;
    const [, file, block, statements, hits] = BLOCK.exec(text) ?? [];
    if (MODE.test(text)) begun = true;
    else if (file !== undefined && begun) {
      const all = Number(statements);
      if (all > 0) files.take(file, 'statements', block ?? '', Number(hits) > 0 ? all : 0, all);
    } else if (text.trim() !== '')
      throw new Unreadable(
        'HP307',
        { kind: 'unreadable.line', format: 'cover.out' },
        {
          line,
          column: 1,
        },
      );
  }
  const coverage = new Coverage();
  files.addTo(coverage);
  coverage.tally.tool = 'go test -cover';
  return coverage.found();
};

/** Coverage profiles of go. Source: cmd/cover and golang.org/x/tools/cover. */
export const goCover: Reader = {
  id: 'go-cover',
  title: 'Go coverage profile (cover.out)',
  tools: ['go test -coverprofile', 'go tool covdata textfmt'],
  met: [
    'Coverage has no limit of its own and is informational: state a criterion such as `coverage.statements >= 80 %`.',
    'Statements are counted, as go counts them; a block that stands twice, as with -coverpkg, counts once.',
  ],
  measurements: ['coverage.statements'],
  hasCases: false,
  specification: 'https://pkg.go.dev/golang.org/x/tools/cover',
  recognise: ({ head, root }) => root === null && /^mode: (?:set|count|atomic)\s*(?:\n|$)/.test(head),
  parse,
};
