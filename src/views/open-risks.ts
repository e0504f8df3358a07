import { RiskLevelSchema } from '../schemas/risk.ts';
import { words } from '../words/words.ts';
import type { RiskLevel, Summary } from './record-data.ts';
import { DRAWN, type StackedView, toColumns } from './stacked.ts';
import { label } from './words.ts';

const texts = () => words.charts.openRisks;

const openAt = (summary: Summary, level: RiskLevel): number =>
  summary.risks.filter((risk) => risk.state === 'open' && risk.level === level).length;

const titleOf = (revisions: readonly Summary[]): string => {
  const last = revisions.at(-1);
  if (!last) return texts().none;
  const before = revisions.at(-2);
  const [now, was] = [openAt(last, 'critical'), before ? openAt(before, 'critical') : null];
  const where = label(last.checkpoint);
  if (now === 0) return was ? texts().noneCriticalAfter(where, was) : texts().noneCritical(where);
  const line = texts().critical(now, where);
  return was === null ? line : texts().before(line, was, now);
};

/** Open risks by level at each decision. */
export const toOpenRisks = (revisions: readonly Summary[]): StackedView => ({
  id: 'OpenRisks',
  title: titleOf(revisions),
  subtitle: revisions.length > DRAWN ? texts().newest(DRAWN) : texts().subtitle,
  columns: toColumns(revisions),
  series: RiskLevelSchema.options.map((level) => ({
    key: level,
    name: words.vocabulary.level[level],
    values: revisions.map((summary) => openAt(summary, level)),
  })),
  drawn: Math.min(DRAWN, revisions.length),
  instead: revisions.length < 3 ? texts().few(revisions.length) : null,
});
