import type { UnreadableReason } from '../../../schemas/reasons/unreadable.ts';
import { COVERAGE_IS_INFORMATIONAL, Coverage, type Covered } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const FIGURE = /^(LF|LH|BRF|BRH|FNF|FNH):(\d{1,9})\s*$/;
const LINE = /^DA:(\d{1,9}),(-?\d{1,15})(?:,.*)?$/;
const BRANCH = /^BRDA:(.+),(-|\d{1,15})\s*$/;
/** `FN:4,9,name` and `FNDA:1,name`; since lcov 2.2 `FNA:0,1,name`, whose first figure names the place. */
const FUNCTION = /^FN:\d{1,9},(?:\d{1,9},)?(.+)$/;
const CALLED = /^(?:FNDA:|FNA:\d{1,9},)(\d{1,15}),(.+)$/;
/** A record line: two to six capitals, such as `SF` or `BRDA`, and a colon. */
const PREFIX = /^[A-Z]{2,6}:/;
const TOTALS: readonly [Covered, string, string][] = [
  ['lines', 'LH', 'LF'],
  ['branches', 'BRH', 'BRF'],
  ['functions', 'FNH', 'FNF'],
];

/** One `SF` … `end_of_record` block. */
interface Block {
  file: string;
  announced: Map<string, number>;
  /** Entries of a kind in it, a line that stands twice counted twice, as some tools announce it. */
  entries: Map<Covered, number>;
}

const took = ({ entries }: Block, kind: Covered): void => {
  entries.set(kind, (entries.get(kind) ?? 0) + 1);
};

const takeLine = (text: string, block: Block, files: CoveredFiles): void => {
  const { file, announced } = block;
  const [, figure = '', value] = FIGURE.exec(text) ?? [];
  const [, line = '', hits] = LINE.exec(text) ?? [];
  const [, branch = '', taken] = BRANCH.exec(text) ?? [];
  const [, declared] = FUNCTION.exec(text) ?? [];
  const [, calls, called = ''] = CALLED.exec(text) ?? [];
  if (value !== undefined) announced.set(figure, Number(value));
  else if (hits !== undefined) {
    took(block, 'lines');
    files.take(file, 'lines', line, Number(hits));
  } else if (taken !== undefined) {
    took(block, 'branches');
    files.take(file, 'branches', branch, taken === '-' ? 0 : Number(taken));
  } else if (declared !== undefined) {
    took(block, 'functions');
    files.take(file, 'functions', declared.trim(), 0);
  } else if (calls !== undefined) files.take(file, 'functions', called.trim(), Number(calls));
};

const close = ({ file, announced, entries }: Block, files: CoveredFiles): void => {
  for (const [kind, hit, found] of TOTALS) {
    const total = announced.get(found) ?? 0;
    if (total > (entries.get(kind) ?? 0)) files.announce(file, kind, announced.get(hit) ?? 0, total);
  }
};

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  const files = new CoveredFiles();
  let block: Block | null = null;
  let line = 0;
  const refuse = (reason: UnreadableReason): never => {
    throw new Unreadable('HP307', reason, { line, column: 1 });
  };
  for await (const text of source.lines()) {
    line += 1;
    if (text.startsWith('SF:')) {
      if (block) refuse({ kind: 'unreadable.out-of-place' });
      block = { file: text.slice('SF:'.length).trim(), announced: new Map(), entries: new Map() };
    } else if (text.trim() === 'end_of_record') {
      if (!block) return refuse({ kind: 'unreadable.out-of-place' });
      close(block, files);
      block = null;
    } else if (PREFIX.test(text)) {
      if (block) takeLine(text, block, files);
    } else if (text.trim() !== '' && !text.startsWith('#'))
      refuse({ kind: 'unreadable.line', format: 'LCOV' });
  }
  if (block) refuse({ kind: 'unreadable.cut-inside', sort: 'record' });
  files.addTo(coverage);
  return coverage.found();
};

/** LCOV tracefiles. Source: geninfo(1). */
export const lcov: Reader = {
  id: 'lcov',
  title: 'LCOV',
  tools: ['lcov', 'gcov', 'Istanbul', 'Vitest', 'jest', 'coverlet', 'cargo-llvm-cov'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'Records of one file are joined, as in the shards of one run: what one of them hit is hit, and the file counts once.',
    'Lines, branches and functions are counted from their entries; the announced totals stand in where there are none, and what they announce beyond them counts as missed.',
  ],
  measurements: ['coverage.lines', 'coverage.branches', 'coverage.functions'],
  hasCases: false,
  specification: 'https://manpages.debian.org/testing/lcov/geninfo.1.en.html',
  recognise: ({ head }) => /^(?:TN:[^\n]*\n|#[^\n]*\n|[ \t\r]*\n)*SF:/.test(head),
  parse,
};
