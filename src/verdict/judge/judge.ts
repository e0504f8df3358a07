import { digestOf } from '../../kernel/digest.ts';
import type { JudgedItem, Judgement } from '../../schemas/judgement.ts';
import { toInstant } from '../../schemas/moment.ts';
import { type Verdict, verdictRank } from '../../schemas/verdict.ts';
import { clearsOf } from '../clear/clears.ts';
import type { Case } from './case.ts';
import { isCalledNotApplicable, isGiven } from './claim.ts';
import { toGraph } from './graph.ts';
import { judgeItems } from './item.ts';
import { judgeLanes, type LaneStanding, reachedBy } from './lane.ts';
import { lapsesOf } from './lapses.ts';
import { isSatisfied, rankOf } from './rank.ts';
import { judgeRisks, type RiskStanding } from './risk.ts';
import { rootCausesOf } from './root-causes.ts';
import type { Standing } from './standing.ts';
import { summarise } from './summary.ts';

/** Version of the rules; raised only when the outcome of some record could change. */
export const RULES = 1;

const isDecided = ({ revision }: Case): boolean => revision.revision !== 'open';

const isSupposed = ({ assume }: Case): boolean => (assume?.size ?? 0) > 0;

const hasEvidence = ({ findings }: JudgedItem): boolean => findings.some(({ evidence }) => evidence !== null);

/** Whether there is evidence of an item at the moment, or a claim that had been given by then. */
const isSaidOf = (item: JudgedItem, moment: number): boolean =>
  hasEvidence(item) || (item.claim !== null && isGiven(item.claim, moment));

/** Whether anything is known that could be judged: of an item, or by a lane's declared verdict. */
const isSomethingKnown = (input: Case, items: readonly JudgedItem[]): boolean =>
  items.some((item) => isSaidOf(item, input.moment)) ||
  isSupposed(input) ||
  input.revision.content.lanes.some(({ needs, verdict }) => needs.length === 0 && verdict !== undefined);

/** Whether no item applies here, or there is none. */
const isEmpty = ({ revision, assume }: Case): boolean =>
  revision.content.items.every((item) => isCalledNotApplicable(item, assume?.get(item.id)));

/**
 * No GO without something to be proven: no item, nothing but Not applicable, neither evidence nor claims. A claim that
 * has lapsed is no ground for GO, and neither is what is said of a held item that only an alternative leaves behind.
 */
const canGo = (input: Case, items: readonly JudgedItem[]): boolean => {
  const isGround = (item: JudgedItem): boolean =>
    rankOf(item.status) > 0 && (hasEvidence(item) || (!item.claimExpired && isSaidOf(item, input.moment)));
  return !isEmpty(input) && (isSupposed(input) || items.some(isGround));
};

interface Held {
  standing: readonly Standing[];
  lanes: readonly LaneStanding[];
  risks: readonly RiskStanding[];
  /** Positions of unsatisfied items that no lane answers for. */
  loose: readonly number[];
}

const withoutLanes = (input: Case, { standing, risks }: Held, items: readonly JudgedItem[]): Verdict => {
  const rank = Math.min(2, ...standing.map(({ judged }) => rankOf(judged.status)));
  if (rank === 0 || isEmpty(input)) return 'NO-GO';
  return rank === 2 && canGo(input, items) && !risks.some(({ judged }) => judged.holds) ? 'GO' : 'PARTIAL GO';
};

const verdictOf = (input: Case, held: Held, items: readonly JudgedItem[]): Verdict => {
  if (!isDecided(input) && !isSomethingKnown(input, items)) return 'OPEN';
  const { lanes, risks, loose } = held;
  if (lanes.length === 0) return withoutLanes(input, held, items);
  if (!lanes.some(({ judged }) => judged.verdict === 'go')) return 'NO-GO';
  const all = lanes.every(({ judged }) => judged.verdict !== 'no-go');
  const free = loose.length === 0 && !risks.some(({ judged }) => judged.holds);
  return all && free && canGo(input, items) ? 'GO' : 'PARTIAL GO';
};

const looseItems = (standing: readonly Standing[], reached: readonly boolean[]): number[] =>
  standing.flatMap(({ judged }, at) => (isSatisfied(judged.status) || reached[at] ? [] : [at]));

const coverageOf = (items: readonly JudgedItem[], moment: number): Judgement['coverage'] => {
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

const isLooser = (input: Case, verdict: Verdict, lanes: readonly LaneStanding[]): boolean => {
  const { verdict: declared } = input.revision.content;
  if (!isDecided(input) || declared === undefined) return false;
  const lane = lanes.some(({ lane, judged }) => lane.verdict === 'go' && judged.verdict === 'no-go');
  return lane || verdictRank(declared) > verdictRank(verdict);
};

/** Every id behind its first appearance in a list of root causes. */
const byLanesStopped = (ids: readonly string[], order: ReadonlyMap<string, number>): string[] =>
  [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

/** Judges a revision at a moment. Pure and total, but for a cycle among the needs, which throws `InputError`. */
export const judge = (input: Case): Judgement => {
  const graph = toGraph(input);
  const { revision, moment } = input;
  const { content } = revision;
  const standing = judgeItems(input, graph);
  const lanes = judgeLanes(input, graph, standing);
  const risks = judgeRisks(input, graph, standing);
  const items = standing.map(({ judged }) => judged);
  const loose = looseItems(standing, reachedBy(lanes, graph, standing));
  const verdict = verdictOf(input, { standing, lanes, risks, loose }, items);
  const rootCauses = rootCausesOf({ standing, lanes, risks });
  const order = new Map(rootCauses.map(({ id }, at) => [id, at]));
  const judgedLanes = lanes.map(({ judged }) => ({
    ...judged,
    heldBy: byLanesStopped(judged.heldBy, order),
  }));
  const judgedRisks = risks.map(({ judged }) => judged);
  const hopeless =
    isEmpty(input) || (lanes.length > 0 && lanes.every(({ judged }) => judged.verdict === 'not-applicable'));
  const clears = clearsOf({ standing, lanes, risks, required: loose, hopeless });
  const rest: Omit<Judgement, 'digest'> = {
    checkpoint: revision.checkpoint,
    revision: revision.revision,
    title: content.title,
    asOf: toInstant(moment),
    commit: input.commit,
    rules: RULES,
    policy: input.policyDigest,
    verdict,
    summary: summarise({
      verdict,
      lanes: judgedLanes,
      causes: rootCauses,
      items: items.length,
      go: clears.go,
    }),
    declared: content.verdict ?? null,
    agrees: !isLooser(input, verdict, lanes),
    hypothetical: isSupposed(input),
    coverage: coverageOf(items, moment),
    items,
    lanes: judgedLanes,
    risks: judgedRisks,
    rootCauses,
    clears,
    ...lapsesOf(input, items, judgedRisks),
  };
  return { ...rest, digest: digestOf(rest) };
};
