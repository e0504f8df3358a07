import type { Lapse } from '../../schemas/forecast.ts';
import type { JudgedItem, JudgedRisk, Judgement } from '../../schemas/judgement.ts';
import { durationMs, endOf, toInstant } from '../../schemas/moment.ts';
import type { Case } from './case.ts';
import { rankOf } from './rank.ts';

/** Something that ends, with its end in milliseconds since 1970. */
export interface End extends Lapse {
  ms: number;
  /** Its end takes something away: evidence that holds an item back is as good when it is stale. */
  counts: boolean;
}

const lapse = (kind: Lapse['kind'], id: string, until: string, counts = true): End => {
  const ms = endOf(until);
  return { kind, id, until: toInstant(ms), ms, counts };
};

/** Everything in a judgement that ends, whenever that is. */
export const endsOf = (input: Case, items: readonly JudgedItem[], risks: readonly JudgedRisk[]): End[] => {
  const ends: End[] = [];
  for (const { id, status, findings, claim, waiver } of items) {
    for (const { probe, status: found, freshUntil } of findings)
      if (freshUntil !== null) ends.push(lapse('evidence', probe, freshUntil, rankOf(found) > 0));
    if (claim?.until) ends.push(lapse('claim', id, claim.until));
    if (waiver && status === 'waived') ends.push(lapse('waiver', id, waiver.until));
  }
  const accepted = new Set(risks.filter(({ state }) => state === 'accepted').map(({ id }) => id));
  for (const { id, until } of input.revision.content.risks)
    if (until && accepted.has(id)) ends.push(lapse('risk', id, until));
  return ends;
};

/** What counts, each once, soonest first. */
export const inTurn = (ends: readonly End[]): Lapse[] =>
  [...new Map(ends.filter(({ counts }) => counts).map((each) => [`${each.kind} ${each.id}`, each])).values()]
    .sort((a, b) => a.ms - b.ms || (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
    .map(({ kind, id, until }) => ({ kind, id, until }));

/** When evidence goes stale first, and what ends within the announced time, soonest first. */
export const lapsesOf = (
  input: Case,
  items: readonly JudgedItem[],
  risks: readonly JudgedRisk[],
): Pick<Judgement, 'freshUntil' | 'expiring'> => {
  const all = endsOf(input, items, risks).filter(({ ms }) => ms >= input.moment);
  const fresh = all
    .filter(({ kind }) => kind === 'evidence')
    .reduce((low, { ms }) => Math.min(low, ms), Infinity);
  const horizon = input.moment + (durationMs(input.policy.announce) ?? 0);
  return {
    freshUntil: fresh === Infinity ? null : toInstant(fresh),
    expiring: inTurn(all.filter(({ ms }) => ms <= horizon)),
  };
};
