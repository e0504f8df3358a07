import type { JudgedRisk } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import { type Risk, RiskLevelSchema, type RiskState, type Score } from '../schemas/risk.ts';
import { words } from '../words/words.ts';
import { anchor } from './anchors.ts';
import { causeLink } from './lanes.ts';
import type { Link } from './matrix.ts';
import type { RecordData, RiskLevel } from './record-data.ts';
import { riskNumbers } from './risk-numbers.ts';
import type { Remark } from './status.ts';

/** One risk of the register. */
interface RiskRow {
  id: string;
  anchor: string;
  /** `R1`. */
  number: string;
  title: string;
  level: RiskLevel;
  state: RiskState;
  /** `Critical, open`. */
  word: string;
  /** Sanitised HTML. */
  notes: string | null;
  reason: string;
  heldBy: Link[];
  owner: string | null;
  score: string | null;
  remarks: Remark[];
}

/** One point of the risk map: where a risk stands, and where it stood before mitigation. */
export interface MapPoint {
  number: string;
  title: string;
  at: Score;
  was: Score | null;
  open: boolean;
}

/** Risk map and register of a record. */
export interface RisksView {
  /** Over `MANY` risks: those that still ask for something, critical ones first. */
  rows: RiskRow[];
  /** Over `MANY` risks: the others. */
  settled: RiskRow[];
  /** `2 critical and open, 2 mitigated`. */
  line: string;
  /** Null when fewer than three risks are scored. */
  map: { title: string; points: MapPoint[] } | null;
  /** Scores before and after mitigation, for the table beneath the map; empty when the map shows counts. */
  scores: { number: string; before: string; after: string }[];
  /** Stands in for the map when fewer than three are scored; null without risks. */
  levels: LevelsView | null;
}

/** Risks by level and state. */
export interface LevelsView {
  title: string;
  levels: { word: string; risks: { number: string; title: string; state: string; open: boolean }[] }[];
}

const texts = () => words.charts.riskMap;
const LEVELS = RiskLevelSchema.options;
const MANY = 25;
const MAPPED_FROM = 3;
const NAMED = 5;
const TABLE = 25;

/** What must be said of a risk beside its state: conflict, or an acceptance that has ended. */
export const remarksOf = (risk: Told<JudgedRisk>, until: string | undefined): Remark[] => {
  const remarks: Remark[] = [];
  if (risk.conflict)
    remarks.push({
      kind: 'conflict',
      word: words.risks.conflictWord,
      text: words.risks.conflict(words.within(words.vocabulary.riskState[risk.declared])),
    });
  if (risk.expired)
    remarks.push({
      kind: 'expired',
      word: words.risks.expiredWord,
      text: words.risks.expiredOn(until ? words.moment(until) : null),
    });
  return remarks;
};

/** `Likely, severe`. */
export const sayScore = ({ likelihood, impact }: Score): string =>
  `${words.vocabulary.likelihood[likelihood - 1]}, ${words.within(words.vocabulary.impact[impact - 1] ?? '')}`;

const scoreText = (before: Score | undefined, after: Score | undefined): string | null => {
  if (!after) return before ? sayScore(before) : null;
  const later = words.risks.afterMitigation(words.within(sayScore(after)));
  return before ? `${sayScore(before)}; ${later}` : words.sentence(later);
};

const toLine = (risks: readonly Told<JudgedRisk>[]): string => {
  const critical = risks.filter(({ level, state }) => level === 'critical' && state === 'open').length;
  const open = risks.filter(({ level, state }) => level !== 'critical' && state === 'open').length;
  const parts = [
    critical > 0 ? words.risks.criticalOpen(critical) : '',
    open > 0 ? words.risks.otherOpen(open, critical > 0) : '',
    ...(['accepted', 'mitigated', 'closed'] as const).map((state) => {
      const count = risks.filter((risk) => risk.state === state).length;
      return count > 0 ? `${count} ${words.within(words.vocabulary.riskState[state])}` : '';
    }),
  ].filter(Boolean);
  return parts.join(', ');
};

const brief = (points: readonly MapPoint[]): string => {
  const names = points.map(({ number }) => number);
  return words.listed(
    names.length > NAMED
      ? [...names.slice(0, NAMED - 1), words.charts.more(names.length - NAMED + 1)]
      : names,
  );
};

const mapTitle = (points: readonly MapPoint[]): string => {
  const high = points.filter(({ open, at }) => open && at.likelihood * at.impact >= 15);
  const moved = points.filter(({ was }) => was !== null);
  const parts = [
    high.length > 0 ? texts().high(brief(high), high.length === 1) : texts().noneHigh,
    moved.length > 0 ? texts().moved(brief(moved)) : '',
  ].filter(Boolean);
  return `${parts.join('; ')}.`;
};

const toLevels = (rows: readonly RiskRow[]): LevelsView => ({
  title: texts().levels(rows.filter(({ state }) => state === 'open').length, rows.length),
  levels: LEVELS.map((level) => ({
    word: words.vocabulary.level[level],
    risks: rows
      .filter((row) => row.level === level)
      .map(({ number, title, state }) => ({
        number,
        title,
        state: words.within(words.vocabulary.riskState[state]),
        open: state === 'open',
      })),
  })).filter(({ risks }) => risks.length > 0),
});

const byLevel = (rows: readonly RiskRow[]): RiskRow[] =>
  LEVELS.flatMap((each) => rows.filter(({ level }) => level === each));

/** A risk as it was judged, as it was written, and the number it is shown by. */
interface Numbered {
  risk: Told<JudgedRisk>;
  written: Risk | undefined;
  number: string;
}

const toPoint = ({ risk, written, number }: Numbered): MapPoint[] => {
  const settled = risk.state !== 'open';
  const at = settled ? (written?.after ?? written?.before) : (written?.before ?? written?.after);
  if (!at) return [];
  const was = settled && written?.after && written.before ? written.before : null;
  return [{ number, title: risk.title, at, was, open: risk.state === 'open' || risk.holds }];
};

const toScores = ({ written, number }: Numbered): RisksView['scores'] =>
  written?.before || written?.after
    ? [
        {
          number,
          before: written.before ? sayScore(written.before) : '–',
          after: written.after ? sayScore(written.after) : '–',
        },
      ]
    : [];

const wordOf = ({ risk, written }: Numbered): string => {
  const until =
    written?.until && risk.state === 'accepted' ? words.risks.until(words.moment(written.until)) : '';
  return `${words.vocabulary.level[risk.level]}, ${words.vocabulary.riskState[risk.state].toLowerCase()}${until}`;
};

const toRow = (data: RecordData, numbered: Numbered): RiskRow => {
  const { risk, written, number } = numbered;
  return {
    id: risk.id,
    anchor: anchor('Risk', risk.id),
    number,
    title: risk.title,
    level: risk.level,
    state: risk.state,
    word: wordOf(numbered),
    notes: data.html[`risk:${risk.id}`] ?? null,
    reason: risk.reason,
    heldBy: risk.heldBy.map((id) => causeLink(data, id)),
    owner: written?.owner ?? null,
    score: scoreText(written?.before, written?.after),
    remarks: remarksOf(risk, written?.until),
  };
};

/** Builds risk map and register of a record. */
export const toRisksView = (data: RecordData): RisksView => {
  const { risks } = data.judgement;
  const numbers = riskNumbers(risks);
  const all = risks.map((risk): Numbered => {
    const written = data.revision.content.risks.find(({ id }) => id === risk.id);
    return { risk, written, number: numbers.get(risk.id) ?? '' };
  });
  const points = all.flatMap(toPoint);
  const scores = all.flatMap(toScores);
  const rows = all.map((each) => toRow(data, each));
  const isSettled = ({ state, remarks }: RiskRow): boolean =>
    rows.length > MANY && remarks.length === 0 && (state === 'mitigated' || state === 'closed');
  const pressing = rows.filter((row) => !isSettled(row));
  return {
    rows: rows.length > MANY ? byLevel(pressing) : pressing,
    settled: rows.filter(isSettled),
    line: rows.length === 0 ? words.risks.none : `${toLine(risks)}.`,
    map: points.length >= MAPPED_FROM ? { title: mapTitle(points), points } : null,
    scores: scores.length <= TABLE ? scores : [],
    levels: points.length < MAPPED_FROM && rows.length > 0 ? toLevels(rows) : null,
  };
};
