import type { JudgedItem, Judgement } from '../../schemas/judgement.ts';
import { isGiven } from './claim.ts';

/** How many items are proven, how many are attested, and how many are neither. */
export const coverageOf = (items: readonly JudgedItem[], moment: number): Judgement['coverage'] => {
  const isUnknown = (status: string): boolean => status === 'unknown' || status === 'blocked';
  const proven = items.filter(
    ({ findings }) =>
      findings.length > 0 &&
      findings.every(({ status, evidence }) => evidence !== null && !isUnknown(status)),
  ).length;
  const attested = items.filter(
    ({ attested: isClaimed, claimExpired, claim }) =>
      isClaimed && !claimExpired && claim !== null && isGiven(claim, moment) && claim.status !== 'unknown',
  ).length;
  return { proven, attested, notJudged: items.length - proven - attested, total: items.length };
};
