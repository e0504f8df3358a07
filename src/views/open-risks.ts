import { words } from '../words/words.ts';
import type { RiskLevel, Summary } from './record-data.ts';
import { DRAWN, type StackedView, toColumns } from './stacked.ts';
import { LEVEL, label } from './words.ts';

const TEXT = words.charts.openRisks;
const LEVELS: readonly RiskLevel[] = ['critical', 'major', 'minor'];

const openAt = (summary: Summary, level: RiskLevel): number =>
  summary.risks.filter((risk) => risk.state === 'open' && risk.level === level).length;

const titleOf = (revisions: readonly Summary[]): string => {
  const last = revisions.at(-1);
  if (!last) return TEXT.none;
  const before = revisions.at(-2);
  const [now, was] = [openAt(last, 'critical'), before ? openAt(before, 'critical') : null];
  const where = label(last.checkpoint);
  if (now === 0) return was ? TEXT.noneCriticalAfter(where, was) : TEXT.noneCritical(where);
  const line = TEXT.critical(now, where);
  return was === null ? line : TEXT.before(line, was, now);
};

/** Open risks by level at each decision. */
export const toOpenRisks = (revisions: readonly Summary[]): StackedView => ({
  id: 'OpenRisks',
  title: titleOf(revisions),
  subtitle: revisions.length > DRAWN ? TEXT.newest(DRAWN) : TEXT.subtitle,
  columns: toColumns(revisions),
  series: LEVELS.map((level) => ({
    key: level,
    name: LEVEL[level],
    values: revisions.map((summary) => openAt(summary, level)),
  })),
  drawn: Math.min(DRAWN, revisions.length),
  instead: revisions.length < 3 ? TEXT.few(revisions.length) : null,
});
