import type { LaneVerdict } from '../schemas/verdict.ts';
import { isOwnCause } from '../verdict/judge/root-causes.ts';
import { words } from '../words/words.ts';
import { anchor, causeAnchor } from './anchors.ts';
import type { Link } from './matrix.ts';
import type { RecordData } from './record-data.ts';

/** One lane at the hold line. */
export interface LaneRow {
  id: string;
  anchor: string;
  title: string;
  verdict: LaneVerdict;
  word: string;
  /** Declared by its author, derived from nothing. */
  attested: boolean;
  reason: string;
  /** Sanitised HTML: the author's words. */
  notes: string | null;
  heldBy: Link[];
}

/** Where a root cause is explained, and what it is called. */
export const causeLink = (data: RecordData, id: string): Link => {
  const { items, risks, lanes, rootCauses } = data.judgement;
  const bare = id.replace(/^(risk|lane):/, '');
  const title = id.startsWith('risk:')
    ? risks.find((risk) => risk.id === bare)?.title
    : id.startsWith('lane:')
      ? lanes.find((lane) => lane.id === bare)?.title
      : (items.find((item) => item.id === id) ?? rootCauses.find((cause) => cause.id === id))?.title;
  return { href: `#${causeAnchor(id)}`, text: title ?? id };
};

/** Lanes in the author's order, each let through or stopped. */
export const toLaneRows = (data: RecordData): LaneRow[] =>
  data.judgement.lanes.map((lane) => ({
    id: lane.id,
    anchor: anchor('Lane', lane.id),
    title: lane.title,
    verdict: lane.verdict,
    word: words.vocabulary.lane[lane.verdict],
    attested: lane.attested && (lane.verdict !== 'no-go' || isOwnCause(data.judgement, lane.id)),
    reason: lane.reason,
    notes: data.html[`lane:${lane.id}`] ?? null,
    heldBy: lane.heldBy.map((id) => causeLink(data, id)),
  }));

/** `3 go, 2 no-go`. */
export const lanesLine = (lanes: readonly { verdict: LaneVerdict }[]): string => {
  const count = (verdict: LaneVerdict): number => lanes.filter((lane) => lane.verdict === verdict).length;
  return words.listed(
    (['go', 'no-go', 'not-applicable'] as const)
      .filter((verdict) => count(verdict) > 0)
      .map((verdict) => `${count(verdict)} ${words.within(words.vocabulary.lane[verdict])}`),
  );
};
