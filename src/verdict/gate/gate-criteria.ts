import type { GateCriterion, Requirement } from '../../schemas/gate.ts';
import type { JudgedItem, JudgedLane, JudgedRisk, Judgement } from '../../schemas/judgement.ts';
import { endOf } from '../../schemas/moment.ts';
import { standingVerdict, type Verdict, verdictRank } from '../../schemas/verdict.ts';
import type { WaiversNeeded } from '../clear/waivers-needed.ts';
import { GAP } from '../evidence/find.ts';
import type { Case } from '../judge/case.ts';
import { toGraph } from '../judge/graph.ts';
import { isSatisfied } from '../judge/rank.ts';
import { reachedFrom } from '../judge/reach.ts';
import { dated, datedText, listed, statusWord } from '../words.ts';

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
  reason: string,
  rest: Rest = {},
): GateCriterion => ({ kind, id, title: id, status: '', met, required: true, reason, findings: [], ...rest });

const REQUIRED = { go: 'GO', 'partial-go': 'PARTIAL GO' } as const satisfies Record<Requirement, Verdict>;

/** What is judged of a checkpoint: all of it, or what some lanes need. */
interface Scope {
  lanes: JudgedLane[];
  items: JudgedItem[];
  risks: JudgedRisk[];
}

const scopeOf = (input: Case, judgement: Judgement, ids: readonly string[]): Scope => {
  if (ids.length === 0) return judgement;
  const { lanes, items } = input.revision.content;
  const needs = lanes.filter(({ id }) => ids.includes(id)).flatMap((lane) => lane.needs);
  const stops = items.filter(({ stopsAll }) => stopsAll).map(({ id }) => id);
  const reached = reachedFrom([...needs, ...stops], toGraph(input));
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
      judgement.declared === 'NO-GO'
        ? 'People decided NO-GO, so no lane goes'
        : 'Only the named lanes are asked about',
      { ...rest, required: judgement.declared === 'NO-GO' },
    );
  const met = verdictRank(verdict) >= verdictRank(needed);
  const by = verdict === judgement.verdict ? 'the verdict is' : 'people decided';
  return criterion('verdict', judgement.checkpoint, met, `${needed} is required, and ${by} ${verdict}`, rest);
};

const laneCriteria = (input: Case, { lanes }: Scope, { lanes: asked, require }: Ask): GateCriterion[] => {
  const isAsked = asked.length > 0;
  const declared = new Map(input.revision.content.lanes.map(({ id, verdict }) => [id, verdict]));
  const goes = (lane: JudgedLane): boolean => lane.verdict === 'go' && declared.get(lane.id) !== 'no-go';
  const one = require === 'partial-go' && asked.length > 1 && lanes.some(goes);
  return lanes.map((lane) => {
    const stricter = lane.verdict === 'go' && !goes(lane);
    const none = lane.verdict === 'not-applicable';
    const reason = stricter
      ? 'What it needs is satisfied, and it is declared no-go'
      : none && isAsked
        ? 'It selects nothing: none of what it needs applies here'
        : lane.reason;
    return criterion('lane', lane.id, goes(lane) || (none && !isAsked), reason, {
      title: lane.title,
      status: stricter ? 'no-go' : lane.verdict,
      required: isAsked && !one,
    });
  });
};

/** Why an item stands as it does; a person's word with the time for which it counts. */
const itemReason = ({ status, reason, claim, waiver, waiverExpired, findings }: JudgedItem): string => {
  if (status === 'waived' && waiver) return `${reason}, until ${dated(endOf(waiver.until))}`;
  if (findings.length > 0 || status !== claim?.status || waiverExpired) return reason;
  const on = claim.on ? `, on ${datedText(claim.on)}` : '';
  return `${reason}${on}${claim.until ? `, until ${datedText(claim.until)}` : ', with no end'}`;
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
        `It is claimed ${statusWord(claim?.status ?? 'ready')}, and its evidence says otherwise`,
        { title, status },
      ),
    ),
  ...risks
    .filter(({ conflict }) => conflict)
    .map(({ id, title, declared, state }) =>
      criterion('conflict', id, false, `The risk is declared ${declared} before its items allow it`, {
        title,
        status: state,
      }),
    ),
];

const decisionCriteria = (judgement: Judgement, needed: WaiversNeeded): GateCriterion[] => {
  const { declared, agrees, checkpoint, title, verdict } = judgement;
  if (declared === null || judgement.revision === 'open') return [];
  const looser =
    verdictRank(declared) > verdictRank(verdict)
      ? `It is looser than the verdict, ${verdict}`
      : 'It lets a lane go that is held';
  const reason = agrees
    ? 'What was declared is not looser than what was judged'
    : needed.enough
      ? `${looser}: it needs ${needed.items.length === 1 ? 'a waiver' : 'waivers'} for ${listed(needed.items)}`
      : `${looser}, and no waiver covers all that stands in its way`;
  return [criterion('decision', checkpoint, agrees, reason, { title, status: declared })];
};

const unproven = (item: JudgedItem): string | undefined => {
  if (item.findings.length === 0) return item.claim ? 'attested' : 'neither proven nor claimed';
  if (item.status === 'waived') return 'waived, not proven';
  const missing = item.findings.find(
    ({ evidence, status }) => evidence === null || status === 'unknown' || status === 'blocked',
  );
  if (missing) return `${missing.probe}: ${missing.evidence === null ? 'no evidence' : missing.status}`;
  const gap = item.findings.find(({ flags }) => flags.includes(GAP));
  return gap ? `${gap.probe}: ${GAP}` : undefined;
};

const evidenceCriteria = ({ items, lanes }: Scope, { requireEvidence }: Ask): GateCriterion[] => {
  if (!requireEvidence) return [];
  return [
    ...lanes.map(({ id, title, attested, verdict }) =>
      criterion(
        'evidence',
        id,
        !attested,
        attested ? 'declared, and derived from nothing' : 'derived from items',
        {
          title,
          status: verdict,
        },
      ),
    ),
    ...items.map((item) => {
      const why = unproven(item);
      return criterion('evidence', item.id, why === undefined, why ?? 'proven', {
        title: item.title,
        status: item.status,
      });
    }),
  ];
};

const scopeCriteria = ({ items, lanes }: Scope, judgement: Judgement, ask: Ask): GateCriterion[] => {
  const { checkpoint, title } = judgement;
  const selected = items.length + lanes.length;
  const empty = selected === 0 || (ask.requireEvidence && items.length === 0);
  if (!empty) return [];
  const what =
    selected === 0 ? 'There is nothing to judge here' : 'No item is in scope, so nothing is proven';
  return [criterion('scope', checkpoint, false, what, { title })];
};

const supposition = ({ hypothetical, checkpoint, title }: Judgement): GateCriterion[] =>
  hypothetical
    ? [
        criterion(
          'hypothetical',
          checkpoint,
          false,
          'It rests on a supposition, which lets nothing through',
          { title },
        ),
      ]
    : [];

/** Every criterion that a gate judges, in the order in which they are told. */
export const criteriaOf = (
  input: Case,
  judgement: Judgement,
  ask: Ask,
  needed: WaiversNeeded,
): GateCriterion[] => {
  const scope = scopeOf(input, judgement, ask.lanes);
  return [
    ...supposition(judgement),
    ...scopeCriteria(scope, judgement, ask),
    verdictCriterion(judgement, ask),
    ...laneCriteria(input, scope, ask),
    ...itemCriteria(scope),
    ...riskCriteria(scope),
    ...decisionCriteria(judgement, needed),
    ...conflictCriteria(scope),
    ...evidenceCriteria(scope, ask),
  ];
};
