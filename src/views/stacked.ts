import type { Status } from '../schemas/status.ts';
import { recordPath } from './anchors.ts';
import { day } from './dates.ts';
import type { RiskLevel, Summary } from './record-data.ts';
import { label, plural, revisionName, STATUS, sentence } from './words.ts';

/** One series of stacked columns, from the base upwards. */
export interface Series {
  /** Names its look: a status, or `critical`, `major`, `minor`. */
  key: Status | RiskLevel;
  name: string;
  values: number[];
}

/** Stacked columns over decisions: drawn as SVG when the site is built, and by Chart.js in the browser. */
export interface StackedView {
  id: string;
  /** The finding. */
  title: string;
  subtitle: string;
  /** Every decision, oldest first. */
  columns: { label: string; name: string; path: string }[];
  series: Series[];
  /** How many of the newest columns are drawn; the table holds all. */
  drawn: number;
  /** Said instead of a chart when there is too little to draw. */
  instead: string | null;
}

const DRAWN = 24;
const STACK: readonly Status[] = [
  'failed',
  'missing',
  'blocked',
  'unknown',
  'partial',
  'not-applicable',
  'waived',
  'ready',
];
const LEVELS: readonly RiskLevel[] = ['critical', 'major', 'minor'];

const toColumns = (revisions: readonly Summary[]): StackedView['columns'] =>
  revisions.map((summary) => ({
    label: `${label(summary.checkpoint)} ${summary.revision === 'r1' ? '' : summary.revision}`.trim(),
    name: `${label(summary.checkpoint)} ${revisionName(summary.revision)}${summary.date ? `, ${day(summary.date)}` : ', not decided yet'}`,
    path: recordPath(summary),
  }));

const nonEmpty = (series: Series[]): Series[] =>
  series.filter(({ values }) => values.some((value) => value > 0));

const areaFellBack = (before: Summary, after: Summary): string | null => {
  const share = (summary: Summary, area: string): number | null => {
    const items = summary.items.filter((item) => item.area === area);
    return items.length === 0 ? null : items.filter(({ status }) => status === 'ready').length / items.length;
  };
  const falls = [...new Set(after.items.map(({ area }) => area))].flatMap((area) => {
    const [was, is] = [share(before, area), share(after, area)];
    return was !== null && is !== null && is < was ? [{ area, by: was - is }] : [];
  });
  return falls.sort((a, b) => b.by - a.by)[0]?.area ?? null;
};

const readinessTitle = (revisions: readonly Summary[]): string => {
  const last = revisions.at(-1);
  const before = revisions.at(-2);
  if (!last) return 'No items yet';
  const ready = last.items.filter(({ status }) => status === 'ready').length;
  const fell = before ? areaFellBack(before, last) : null;
  if (fell) return `${fell} fell back at ${label(last.checkpoint)}`;
  return `${ready} of ${plural(last.items.length, 'item')} ready at ${label(last.checkpoint)}`;
};

/** Items by status at each decision. */
export const toReadiness = (revisions: readonly Summary[]): StackedView => ({
  id: 'Readiness',
  title: readinessTitle(revisions),
  subtitle:
    revisions.length > DRAWN
      ? `Items by status, the newest ${DRAWN} decisions`
      : 'Items by status at each decision',
  columns: toColumns(revisions),
  series: nonEmpty(
    STACK.map((status) => ({
      key: status,
      name: STATUS[status],
      values: revisions.map(({ items }) => items.filter((item) => item.status === status).length),
    })),
  ),
  drawn: Math.min(DRAWN, revisions.length),
  instead:
    revisions.length < 2 ? 'A trend needs two decisions. The strip on the record page shows this one.' : null,
});

const openAt = (summary: Summary, level?: RiskLevel): number =>
  summary.risks.filter((risk) => risk.state === 'open' && (level === undefined || risk.level === level))
    .length;

const risksTitle = (revisions: readonly Summary[]): string => {
  const last = revisions.at(-1);
  if (!last) return 'No risks yet';
  const critical = openAt(last, 'critical');
  const before = revisions.at(-2);
  const was = before ? openAt(before, 'critical') : null;
  const now = `${plural(critical, 'critical risk')} open at ${label(last.checkpoint)}`;
  if (critical === 0)
    return was
      ? `No critical risk is open at ${label(last.checkpoint)}, after ${was}`
      : `No critical risk is open at ${label(last.checkpoint)}`;
  if (was === null || was === critical) return was === null ? now : `${now}, as before`;
  return `${now}, ${was === 0 ? 'after none' : `after ${was}`}`;
};

/** Open risks by level at each decision. */
export const toOpenRisks = (revisions: readonly Summary[]): StackedView => ({
  id: 'OpenRisks',
  title: risksTitle(revisions),
  subtitle:
    revisions.length > DRAWN
      ? `Open risks by level, the newest ${DRAWN} decisions`
      : 'Open risks by level at each decision',
  columns: toColumns(revisions),
  series: LEVELS.map((level) => ({
    key: level,
    name: sentence(level),
    values: revisions.map((summary) => openAt(summary, level)),
  })),
  drawn: Math.min(DRAWN, revisions.length),
  instead:
    revisions.length < 3
      ? `A trend needs three decisions. ${revisions.length === 0 ? 'There is none yet.' : `There ${revisions.length === 1 ? 'is one' : 'are two'} so far.`}`
      : null,
});
