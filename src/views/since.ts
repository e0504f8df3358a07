import type { Summary } from './record-data.ts';
import { LANE, LEVEL, plural, RISK_STATE, SATISFIED, STATUS, STATUS_ORDER, VERDICT } from './words.ts';

/** One difference between two judgements. */
export interface Change {
  kind: 'verdict' | 'lane' | 'item' | 'risk';
  direction: 'worse' | 'better' | 'new' | 'gone';
  /** What changed, as it is called. */
  title: string;
  /** The item, lane or risk; null for the verdict. */
  id: string | null;
  /** `Go to no-go`, `new, blocked`. */
  text: string;
}

const VERDICT_RANK = { GO: 0, 'PARTIAL GO': 1, OPEN: 2, 'NO-GO': 3 } as const;
const LANE_RANK = { 'not-applicable': 0, go: 0, 'no-go': 1 } as const;
const rank = (status: Summary['items'][number]['status']): number =>
  STATUS_ORDER.length - STATUS_ORDER.indexOf(status);
const isOpen = (risk: Summary['risks'][number]): number => (risk.state === 'open' ? 2 : risk.holds ? 1 : 0);
const ORDER = { worse: 0, gone: 1, new: 2, better: 3 } as const;
const KINDS = { verdict: 0, lane: 1, item: 2, risk: 3 } as const;

type Compared<Entry> = {
  kind: Change['kind'];
  rank: (entry: Entry) => number;
  word: (entry: Entry) => string;
};

const compare = <Entry extends { id: string; title: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  { kind, rank: rankOf, word }: Compared<Entry>,
): Change[] => {
  const earlier = new Map(before.map((each) => [each.id, each]));
  const later = new Set(after.map(({ id }) => id));
  const changes: Change[] = [];
  for (const each of after) {
    const was = earlier.get(each.id);
    if (!was)
      changes.push({ kind, direction: 'new', title: each.title, id: each.id, text: `new, ${word(each)}` });
    else if (rankOf(was) !== rankOf(each))
      changes.push({
        kind,
        direction: rankOf(each) > rankOf(was) ? 'worse' : 'better',
        title: each.title,
        id: each.id,
        text: `${word(was)} to ${word(each)}`,
      });
  }
  for (const each of before)
    if (!later.has(each.id))
      changes.push({
        kind,
        direction: 'gone',
        title: each.title,
        id: each.id,
        text: `no longer judged, was ${word(each)}`,
      });
  return changes;
};

/** Everything that differs between two judgements, worse first. */
export const toChanges = (before: Summary, after: Summary): Change[] => {
  const verdict: Change[] =
    before.verdict === after.verdict
      ? []
      : [
          {
            kind: 'verdict',
            direction: VERDICT_RANK[after.verdict] > VERDICT_RANK[before.verdict] ? 'worse' : 'better',
            title: 'Verdict',
            id: null,
            text: `${VERDICT[before.verdict]} to ${VERDICT[after.verdict].toLowerCase()}`,
          },
        ];
  // Another checkpoint has other items: only its lanes and risks go on.
  const sameCheckpoint = before.checkpoint === after.checkpoint;
  return [
    ...verdict,
    ...compare(before.lanes, after.lanes, {
      kind: 'lane',
      rank: (lane) => LANE_RANK[lane.verdict],
      word: (lane) => LANE[lane.verdict].toLowerCase(),
    }),
    ...compare(sameCheckpoint ? before.items : [], sameCheckpoint ? after.items : [], {
      kind: 'item',
      rank: (item) => rank(item.status),
      word: (item) => STATUS[item.status].toLowerCase(),
    }),
    ...compare(before.risks, after.risks, {
      kind: 'risk',
      rank: isOpen,
      word: (risk) => `${LEVEL[risk.level].toLowerCase()} and ${RISK_STATE[risk.state].toLowerCase()}`,
    }),
  ].sort((a, b) => ORDER[a.direction] - ORDER[b.direction] || KINDS[a.kind] - KINDS[b.kind]);
};

/** One line: how many lanes were lost and gained, risks opened and items moved since an earlier judgement. */
export const toSinceLine = (before: Summary, after: Summary): string => {
  const changes = toChanges(before, after);
  const count = (kind: Change['kind'], direction: Change['direction']): number =>
    changes.filter((each) => each.kind === kind && each.direction === direction).length;
  const held = after.lanes.filter(
    (lane) => lane.verdict === 'no-go' && !before.lanes.some(({ id }) => id === lane.id),
  ).length;
  const opened = after.risks.filter(
    (risk) =>
      risk.state === 'open' && !before.risks.some(({ id, state }) => id === risk.id && state === 'open'),
  ).length;
  const parts = [
    ...changes.filter(({ kind }) => kind === 'verdict').map(({ text }) => `verdict ${text.toLowerCase()}`),
    count('lane', 'worse') > 0 && `${plural(count('lane', 'worse'), 'lane')} lost`,
    count('lane', 'better') > 0 && `${plural(count('lane', 'better'), 'lane')} gained`,
    held > 0 && `${plural(held, 'new lane')} held`,
    opened > 0 && `${plural(opened, 'risk')} opened`,
    count('risk', 'better') > 0 && `${plural(count('risk', 'better'), 'risk')} settled`,
    count('item', 'worse') > 0 && `${plural(count('item', 'worse'), 'item')} worse`,
    count('item', 'better') > 0 && `${plural(count('item', 'better'), 'item')} better`,
    count('item', 'new') > 0 && `${plural(count('item', 'new'), 'new item')}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
};

/** Counts of satisfied items against all, `3 of 6`. */
export const readyOf = (
  summary: Pick<Summary, 'items'>,
): { ready: number; satisfied: number; total: number } => ({
  ready: summary.items.filter(({ status }) => status === 'ready').length,
  satisfied: summary.items.filter(({ status }) => SATISFIED.has(status)).length,
  total: summary.items.length,
});
