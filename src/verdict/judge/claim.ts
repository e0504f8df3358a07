import type { Claim } from '../../schemas/claim.ts';
import type { Item } from '../../schemas/item.ts';
import { endOf, startOf } from '../../schemas/moment.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { ClaimReason } from '../../schemas/reasons/item.ts';
import type { Status } from '../../schemas/status.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import { worse } from './rank.ts';

/** A claim as it counts at a moment. */
export interface WeighedClaim {
  status: Status;
  reason: ClaimReason;
  expired: boolean;
}

/** What the policy for attested items leaves of a claim, and what it takes from it. */
const underPolicy = (
  status: Status,
  attested: boolean,
  { attested: policy }: Policy,
): { status: Status; policy: 'rejects' | 'caps' | null } => {
  if (!attested || policy === 'accept') return { status, policy: null };
  if (policy === 'reject') return { status: worse(status, 'unknown'), policy: 'rejects' };
  const capped = worse(status, 'partial');
  return { status: capped, policy: capped === status ? null : 'caps' };
};

/** Says whether a claim had been given at a moment. */
export const isGiven = ({ on }: Claim, moment: number): boolean => on === undefined || startOf(on) <= moment;

/** What a claim is worth at a moment; without probes the policy for attested items applies. */
export const weighClaim = (claim: Claim, attested: boolean, moment: number, policy: Policy): WeighedClaim => {
  const { role = null, until, on, reason: why = null } = claim;
  const unknown = (reason: ClaimReason, expired = false): WeighedClaim => ({
    status: 'unknown',
    reason,
    expired,
  });
  if (until && endOf(until) < moment) return unknown({ kind: 'claim.expired', role, until }, true);
  if (on && !isGiven(claim, moment)) return unknown({ kind: 'claim.ahead', on, role });
  if (claim.status === 'not-applicable' && !why?.trim())
    return unknown({ kind: 'claim.without-reason', role });
  const left = underPolicy(claim.status, attested, policy);
  return {
    status: left.status,
    reason: { kind: 'claim.said', policy: left.policy, role, status: claim.status, why },
    expired: false,
  };
};

/** Says whether a waiver counts at a moment. */
export const isInForce = ({ on, until }: Waiver, moment: number): boolean =>
  endOf(until) >= moment && (on === undefined || startOf(on) <= moment);

const byEnd = (a: Waiver, b: Waiver): number =>
  endOf(b.until) - endOf(a.until) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** The waivers of a checkpoint by item; of several for one item the one in force that ends last. */
export const waiversByItem = (
  waivers: readonly Waiver[],
  moment: number,
): Map<string, { waiver: Waiver; inForce: boolean; expired: boolean }> => {
  const found = new Map<string, { waiver: Waiver; inForce: boolean; expired: boolean }>();
  for (const waiver of [...waivers].sort(byEnd)) {
    const inForce = isInForce(waiver, moment);
    const before = found.get(waiver.item);
    if (before && (before.inForce || !inForce)) continue;
    found.set(waiver.item, { waiver, inForce, expired: endOf(waiver.until) < moment });
  }
  return found;
};

/** Says whether an author calls an item not applicable, whatever became of that claim. */
export const isCalledNotApplicable = (item: Item, assumed: Status | undefined): boolean =>
  (assumed ?? item.claim?.status) === 'not-applicable';
