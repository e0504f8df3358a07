import type { Gate, GateCriterion } from '../../schemas/gate.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import type { FailureReason, GateReason, Proof } from '../../schemas/reasons/gate.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { nameOf, toWays } from '../clear/clearing.ts';
import { waiversNeeded } from '../clear/waivers-needed.ts';
import type { Case } from '../judge/case.ts';
import type { Contradiction } from '../judge/contradicted.ts';
import type { Derivation } from '../judge/judge.ts';
import { some } from '../judge/some.ts';
import { type Ask, criteriaOf } from './gate-criteria.ts';

const isProof = (reason: GateReason): reason is Proof => reason.kind.startsWith('proof.');

/** Criteria whose reason speaks of the whole. */
const WHOLE: ReadonlySet<GateCriterion['kind']> = new Set([
  'verdict',
  'scope',
  'hypothetical',
  'decision',
  'doubt',
]);

const failuresOf = (criteria: readonly GateCriterion[]): FailureReason[] => {
  const failures: FailureReason[] = [];
  const entries: { id: string; proof: Proof }[] = [];
  for (const { kind, id, title, reason, met, required } of criteria) {
    if (met || !required) continue;
    if (isProof(reason)) entries.push({ id, proof: reason });
    else if (WHOLE.has(kind)) failures.push({ kind: 'failure.whole', reason });
    else failures.push({ kind: 'failure.entry', id, reason, title });
  }
  return entries.length === 0
    ? failures
    : [...failures, { entries: some(entries), kind: 'failure.unproven' }];
};

const goingLanes = ({ lanes }: Judgement): string[] =>
  lanes.filter(({ verdict }) => verdict === 'go').map(({ id }) => id);

const nextOf = (input: Case, judgement: Judgement, ask: Ask, met: boolean): string[] => {
  const name = nameOf(judgement);
  if (met) return [];
  const sets =
    ask.lanes.length === 0 ? judgement.clears.go : (judgement.clears.lanes[ask.lanes[0] ?? ''] ?? []);
  const way = toWays(input, judgement, sets.slice(0, 1))[0];
  const probe = way?.commands.filter((each) => each.startsWith('npx holdpoint probe')) ?? [];
  const lane = ask.lanes.length === 0 ? goingLanes(judgement)[0] : undefined;
  return [
    `npx holdpoint explain ${name}`,
    ...probe,
    ...(lane === undefined ? [] : [`npx holdpoint gate ${name} --require go --lane ${lane}`]),
  ];
};

/**
 * Judges whether a gate lets a judged revision through; nothing that was only supposed ever passes, and no decision that
 * evidence recorded since contradicts.
 */
export const judgeGate = (
  derivation: Derivation,
  ask: Ask,
  contradictions: readonly Contradiction[] = [],
): Gate => {
  const { input, judgement } = derivation;
  const needed = waiversNeeded(input, judgement);
  const criteria = criteriaOf(derivation, ask, needed, contradictions);
  const failures = failuresOf(criteria);
  const met = failures.length === 0;
  return {
    checkpoint: judgement.checkpoint,
    revision: judgement.revision,
    title: judgement.title,
    asOf: judgement.asOf,
    commit: judgement.commit,
    policy: judgement.policy,
    verdict: standingVerdict(judgement),
    computed: judgement.verdict,
    declared: judgement.declared,
    hypothetical: judgement.hypothetical,
    require: ask.require,
    lanes: [...ask.lanes],
    requireEvidence: ask.requireEvidence,
    met,
    failures,
    criteria,
    waiversNeeded: needed.items,
    next: nextOf(input, judgement, ask, met),
    digest: judgement.digest,
  };
};
