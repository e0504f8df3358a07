import type { Gate, GateCriterion } from '../../schemas/gate.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { nameOf, toWays } from '../clear/clearing.ts';
import { waiversNeeded } from '../clear/waivers-needed.ts';
import type { Case } from '../judge/case.ts';
import { counted, listedBriefly } from '../words.ts';
import { type Ask, criteriaOf } from './gate-criteria.ts';

const said = ({ kind, id, title, reason }: GateCriterion): string =>
  ['verdict', 'scope', 'hypothetical', 'decision'].includes(kind) ? reason : `${id} ${title}: ${reason}`;

const failuresOf = (criteria: readonly GateCriterion[]): string[] => {
  const failed = criteria.filter(({ met, required }) => required && !met);
  const proof = failed.filter(({ kind }) => kind === 'evidence');
  const rest = failed.filter(({ kind }) => kind !== 'evidence').map(said);
  return proof.length === 0
    ? rest
    : [
        ...rest,
        `${counted(proof.length, 'entry', 'entries')} not proven by evidence: ${listedBriefly(proof.map(({ id, reason }) => `${id} (${reason})`))}`,
      ];
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

/** Judges whether a gate lets a judged revision through; nothing that was only supposed ever passes. */
export const judgeGate = (input: Case, judgement: Judgement, ask: Ask): Gate => {
  const needed = waiversNeeded(input, judgement);
  const criteria = criteriaOf(input, judgement, ask, needed);
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
