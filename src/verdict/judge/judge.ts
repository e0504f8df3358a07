import { digestOf } from '../../kernel/digest.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import { toInstant } from '../../schemas/moment.ts';
import { clearsOf } from '../clear/clears.ts';
import { type Find, finder } from '../evidence/find.ts';
import type { Case } from './case.ts';
import { waiversByItem } from './claim.ts';
import { coverageOf } from './coverage.ts';
import { doubtsOf } from './doubt.ts';
import { type Graph, toGraph } from './graph.ts';
import { judgeItems } from './item.ts';
import { judgeLanes, type LaneStanding, reachedBy } from './lane.ts';
import { lapsesOf } from './lapses.ts';
import { isSatisfied } from './rank.ts';
import { judgeRisks, type RiskStanding } from './risk.ts';
import { rootCausesOf } from './root-causes.ts';
import { RULES } from './rules.ts';
import type { Standing } from './standing.ts';
import { summarise } from './summary.ts';
import { isEmpty, isLooser, isSupposed, verdictOf } from './verdict.ts';

/** A judgement with all that it came of, so that nobody has to find that out again. */
export interface Derivation {
  input: Case;
  judgement: Judgement;
  graph: Graph;
  /** By the id of the item they were given for. */
  waivers: ReturnType<typeof waiversByItem>;
  find: Find;
  /** By position, as the items are written. */
  standing: readonly Standing[];
  lanes: readonly LaneStanding[];
  risks: readonly RiskStanding[];
  /** Whether a lane answers for an item, by position. */
  reached: readonly boolean[];
}

/** Every id behind its first appearance in a list of root causes. */
const byLanesStopped = (ids: readonly string[], order: ReadonlyMap<string, number>): string[] =>
  [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

const toJudgement = ({
  input,
  standing,
  lanes,
  risks,
  reached,
}: Omit<Derivation, 'judgement'>): Judgement => {
  const { revision, moment } = input;
  const { content } = revision;
  const items = standing.map(({ judged }) => judged);
  const loose = standing.flatMap(({ judged }, at) => (isSatisfied(judged.status) || reached[at] ? [] : [at]));
  const doubts = doubtsOf(revision);
  const verdict = verdictOf(input, { standing, lanes, risks, loose, doubts }, items);
  const rootCauses = rootCausesOf({ standing, lanes, risks, doubts });
  const order = new Map(rootCauses.map(({ id }, at) => [id, at]));
  const judgedLanes = lanes.map(({ judged }) => ({
    ...judged,
    heldBy: byLanesStopped(judged.heldBy, order),
  }));
  const judgedRisks = risks.map(({ judged }) => judged);
  const hopeless =
    isEmpty(input) || (lanes.length > 0 && lanes.every(({ judged }) => judged.verdict === 'not-applicable'));
  const clears = clearsOf({ standing, lanes, risks, doubts, required: loose, hopeless });
  const told = {
    revision,
    verdict,
    judged: items,
    lanes: judgedLanes,
    causes: rootCauses,
    items: items.length,
    go: clears.go,
  };
  const rest: Omit<Judgement, 'digest'> = {
    checkpoint: revision.checkpoint,
    revision: revision.revision,
    title: content.title,
    asOf: toInstant(moment),
    commit: input.commit,
    rules: RULES,
    policy: input.policyDigest,
    verdict,
    summary: summarise(told),
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

/**
 * Judges a revision at a moment, and keeps what that came of. Pure and total, but for a cycle among the needs, which
 * throws `InputError`. A judgement that is given, a record's, stands instead of the one that comes out.
 */
export const derive = (input: Case, given?: Judgement): Derivation => {
  const graph = toGraph(input);
  const find = finder(input);
  const waivers = waiversByItem(input.revision.content.waivers, input.moment);
  const standing = judgeItems(input, { graph, find, waivers });
  const lanes = judgeLanes(input, graph, standing);
  const risks = judgeRisks(input, graph, standing);
  const reached = reachedBy(lanes, graph, standing);
  const all = { input, graph, find, waivers, standing, lanes, risks, reached };
  return { ...all, judgement: given ?? toJudgement(all) };
};

/** The judgement of a case alone. */
export const judge = (input: Case): Judgement => derive(input).judgement;
