import type { Claim } from '../../schemas/claim.ts';
import type { Item } from '../../schemas/item.ts';
import { endOf, hasBegun } from '../../schemas/moment.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { ClaimReason } from '../../schemas/reasons/item.ts';
import { rankOf, type Status } from '../../schemas/status.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import type { Case } from './case.ts';
import { worse } from './rank.ts';
import { isSeconded, OFTEN, renewalsOf } from './renewals.ts';

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
export const isGiven = ({ on }: Claim, moment: number): boolean => on === undefined || hasBegun(on, moment);

/**
 * What a claim is worth that has yet to begin: nothing, so that an attested item is Unknown; of the future, it counts
 * all the same where it is stricter than the evidence.
 */
const weighAhead = (
  claim: Claim,
  on: string,
  evidence: Status | undefined,
  now: number,
): WeighedClaim | undefined => {
  const { status, role = null } = claim;
  const reason = { kind: 'claim.ahead', on, role } as const;
  const isFuture = !hasBegun(on, now);
  if (evidence === undefined)
    return { status: isFuture ? worse(status, 'unknown') : 'unknown', reason, expired: false };
  if (!isFuture || rankOf(status) >= rankOf(evidence)) return undefined;
  return { status, reason, expired: false };
};

/**
 * What a claim is worth at the moment of a case beside the worst of the item's evidence; without probes the policy
 * for attested items applies. Undefined where it does not count yet.
 */
export const weighClaim = (
  claim: Claim,
  evidence: Status | undefined,
  { moment, now, policy }: Pick<Case, 'moment' | 'now' | 'policy'>,
): WeighedClaim | undefined => {
  const { role = null, until, on, reason: why = null } = claim;
  const unknown = (reason: ClaimReason, expired = false): WeighedClaim => ({
    status: 'unknown',
    reason,
    expired,
  });
  if (until && endOf(until) < moment) return unknown({ kind: 'claim.expired', role, until }, true);
  if (on && !isGiven(claim, moment)) return weighAhead(claim, on, evidence, now);
  if (claim.status === 'not-applicable' && !why?.trim())
    return unknown({ kind: 'claim.without-reason', role });
  const left = underPolicy(claim.status, evidence === undefined, policy);
  return {
    status: left.status,
    reason: { kind: 'claim.said', policy: left.policy, role, status: claim.status, why },
    expired: false,
  };
};

/** Says whether a waiver counts at a moment: somebody stands for it, it has begun, and it has not ended. */
export const isInForce = ({ on, until, reason, role }: Waiver, moment: number): boolean =>
  reason.trim() !== '' &&
  role.trim() !== '' &&
  endOf(until) >= moment &&
  (on === undefined || hasBegun(on, moment));

const byEnd = (a: Waiver, b: Waiver): number =>
  endOf(b.until) - endOf(a.until) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** A waiver as it counts at a moment. */
export interface Given {
  waiver: Waiver;
  /** How often in a row it was renewed. */
  renewed: number;
  inForce: boolean;
  expired: boolean;
  /** It would be in force, but was renewed so often that the policy asks for a second role. */
  alone: boolean;
}

/** A case as far as its waivers go. */
export type Waiving = Pick<Case, 'revision' | 'moment' | 'policy' | 'last'>;

const givenIn = (waiver: Waiver, input: Waiving): Given => {
  const { moment, policy } = input;
  const renewed = renewalsOf(waiver, input);
  const isAsked = policy.renewedWaivers === 'second-role' && renewed >= OFTEN;
  const stands = isInForce(waiver, moment);
  const alone = stands && isAsked && !isSeconded(waiver);
  return { waiver, renewed, inForce: stands && !alone, expired: endOf(waiver.until) < moment, alone };
};

/** The waivers of a checkpoint by item: those in force first, the one that ends last first among its like. */
export const waiversByItem = (input: Waiving): Map<string, Given[]> => {
  const { waivers } = input.revision.content;
  const found = new Map<string, Given[]>();
  const once = new Map(waivers.map((waiver) => [JSON.stringify(waiver), waiver]));
  for (const waiver of [...once.values()].sort(byEnd)) {
    const given = givenIn(waiver, input);
    const { inForce } = given;
    const before = found.get(waiver.item) ?? [];
    const others = before.filter((each) => !each.inForce);
    const first = before.filter((each) => each.inForce);
    found.set(waiver.item, inForce ? [...first, given, ...others] : [...before, given]);
  }
  return found;
};

/** Says whether an author calls an item not applicable, whatever became of that claim. */
export const isCalledNotApplicable = (item: Item, assumed: Status | undefined): boolean =>
  (assumed ?? item.claim?.status) === 'not-applicable';
