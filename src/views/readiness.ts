import { WORST_FIRST } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import type { Summary } from './record-data.ts';
import { DRAWN, type StackedView, toColumns } from './stacked.ts';
import { label } from './words.ts';

const texts = () => words.charts.readiness;

const share = (summary: Summary, area: string): number | null => {
  const items = summary.items.filter((item) => item.area === area);
  return items.length === 0 ? null : items.filter(({ status }) => status === 'ready').length / items.length;
};

/** The area whose share of ready items fell most between two decisions; null when none fell. */
export const fellBack = (before: Summary, after: Summary): string | null => {
  const falls = [...new Set(after.items.map(({ area }) => area))].flatMap((area) => {
    const [was, is] = [share(before, area), share(after, area)];
    return was !== null && is !== null && is < was ? [{ area, by: was - is }] : [];
  });
  return falls.sort((a, b) => b.by - a.by)[0]?.area ?? null;
};

const titleOf = (revisions: readonly Summary[]): string => {
  const last = revisions.at(-1);
  if (!last) return texts().none;
  const ready = last.items.filter(({ status }) => status === 'ready').length;
  return texts().ready(ready, last.items.length, label(last.checkpoint));
};

/** Items by status at each decision. */
export const toReadiness = (revisions: readonly Summary[]): StackedView => ({
  id: 'Readiness',
  title: titleOf(revisions),
  subtitle: revisions.length > DRAWN ? texts().newest(DRAWN) : texts().subtitle,
  columns: toColumns(revisions),
  // From the base upwards: the worst stand lowest.
  series: WORST_FIRST.map((status) => ({
    key: status,
    name: words.vocabulary.status[status],
    values: revisions.map(({ items }) => items.filter((item) => item.status === status).length),
  })).filter(({ values }) => values.some((value) => value > 0)),
  drawn: Math.min(DRAWN, revisions.length),
  instead: revisions.length < 2 ? texts().few : null,
});
