import type { Lapse } from '../../schemas/forecast.ts';
import type { JudgedItem, JudgedRisk, Judgement } from '../../schemas/judgement.ts';
import { durationMs, endOf, startOf, toInstant } from '../../schemas/moment.ts';
import type { Policy } from '../../schemas/policy.ts';
import { rankOf } from '../../schemas/status.ts';
import type { Case } from './case.ts';

/** Something that ends, with its end in milliseconds since 1970. */
export interface End extends Lapse {
  ms: number;
  /** Its end takes something away: evidence that holds an item back is as good when it is stale. */
  counts: boolean;
  /** When it began, in milliseconds since 1970; null where nothing says. */
  from: number | null;
}

const lapse = (
  kind: Lapse['kind'],
  id: string,
  { on, until }: { on?: string | null | undefined; until: string },
  counts = true,
): End => {
  const ms = endOf(until);
  return { kind, id, until: toInstant(ms), ms, counts, from: on ? startOf(on) : null };
};

/** Everything in a judgement that ends, whenever that is. */
export const endsOf = (input: Case, items: readonly JudgedItem[], risks: readonly JudgedRisk[]): End[] => {
  const ends: End[] = [];
  for (const { id, status, findings, claim, waivers } of items) {
    for (const { probe, status: found, freshUntil: until, ranAt: on } of findings)
      if (until !== null) ends.push(lapse('evidence', probe, { on, until }, rankOf(found) > 0));
    if (claim?.until) ends.push(lapse('claim', id, { on: claim.on, until: claim.until }));
    if (status === 'waived') for (const waiver of waivers) ends.push(lapse('waiver', id, waiver));
  }
  const accepted = new Set(risks.filter(({ state }) => state === 'accepted').map(({ id }) => id));
  for (const { id, until } of input.revision.content.risks)
    if (until && accepted.has(id)) ends.push(lapse('risk', id, { until }));
  return ends;
};

const nameOf = ({ kind, id }: End): string => `${kind} ${id}`;

/** What counts, each by its first end, soonest first. */
export const inTurn = (ends: readonly End[]): Lapse[] => {
  const sorted = ends
    .filter(({ counts }) => counts)
    .sort((a, b) => a.ms - b.ms || (nameOf(a) < nameOf(b) ? -1 : 1));
  const once = new Map(sorted.toReversed().map((each) => [nameOf(each), each]));
  return sorted
    .filter((each) => once.get(nameOf(each)) === each)
    .map(({ kind, id, until }) => ({ kind, id, until }));
};

/** The part of its life that is left when the end of something is announced. */
const LAST_PART = 1 / 7;

/** How long before its end it is announced: the policy's time, or the last part of its life, whichever is less. */
const announcedFor = ({ from, ms }: End, { announce }: Policy): number => {
  const longest = durationMs(announce) ?? 0;
  return from === null ? longest : Math.min(longest, (ms - from) * LAST_PART);
};

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
  return {
    freshUntil: fresh === Infinity ? null : toInstant(fresh),
    expiring: inTurn(all.filter((each) => each.ms - input.moment <= announcedFor(each, input.policy))),
  };
};
