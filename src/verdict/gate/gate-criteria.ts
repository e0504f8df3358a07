import type { GateCriterion, Requirement } from '../../schemas/gate.ts';
import type { JudgedItem, JudgedLane, JudgedRisk, Judgement } from '../../schemas/judgement.ts';
import type { GateReason, Proof } from '../../schemas/reasons/gate.ts';
import { isSatisfied } from '../../schemas/status.ts';
import { standingVerdict, type Verdict, verdictRank } from '../../schemas/verdict.ts';
import type { WaiversNeeded } from '../clear/waivers-needed.ts';
import { foreignFlag } from '../evidence/flags.ts';
import type { Case } from '../judge/case.ts';
import type { Contradiction } from '../judge/contradicted.ts';
import { doubtsOf } from '../judge/doubt.ts';
import type { Derivation } from '../judge/judge.ts';
import { lapsedOn } from '../judge/lapsed.ts';
import { reachedFrom } from '../judge/reach.ts';

/** What a gate asks. */
export interface Ask {
  require: Requirement;
  /** Ids of lanes that are there; the whole checkpoint when empty. */
  lanes: readonly string[];
  /** Every item in scope has to be proven, none attested. */
  requireEvidence: boolean;
}

type Rest = Partial<Omit<GateCriterion, 'kind' | 'id' | 'met' | 'reason'>>;

const criterion = (
  kind: GateCriterion['kind'],
  id: string,
  met: boolean,
  reason: GateReason,
  rest: Rest = {},
): GateCriterion => ({ kind, id, title: id, status: '', met, required: true, reason, findings: [], ...rest });

const REQUIRED = { go: 'GO', 'partial-go': 'PARTIAL GO' } as const satisfies Record<Requirement, Verdict>;

/** What is judged of a checkpoint: all of it, or what some lanes need. */
interface Scope {
  lanes: JudgedLane[];
  items: JudgedItem[];
  risks: JudgedRisk[];
}

const scopeOf = ({ input, judgement, graph }: Derivation, ids: readonly string[]): Scope => {
  if (ids.length === 0) return judgement;
  const { lanes, items } = input.revision.content;
  const needs = lanes.filter(({ id }) => ids.includes(id)).flatMap((lane) => lane.needs);
  const stops = items.filter(({ stopsAll }) => stopsAll).map(({ id }) => id);
  const reached = reachedFrom([...needs, ...stops], graph);
  return {
    lanes: judgement.lanes.filter(({ id }) => ids.includes(id)),
    items: judgement.items.filter(({ id }) => reached.has(id)),
    risks: [],
  };
};

const verdictCriterion = (judgement: Judgement, { require, lanes }: Ask): GateCriterion => {
  const verdict = standingVerdict(judgement);
  const needed = REQUIRED[require];
  const rest = { title: judgement.title, status: verdict };
  if (lanes.length > 0)
    return criterion(
      'verdict',
      judgement.checkpoint,
      judgement.declared !== 'NO-GO',
      { kind: judgement.declared === 'NO-GO' ? 'gate.decided-no-go' : 'gate.lanes-only' },
      { ...rest, required: judgement.declared === 'NO-GO' },
    );
  const met = verdictRank(verdict) >= verdictRank(needed);
  const declared = verdict !== judgement.verdict;
  const reason = { kind: 'gate.verdict', declared, is: verdict, needed } as const;
  return criterion('verdict', judgement.checkpoint, met, reason, rest);
};

const laneCriteria = (input: Case, { lanes }: Scope, { lanes: asked, require }: Ask): GateCriterion[] => {
  const isAsked = asked.length > 0;
  const declared = new Map(input.revision.content.lanes.map(({ id, verdict }) => [id, verdict]));
  const goes = (lane: JudgedLane): boolean => lane.verdict === 'go' && declared.get(lane.id) !== 'no-go';
  const one = require === 'partial-go' && asked.length > 1 && lanes.some(goes);
  return lanes.map((lane) => {
    const stricter = lane.verdict === 'go' && !goes(lane);
    const none = lane.verdict === 'not-applicable';
    const reason: GateReason = stricter
      ? { kind: 'gate.lane-declared-no-go' }
      : none && isAsked
        ? { kind: 'gate.lane-selects-nothing' }
        : lane.reason;
    return criterion('lane', lane.id, goes(lane) || (none && !isAsked), reason, {
      title: lane.title,
      status: stricter ? 'no-go' : lane.verdict,
      required: isAsked && !one,
    });
  });
};

/** Why an item stands as it does; a person's word with the time for which it counts. */
const itemReason = ({ status, reason, claim, waiver, waiverExpired, findings }: JudgedItem): GateReason => {
  if (status === 'waived' && waiver)
    return { kind: 'gate.item', endless: false, on: null, reason, until: waiver.until };
  if (findings.length > 0 || status !== claim?.status || waiverExpired) return reason;
  const { on = null, until = null } = claim;
  return { kind: 'gate.item', endless: until === null, on, reason, until };
};

const itemCriteria = ({ items }: Scope): GateCriterion[] =>
  items.map((item) =>
    criterion('item', item.id, isSatisfied(item.status), itemReason(item), {
      title: item.title,
      status: item.status,
      required: false,
      findings: item.findings,
    }),
  );

const riskCriteria = ({ risks }: Scope): GateCriterion[] =>
  risks.map((risk) =>
    criterion('risk', risk.id, !risk.holds, risk.reason, {
      title: risk.title,
      status: risk.state,
      required: false,
    }),
  );

const conflictCriteria = ({ items, risks }: Scope): GateCriterion[] => [
  ...items
    .filter(({ conflict }) => conflict)
    .map(({ id, title, claim, status }) =>
      criterion(
        'conflict',
        id,
        false,
        { kind: 'gate.item-conflict', claimed: claim?.status ?? 'ready' },
        { title, status },
      ),
    ),
  ...risks
    .filter(({ conflict }) => conflict)
    .map(({ id, title, declared, state }) =>
      criterion('conflict', id, false, { kind: 'gate.risk-conflict', declared }, { title, status: state }),
    ),
];

const decisionCriteria = (judgement: Judgement, needed: WaiversNeeded): GateCriterion[] => {
  const { declared, agrees, checkpoint, title, verdict } = judgement;
  if (declared === null || judgement.revision === 'open') return [];
  const reason: GateReason = agrees
    ? { kind: 'gate.decision-holds' }
    : {
        kind: 'gate.decision-looser',
        verdict: verdictRank(declared) > verdictRank(verdict) ? verdict : null,
        waivers: needed.enough ? needed.items : null,
      };
  return [criterion('decision', checkpoint, agrees, reason, { title, status: declared })];
};

/** A decision that had to be taken again by now, and evidence recorded since that says otherwise. */
const standingCriteria = (
  { input, judgement }: Derivation,
  contradictions: readonly Contradiction[],
): GateCriterion[] => {
  const { checkpoint, title, declared } = judgement;
  const by = lapsedOn(input.revision, input.now);
  return [
    ...(by === null
      ? []
      : [
          criterion(
            'decision',
            checkpoint,
            false,
            { kind: 'gate.lapsed', by },
            { title, status: declared ?? '' },
          ),
        ]),
    ...contradictions.map(({ item, title: of, probe, ranAt }) =>
      criterion('contradiction', item, false, { kind: 'gate.contradicted', probe, ranAt }, { title: of }),
    ),
  ];
};

/** What refuses and was not understood, whatever is required; all else not understood where all has to be proven. */
const doubtCriteria = (
  { input: { revision }, judgement }: Derivation,
  { requireEvidence }: Ask,
): GateCriterion[] => {
  const count = revision.unread.filter(({ refuses, acknowledged }) => !refuses && !acknowledged).length;
  return [
    ...doubtsOf(revision).map(({ id, title, reason }) =>
      criterion('doubt', id, false, reason, { title, status: 'doubted' }),
    ),
    ...(requireEvidence && count > 0
      ? [criterion('doubt', 'unread', false, { kind: 'gate.unread', count }, { title: judgement.title })]
      : []),
  ];
};

/** Whether an item is proven, and what is missing. */
const proofOf = (item: JudgedItem): Proof => {
  const { findings, claim, status } = item;
  if (findings.length === 0) return { kind: claim ? 'proof.attested' : 'proof.nothing' };
  if (status === 'waived') return { kind: 'proof.waived' };
  for (const { probe, evidence, status: found } of findings) {
    if (evidence === null) return { kind: 'proof.no-evidence', probe };
    if (found === 'unknown' || found === 'blocked') return { kind: 'proof.status', probe, status: found };
  }
  for (const { probe, flags } of findings) {
    const flag = foreignFlag(flags);
    if (flag) return { kind: 'proof.source', probe, flag };
  }
  const gap = findings.find(({ flags }) => flags.some(({ kind }) => kind === 'flag.gap'));
  return gap ? { kind: 'proof.gap', probe: gap.probe } : { kind: 'proof.proven' };
};

const evidenceCriteria = ({ items, lanes }: Scope, { requireEvidence }: Ask): GateCriterion[] => {
  if (!requireEvidence) return [];
  return [
    ...lanes.map(({ id, title, attested, verdict: status }) =>
      criterion(
        'evidence',
        id,
        !attested,
        { kind: attested ? 'proof.declared' : 'proof.derived' },
        { title, status },
      ),
    ),
    ...items.map((item) => {
      const { id, title, status } = item;
      const proof = proofOf(item);
      return criterion('evidence', id, proof.kind === 'proof.proven', proof, { title, status });
    }),
  ];
};

const scopeCriteria = ({ items, lanes }: Scope, judgement: Judgement, ask: Ask): GateCriterion[] => {
  const { checkpoint, title } = judgement;
  const isNothing = items.length + lanes.length === 0;
  if (!isNothing && !(ask.requireEvidence && items.length === 0)) return [];
  return [
    criterion('scope', checkpoint, false, { kind: isNothing ? 'gate.nothing' : 'gate.no-item' }, { title }),
  ];
};

const supposition = ({ hypothetical, checkpoint, title }: Judgement): GateCriterion[] =>
  hypothetical ? [criterion('hypothetical', checkpoint, false, { kind: 'gate.supposed' }, { title })] : [];

/** Every criterion that a gate judges, in the order in which they are told. */
export const criteriaOf = (
  derivation: Derivation,
  ask: Ask,
  needed: WaiversNeeded,
  contradictions: readonly Contradiction[],
): GateCriterion[] => {
  const { input, judgement } = derivation;
  const scope = scopeOf(derivation, ask.lanes);
  return [
    ...supposition(judgement),
    ...scopeCriteria(scope, judgement, ask),
    verdictCriterion(judgement, ask),
    ...laneCriteria(input, scope, ask),
    ...itemCriteria(scope),
    ...riskCriteria(scope),
    ...decisionCriteria(judgement, needed),
    ...standingCriteria(derivation, contradictions),
    ...doubtCriteria(derivation, ask),
    ...conflictCriteria(scope),
    ...evidenceCriteria(scope, ask),
  ];
};
