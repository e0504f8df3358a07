import type { Lapse } from '../schemas/forecast.ts';
import type { JudgedItem, JudgedRisk, Judgement } from '../schemas/judgement.ts';
import { durationMs, endOf, toInstant } from '../schemas/moment.ts';
import type { Case } from './case.ts';

/** Something that ends, with its end in milliseconds since 1970. */
export interface End extends Lapse {
  ms: number;
}

const lapse = (kind: Lapse['kind'], id: string, until: string | null | undefined): End[] => {
  if (!until) return [];
  const ms = endOf(until);
  return [{ kind, id, until: toInstant(ms), ms }];
};

const ofItem = (item: JudgedItem): End[] => [
  ...item.findings.flatMap(({ probe, freshUntil }) => lapse('evidence', probe, freshUntil)),
  ...lapse('claim', item.id, item.claim?.until),
  ...(item.status === 'waived' ? lapse('waiver', item.id, item.waiver?.until) : []),
];

/** Everything that counts in a judgement and ends, whenever that is. */
export const endsOf = (input: Case, items: readonly JudgedItem[], risks: readonly JudgedRisk[]): End[] => {
  const ends = new Map(input.revision.content.risks.map(({ id, until }) => [id, until]));
  const accepted = risks.filter(({ state }) => state === 'accepted');
  return [...items.flatMap(ofItem), ...accepted.flatMap(({ id }) => lapse('risk', id, ends.get(id)))];
};

/** Each once, soonest first. */
export const inTurn = (ends: readonly End[]): Lapse[] =>
  [...new Map(ends.map((each) => [`${each.kind} ${each.id}`, each])).values()]
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
