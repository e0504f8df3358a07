import type { Outcome, Reading } from '../../src/schemas/reading.ts';
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

const facts = ({ tool, toolVersion, startedAt, durationMs, counts }: Reading): string =>
  [
    tool ? [tool, toolVersion].filter(Boolean).join(' ') : undefined,
    `${count(counts.executed, 'case')} executed`,
    counts.failed > 0 ? `${counts.failed} failed` : undefined,
    counts.errored > 0 ? `${counts.errored} in error` : undefined,
    counts.skipped > 0 ? `${counts.skipped} skipped` : undefined,
    counts.flaky > 0 ? `${counts.flaky} passed only when run again` : undefined,
    durationMs === null ? undefined : `in ${seconds(durationMs)}`,
    startedAt === null ? undefined : instant(startedAt),
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const measurementRows = ({ measurements }: Reading): Line[] =>
  measurements.map(({ name, value, unit, limit, met }) => [
    met === false ? bad('✕') : met ? good('✓') : ' ',
    name,
    `${value}${unit ? ` ${unit}` : ''}`,
    limit ? muted(`limit ${limit}`) : '',
  ]);

const failureRows = ({ failures, failuresTotal }: Reading): Line[] => [
  ...failures.slice(0, FAILURES).map(({ name, message }): Line => [bad('✕'), name, muted(message)]),
  ...(failuresTotal > FAILURES ? [[' ', muted(`and ${failuresTotal - FAILURES} more`)]] : []),
];

/** What one result file supports, for a person. */
export const readingLines = (file: string, reading: Reading, columns: number): Line[] => {
  const { glyph, word } = OUTCOMES[reading.outcome];
  const inner = { columns, indent: 5, widest: 40 };
  return [
    ...sentence([glyph, '  ', strong(file), '  ', muted(reading.format), `  ${word}`], { columns }),
    ...(reading.outcome === 'unreadable' ? [] : sentence([muted(facts(reading))], inner)),
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
