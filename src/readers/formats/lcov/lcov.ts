import { Coverage } from '../../lib/coverage.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

/** One `SF` … `end_of_record` block: figures announced, and lines counted. */
interface Block {
  announced: Map<string, number>;
  /** By line number: whether it was hit. */
  lines: Map<string, boolean>;
}

const FIGURE = /^(LF|LH|BRF|BRH|FNF|FNH):(\d{1,9})\s*$/;
const LINE = /^DA:(\d{1,9}),(-?\d{1,15})(?:,.*)?$/;
/** A record line: two to six capitals, such as `SF` or `BRDA`, and a colon. */
const PREFIX = /^[A-Z]{2,6}:/;

const add = (block: Block, coverage: Coverage): void => {
  const figure = (key: string): number => block.announced.get(key) ?? 0;
  const counted = block.lines.size > 0;
  coverage.add(
    'lines',
    counted ? [...block.lines.values()].filter((hit) => hit).length : figure('LH'),
    counted ? block.lines.size : figure('LF'),
  );
  coverage.add('branches', figure('BRH'), figure('BRF'));
  coverage.add('functions', figure('FNH'), figure('FNF'));
};

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  let block: Block | null = null;
  let line = 0;
  for await (const text of source.lines()) {
    line += 1;
    if (text.startsWith('SF:')) {
      if (block)
        throw new Unreadable('HP307', 'A record begins before the one above it ends.', { line, column: 1 });
      block = { announced: new Map(), lines: new Map() };
    } else if (text.trim() === 'end_of_record') {
      if (!block)
        throw new Unreadable('HP307', 'A record ends that did not begin with SF.', { line, column: 1 });
      add(block, coverage);
      block = null;
    } else if (block) {
      const figure = FIGURE.exec(text);
      const hit = LINE.exec(text);
      if (figure) block.announced.set(figure[1] ?? '', Number(figure[2]));
      else if (hit)
        block.lines.set(hit[1] ?? '', Number(hit[2]) > 0 || block.lines.get(hit[1] ?? '') === true);
      else if (text.trim() !== '' && !text.startsWith('#') && !PREFIX.test(text)) {
        throw new Unreadable('HP307', 'This line is no LCOV.', { line, column: 1 });
      }
    } else if (text.trim() !== '' && !text.startsWith('#') && !PREFIX.test(text)) {
      throw new Unreadable('HP307', 'This line is no LCOV.', { line, column: 1 });
    }
  }
  if (block)
    throw new Unreadable('HP307', 'The file ends inside a record, so it was cut off.', { line, column: 1 });
  return coverage.found();
};

/** LCOV tracefiles. Source: geninfo(1). */
export const lcov: Reader = {
  id: 'lcov',
  title: 'LCOV',
  tools: ['lcov', 'gcov', 'Istanbul', 'Vitest', 'jest', 'coverlet', 'cargo-llvm-cov'],
  met: [
    'Coverage has no limit of its own and is informational: state a criterion such as `coverage.lines >= 80 %`.',
    'Lines are counted from the DA entries; the announced totals stand in where there are none.',
  ],
  measurements: ['coverage.lines', 'coverage.branches', 'coverage.functions'],
  specification: 'https://manpages.debian.org/testing/lcov/geninfo.1.en.html',
  recognise: ({ head }) => /^(?:TN:[^\n]*\r?\n|#[^\n]*\r?\n|[ \t\r]*\n)*SF:/.test(head),
  parse,
};
