import type { JudgedItem, JudgedRisk, Judgement } from '../schemas/judgement.ts';
import { durationMs, endOf, toInstant } from '../schemas/moment.ts';
import type { Case } from './case.ts';

type Lapse = Judgement['expiring'][number] & { ms: number };

const lapse = (kind: Lapse['kind'], id: string, until: string | null | undefined): Lapse[] => {
  if (!until) return [];
  const ms = endOf(until);
  return [{ kind, id, until: toInstant(ms), ms }];
};

const ofItem = (item: JudgedItem): Lapse[] => [
  ...item.findings.flatMap(({ probe, freshUntil }) => lapse('evidence', probe, freshUntil)),
  ...lapse('claim', item.id, item.claim?.until),
  ...(item.status === 'waived' ? lapse('waiver', item.id, item.waiver?.until) : []),
];

/** When evidence goes stale first, and what ends within the announced time, soonest first. */
export const lapsesOf = (
  input: Case,
  items: readonly JudgedItem[],
  risks: readonly JudgedRisk[],
): Pick<Judgement, 'freshUntil' | 'expiring'> => {
  const ends = new Map(input.revision.content.risks.map(({ id, until }) => [id, until]));
  const accepted = risks.filter(({ state }) => state === 'accepted');
  const all = [
    ...items.flatMap(ofItem),
    ...accepted.flatMap(({ id }) => lapse('risk', id, ends.get(id))),
  ].filter(({ ms }) => ms >= input.moment);
  const fresh = all
    .filter(({ kind }) => kind === 'evidence')
    .reduce((low, { ms }) => Math.min(low, ms), Infinity);
  const horizon = input.moment + (durationMs(input.policy.announce) ?? 0);
  const soon = new Map(
    all.filter(({ ms }) => ms <= horizon).map((each) => [`${each.kind} ${each.id}`, each]),
  );
  return {
    freshUntil: fresh === Infinity ? null : toInstant(fresh),
    expiring: [...soon.values()]
      .sort((a, b) => a.ms - b.ms || (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
      .map(({ kind, id, until }) => ({ kind, id, until })),
  };
};
