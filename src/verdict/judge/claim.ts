import type { Claim } from '../../schemas/claim.ts';
import type { Item } from '../../schemas/item.ts';
import { endOf, startOf } from '../../schemas/moment.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Status } from '../../schemas/status.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import { dated, datedText, statusWord } from '../words.ts';
import { worse } from './rank.ts';

/** A claim as it counts at a moment. */
export interface WeighedClaim {
  status: Status;
  reason: string;
  expired: boolean;
}

const by = ({ role }: Claim): string => (role ? ` by ${role}` : '');

const underPolicy = (status: Status, reason: string, attested: boolean, policy: Policy): WeighedClaim => {
  if (!attested || policy.attested === 'accept') return { status, reason, expired: false };
  if (policy.attested === 'reject')
    return {
      status: worse(status, 'unknown'),
      reason: `${reason}, and a claim proves nothing here`,
      expired: false,
    };
  const capped = worse(status, 'partial');
  return {
    status: capped,
    reason: capped === status ? reason : `${reason}, and a claim is Partial at best here`,
    expired: false,
  };
};

/** Says whether a claim had been given at a moment. */
export const isGiven = ({ on }: Claim, moment: number): boolean => on === undefined || startOf(on) <= moment;

/** What a claim is worth at a moment; without probes the policy for attested items applies. */
export const weighClaim = (claim: Claim, attested: boolean, moment: number, policy: Policy): WeighedClaim => {
  if (claim.until && endOf(claim.until) < moment)
    return {
      status: 'unknown',
      reason: `The claim${by(claim)} expired on ${dated(endOf(claim.until))}`,
      expired: true,
    };
  if (!isGiven(claim, moment))
    return {
      status: 'unknown',
      reason: `The claim${by(claim)} is dated in the future, ${datedText(claim.on ?? '')}`,
      expired: false,
    };
  if (claim.status === 'not-applicable' && !claim.reason?.trim())
    return {
      status: 'unknown',
      reason: `Called not applicable${by(claim)} without a reason`,
      expired: false,
    };
  const said = `Claimed ${statusWord(claim.status)}${by(claim)}`;
  return underPolicy(claim.status, claim.reason ? `${said}: ${claim.reason}` : said, attested, policy);
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
