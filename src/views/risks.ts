import type { JudgedRisk } from '../schemas/judgement.ts';
import type { RiskState, Score } from '../schemas/risk.ts';
import { anchor } from './anchors.ts';
import { moment } from './dates.ts';
import { causeLink } from './lanes.ts';
import type { Link } from './matrix.ts';
import type { RecordData, RiskLevel } from './record-data.ts';
import { riskNumbers } from './risk-numbers.ts';
import type { Remark } from './status.ts';
import { IMPACT, LEVEL, LIKELIHOOD, listed, plural, RISK_STATE } from './words.ts';

/** One risk of the register. */
export interface RiskRow {
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
  rows: RiskRow[];
  /** `2 critical and open, 2 mitigated`. */
  line: string;
  /** Null when fewer than three risks are scored: the register then stands alone. */
  map: { title: string; points: MapPoint[] } | null;
}

const MAPPED_FROM = 3;

const remarksOf = (risk: JudgedRisk, until: string | undefined): Remark[] => {
  const remarks: Remark[] = [];
  if (risk.conflict)
    remarks.push({
      kind: 'conflict',
      word: 'Conflict',
      text: `Declared ${RISK_STATE[risk.declared].toLowerCase()}, but the items it names are not satisfied.`,
    });
  if (risk.expired)
    remarks.push({
      kind: 'expired',
      word: 'Acceptance expired',
      text: until ? `It counted until ${moment(until)}.` : 'It no longer counts.',
    });
  return remarks;
};

const scoreText = (before: Score | undefined, after: Score | undefined): string | null => {
  const say = (score: Score): string =>
    `${LIKELIHOOD[score.likelihood - 1]}, ${IMPACT[score.impact - 1]?.toLowerCase()}`;
  if (before && after) return `${say(before)}; after mitigation ${say(after).toLowerCase()}`;
  return before ? say(before) : after ? `After mitigation ${say(after).toLowerCase()}` : null;
};

const toLine = (risks: readonly JudgedRisk[]): string => {
  const critical = risks.filter(({ level, state }) => level === 'critical' && state === 'open').length;
  const open = risks.filter(({ level, state }) => level !== 'critical' && state === 'open').length;
  const parts = [
    critical > 0 ? `${critical} critical and open` : '',
    open > 0 ? `${open} ${critical > 0 ? 'other ' : ''}open` : '',
    ...(['accepted', 'mitigated', 'closed'] as const).map((state) => {
      const count = risks.filter((risk) => risk.state === state).length;
      return count > 0 ? `${count} ${state}` : '';
    }),
  ].filter(Boolean);
  return parts.join(', ');
};

const mapTitle = (points: readonly MapPoint[]): string => {
  const high = points.filter(({ open, at }) => open && at.likelihood * at.impact >= 15);
  const moved = points.filter(({ was }) => was !== null);
  const parts = [
    high.length > 0
      ? `${listed(high.map(({ number }) => number))} ${high.length === 1 ? 'stands' : 'stand'} high and open`
      : 'No open risk stands high',
    moved.length > 0 ? `${listed(moved.map(({ number }) => number))} moved down by mitigation` : '',
  ].filter(Boolean);
  return `${parts.join('; ')}.`;
};

/** Builds risk map and register of a record. */
export const toRisksView = (data: RecordData): RisksView => {
  const { risks } = data.judgement;
  const numbers = riskNumbers(risks);
  const points: MapPoint[] = [];
  const rows = risks.map((risk): RiskRow => {
    const written = data.revision.content.risks.find(({ id }) => id === risk.id);
    const number = numbers.get(risk.id) ?? '';
    const settled = risk.state !== 'open';
    const at = settled ? (written?.after ?? written?.before) : (written?.before ?? written?.after);
    if (at)
      points.push({
        number,
        title: risk.title,
        at,
        was: settled && written?.after && written.before ? written.before : null,
        open: risk.state === 'open' || risk.holds,
      });
    return {
      id: risk.id,
      anchor: anchor('Risk', risk.id),
      number,
      title: risk.title,
      level: risk.level,
      state: risk.state,
      word: `${LEVEL[risk.level]}, ${RISK_STATE[risk.state].toLowerCase()}${written?.until && risk.state === 'accepted' ? ` until ${moment(written.until)}` : ''}`,
      notes: data.html[`risk:${risk.id}`] ?? null,
      reason: risk.reason,
      heldBy: risk.heldBy.map((id) => causeLink(data, id)),
      owner: written?.owner ?? null,
      score: scoreText(written?.before, written?.after),
      remarks: remarksOf(risk, written?.until),
    };
  });
  return {
    rows,
    line: rows.length === 0 ? 'No risks are recorded.' : `${toLine(risks)}.`,
    map: points.length >= MAPPED_FROM ? { title: mapTitle(points), points } : null,
  };
};

/** `2 critical risks open`. */
export const criticalLine = (count: number): string => `${plural(count, 'critical risk')} open`;
