import type { Run } from '../../schemas/evidence.ts';
import type { Finding, JudgedItem, JudgedLane, Judgement } from '../../schemas/judgement.ts';
import type { FoundReason, NodeReason, Stands } from '../../schemas/reasons/because.ts';
import type { ItemReason } from '../../schemas/reasons/item.ts';
import { isSatisfied } from '../../schemas/status.ts';
import type { Case } from '../judge/case.ts';
import { worstOf } from '../judge/rank.ts';
import { isOwnCause } from '../judge/root-causes.ts';

/** Finds a recorded run by its digest. */
export type RunOf = (digest: string) => Run | undefined;

/** The runs of a case by digest. */
export const runsIn = ({ runs }: Pick<Case, 'runs'>): RunOf => {
  const all = new Map([...runs.values()].flat().map((run) => [run.digest, run]));
  return (digest) => all.get(digest);
};

/** One line of evidence: what ran, what it found, when, and what takes away from it. */
export const becauseFound = ({ probe, reason, evidence }: Finding, runOf: RunOf): FoundReason => {
  const run = evidence === null ? undefined : runOf(evidence);
  return {
    kind: 'because.found',
    probe,
    reason,
    run: run ? { kind: run.kind, ran: run.ran, state: run.state, finishedAt: run.finishedAt } : null,
  };
};

/** Says whether a reason tells the whole: what an item waits for, or that it is supposed. */
export const isTold = (reason: ItemReason): boolean => {
  if (reason.kind === 'item.waiver-ended' || reason.kind === 'item.waiver-alone')
    return isTold(reason.reason);
  return (
    reason.kind === 'item.waits' ||
    reason.kind === 'supposed' ||
    (reason.kind === 'written' && reason.waits === true)
  );
};

/** Why an item stands as it does: what it waits for, else the worst line of its evidence, else its author's word. */
export const standsBecause = (item: JudgedItem, runOf: RunOf): Stands => {
  if (isTold(item.reason)) return item.reason;
  const worst = worstOf(item.findings);
  const spoke = worst && (!isSatisfied(worst.status) || isSatisfied(item.status)) && item.status !== 'waived';
  if (spoke) return becauseFound(worst, runOf);
  const { claim } = item;
  if (!claim || item.claimExpired || item.status !== claim.status) return item.reason;
  const { status, role = null, on = null, reason: why = null } = claim;
  return { kind: 'because.called', status, role, on, why };
};

const NAMED = 2;

/** Why a lane goes or is held, down to the evidence; `needs` are the items it names. */
export const laneBecause = (
  lane: JudgedLane,
  judgement: Judgement,
  needs: readonly string[],
  runOf: RunOf,
): NodeReason => {
  const { title, verdict, reason } = lane;
  const causes = lane.heldBy.flatMap((id) => judgement.items.find((item) => item.id === id) ?? []);
  if (causes.length === 0 || (lane.attested && isOwnCause(judgement, lane.id)))
    return { kind: 'because.lane', title, verdict, reason };
  const waitingFor = (cause: JudgedItem): JudgedItem[] =>
    judgement.items.filter(
      ({ id, status, rootCauses }) =>
        needs.includes(id) && id !== cause.id && !isSatisfied(status) && rootCauses.includes(cause.id),
    );
  return {
    kind: 'because.lane-held',
    title,
    causes: causes.slice(0, NAMED).map((cause) => ({
      title: cause.title,
      status: cause.status,
      own: standsBecause(cause, runOf),
      waiting: lane.attested ? [] : waitingFor(cause).map((item) => item.title),
      told: isTold(cause.reason),
    })),
    others: Math.max(0, causes.length - NAMED),
  };
};
