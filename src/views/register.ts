import type { RiskState } from '../schemas/risk.ts';
import { compareLevel } from '../schemas/risk.ts';
import { words } from '../words/words.ts';
import { anchor, recordPath } from './anchors.ts';
import type { RiskLevel, Summary } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** One risk of the programme, as it stands at the last checkpoint that names it. */
interface RegisterRow {
  id: string;
  anchor: string;
  title: string;
  level: RiskLevel;
  state: RiskState;
  word: string;
  /** `C`, `M`, `m`: the level at a glance. */
  mark: string;
  path: string;
  where: string;
  owner: string | null;
  /** Oldest first. */
  history: { label: string; path: string; word: string }[];
}

/** The register of all risks of a programme. */
export interface RegisterView {
  line: string;
  groups: { id: string; title: string; meta: string; rows: RegisterRow[] }[];
}

const texts = () => words.risks;

const toRow = (id: string, named: readonly Summary[]): RegisterRow | null => {
  const last = named.at(-1);
  const risk = last?.risks.find((each) => each.id === id);
  if (!last || !risk) return null;
  return {
    id,
    anchor: anchor('Risk', id),
    title: risk.title,
    level: risk.level,
    state: risk.state,
    word: `${words.vocabulary.level[risk.level]}, ${words.within(words.vocabulary.riskState[risk.state])}`,
    mark: words.vocabulary.level[risk.level].slice(0, 2),
    path: `risks/${id}/`,
    where: texts().asOf(`${label(last.checkpoint)} ${revisionName(last.revision)}`, last.decided),
    owner: risk.owner,
    history: named.map((summary) => {
      const then = summary.risks.find((each) => each.id === id);
      return {
        label: `${label(summary.checkpoint)} ${revisionName(summary.revision)}`,
        path: `${recordPath(summary)}#${anchor('Risk', id)}`,
        word: then ? words.within(words.vocabulary.riskState[then.state]) : '',
      };
    }),
  };
};

/** Builds the register from all revisions in the order of their decisions, open ones last. */
export const toRegisterView = (revisions: readonly Summary[]): RegisterView => {
  const ids = [...new Set(revisions.flatMap(({ risks }) => risks.map(({ id }) => id)))];
  const rows = ids
    .flatMap(
      (id) =>
        toRow(
          id,
          revisions.filter(({ risks }) => risks.some((risk) => risk.id === id)),
        ) ?? [],
    )
    .sort((a, b) => compareLevel(a.level, b.level));
  const open = rows.filter(({ state }) => state === 'open');
  const settled = rows.filter(({ state }) => state !== 'open');
  const critical = open.filter(({ level }) => level === 'critical').length;
  return {
    line: rows.length === 0 ? texts().none : texts().line(open.length, critical, settled.length),
    groups: [
      { id: 'Open', title: texts().open, meta: texts().openMeta, rows: open },
      { id: 'Settled', title: texts().settled, meta: texts().settledMeta, rows: settled },
    ].filter((group) => group.rows.length > 0),
  };
};
