import { shownFigure } from '../../criterion/figure.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Outcome, Reading } from '../../schemas/reading.ts';
import { count, instant, seconds } from './count.ts';
import { aligned, sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, good, muted, partial, strong } from './style.ts';

const OUTCOMES: Record<Outcome, { glyph: Cell; word: string }> = {
  met: { glyph: good('✓'), word: 'met' },
  unmet: { glyph: bad('✕'), word: 'not met' },
  'nothing-ran': { glyph: partial('◐'), word: 'nothing ran' },
  unreadable: { glyph: bad('?'), word: 'unreadable' },
  informational: { glyph: muted('→'), word: 'figures only, no criterion to meet' },
};

const FAILURES = 10;
const FIGURES = 12;

const facts = ({ tool, toolVersion, outcome, startedAt, durationMs, counts }: Reading): string =>
  [
    tool ? [tool, toolVersion].filter(Boolean).join(' ') : undefined,
    outcome === 'informational' && counts.executed === 0
      ? undefined
      : `${count(counts.executed, 'case')} executed`,
    counts.failed > 0 ? `${counts.failed} failed` : undefined,
    counts.errored > 0 ? `${counts.errored} in error` : undefined,
    counts.skipped > 0 ? `${counts.skipped} skipped` : undefined,
    counts.flaky > 0 ? `${counts.flaky} passed only when run again` : undefined,
    durationMs === null ? undefined : `in ${seconds(durationMs)}`,
    startedAt === null ? undefined : instant(startedAt),
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** What fell short of a limit first, then what kept to one, then the rest, each as the file orders them. */
const rank = ({ met }: Measurement): number => (met === false ? 0 : met ? 1 : 2);

const measurementRows = ({ measurements }: Reading): Line[] => {
  const ordered = measurements.toSorted((a, b) => rank(a) - rank(b));
  const judged = ordered.filter(({ met }) => met !== null).length;
  const shown = ordered.slice(0, Math.max(judged, FIGURES));
  const more = ordered.length - shown.length;
  return [
    ...shown.map((each): Line => {
      const mark = each.met === false ? bad('✕') : each.met ? good('✓') : ' ';
      return [mark, each.name, shownFigure(each), each.limit ? muted(`limit ${each.limit}`) : ''];
    }),
    ...(more > 0 ? [[' ', muted(`and ${count(more, 'more figure')}: --json lists them`)]] : []),
  ];
};

const failureRows = ({ failures, failuresTotal }: Reading): Line[] => [
  ...failures.slice(0, FAILURES).map(({ name, message }): Line => [bad('✕'), name, muted(message)]),
  ...(failuresTotal > FAILURES ? [[' ', muted(`and ${failuresTotal - FAILURES} more`)]] : []),
];

/** What one result file supports, for a person. */
export const readingLines = (file: string, reading: Reading, columns: number): Line[] => {
  const { glyph, word } = OUTCOMES[reading.outcome];
  const inner = { columns, indent: 5, widest: 48 };
  return [
    ...sentence([glyph, '  ', strong(file), '  ', muted(reading.format), `  ${word}`], { columns }),
    ...(reading.outcome === 'unreadable' || facts(reading) === ''
      ? []
      : sentence([muted(facts(reading))], inner)),
    ...aligned(measurementRows(reading), inner),
    ...aligned(failureRows(reading), inner),
    ...reading.diagnostics.flatMap(({ code, severity, message, line, column }) => {
      const at = line === null ? '' : ` (line ${line}${column === null ? '' : `, column ${column}`})`;
      const head = severity === 'error' ? bad(`${severity}[${code}]:`) : partial(`${severity}[${code}]:`);
      return sentence([head, ` ${message}${at}`], inner);
    }),
    [],
  ];
};
