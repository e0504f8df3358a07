import { shownFigure } from '../../criterion/figure.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Outcome, Reading } from '../../schemas/reading.ts';
import type { Told } from '../../schemas/reason.ts';
import { words } from '../../words/words.ts';
import { aligned, sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, good, muted, partial, strong } from './style.ts';

const texts = () => words.terminal.reading;

const GLYPHS: Record<Outcome, Cell> = {
  met: good('✓'),
  unmet: bad('✕'),
  'nothing-ran': partial('◐'),
  unreadable: bad('?'),
  informational: muted('→'),
};

const FAILURES = 10;
const FIGURES = 12;

const facts = ({ tool, toolVersion, outcome, startedAt, durationMs, counts }: Reading): string =>
  [
    tool ? [tool, toolVersion].filter(Boolean).join(' ') : undefined,
    outcome === 'informational' && counts.executed === 0 ? undefined : texts().executed(counts.executed),
    counts.failed > 0 ? texts().failed(counts.failed) : undefined,
    counts.errored > 0 ? texts().errored(counts.errored) : undefined,
    counts.skipped > 0 ? texts().skipped(counts.skipped) : undefined,
    counts.flaky > 0 ? texts().flaky(counts.flaky) : undefined,
    durationMs === null ? undefined : texts().in(words.took(durationMs)),
    startedAt === null ? undefined : words.moment(startedAt),
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
      return [
        mark,
        each.name,
        words.decimal(shownFigure(each)),
        each.limit ? muted(texts().limit(each.limit)) : '',
      ];
    }),
    ...(more > 0 ? [[' ', muted(texts().moreFigures(more))]] : []),
  ];
};

const failureRows = ({ failures, failuresTotal }: Told<Reading>): Line[] => [
  ...failures.slice(0, FAILURES).map(({ name, message }): Line => [bad('✕'), name, muted(message)]),
  ...(failuresTotal > FAILURES ? [[' ', muted(texts().more(failuresTotal - FAILURES))]] : []),
];

/** What one result file supports, for a person. */
export const readingLines = (file: string, reading: Told<Reading>, columns: number): Line[] => {
  const inner = { columns, indent: 5, widest: 48 };
  return [
    ...sentence(
      [
        GLYPHS[reading.outcome],
        '  ',
        strong(file),
        '  ',
        muted(reading.format),
        `  ${texts().outcomes[reading.outcome]}`,
      ],
      { columns },
    ),
    ...(reading.outcome === 'unreadable' || facts(reading) === ''
      ? []
      : sentence([muted(facts(reading))], inner)),
    ...aligned(measurementRows(reading), inner),
    ...aligned(failureRows(reading), inner),
    ...reading.diagnostics.flatMap(({ code, severity, message, line, column }) => {
      const at = line === null ? '' : texts().at(line, column);
      const head = severity === 'error' ? bad(`${severity}[${code}]:`) : partial(`${severity}[${code}]:`);
      return sentence([head, ` ${message}${at}`], inner);
    }),
    [],
  ];
};
