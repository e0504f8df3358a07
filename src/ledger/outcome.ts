import type { Judgement } from '../schemas/judgement.ts';

/**
 * What a judgement comes to, without the sentences that say why: their wording may become better without another
 * outcome, and only another outcome raises the number of the rules.
 */
export const outcomeOf = ({
  checkpoint,
  revision,
  policy,
  hypothetical,
  verdict,
  declared,
  agrees,
  coverage,
  items,
  lanes,
  risks,
  rootCauses,
  clears,
  freshUntil,
}: Judgement) => ({
  checkpoint,
  revision,
  policy,
  hypothetical,
  verdict,
  declared,
  agrees,
  coverage,
  items: items.map(
    ({ id, status, attested, stale, conflict, waiverExpired, claimExpired, needs, ...rest }) => ({
      id,
      status,
      attested,
      stale,
      conflict,
      waiverExpired,
      claimExpired,
      needs,
      rootCauses: rest.rootCauses,
      findings: rest.findings.map((each) => ({
        probe: each.probe,
        status: each.status,
        stale: each.stale,
        evidence: each.evidence,
        freshUntil: each.freshUntil,
        criteria: each.criteria.map(({ met }) => met),
      })),
    }),
  ),
  lanes: lanes.map((lane) => ({
    id: lane.id,
    verdict: lane.verdict,
    heldBy: lane.heldBy,
    attested: lane.attested,
  })),
  risks: risks.map(({ id, level, state, heldBy, conflict, expired, holds }) => ({
    id,
    level,
    state,
    heldBy,
    conflict,
    expired,
    holds,
  })),
  rootCauses: rootCauses.map(({ id, status }) => ({ id, status })),
  clears,
  freshUntil,
});
