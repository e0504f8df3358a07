import { digestOf } from '../../kernel/digest.ts';
import type { JudgedItem, JudgedLane, Judgement, RootCause } from '../../schemas/judgement.ts';
import { toInstant } from '../../schemas/moment.ts';
import { isSatisfied } from '../../schemas/status.ts';
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

type Standings = Omit<Derivation, 'judgement'>;

/** The verdict of what stands, what holds it, and what would clear that. */
const weigh = ({ input, standing, lanes, risks, reached }: Standings, items: readonly JudgedItem[]) => {
  const loose = standing.flatMap(({ judged }, at) => (isSatisfied(judged.status) || reached[at] ? [] : [at]));
  const doubts = doubtsOf(input.revision);
  const hopeless =
    isEmpty(input) || (lanes.length > 0 && lanes.every(({ judged }) => judged.verdict === 'not-applicable'));
  return {
    verdict: verdictOf(input, { standing, lanes, risks, loose, doubts }, items),
    rootCauses: rootCausesOf({ standing, lanes, risks, doubts }),
    clears: clearsOf({ standing, lanes, risks, doubts, required: loose, hopeless }),
  };
};

/** Lanes, what holds each in the order of the root causes. */
const ordered = (lanes: readonly LaneStanding[], rootCauses: readonly RootCause[]): JudgedLane[] => {
  const order = new Map(rootCauses.map(({ id }, at) => [id, at]));
  const place = (id: string): number => order.get(id) ?? 0;
  return lanes.map(({ judged }) => ({
    ...judged,
    heldBy: [...judged.heldBy].sort((a, b) => place(a) - place(b)),
  }));
};

const toJudgement = (of: Standings): Judgement => {
  const { input } = of;
  const { revision, moment } = input;
  const items = of.standing.map(({ judged }) => judged);
  const risks = of.risks.map(({ judged }) => judged);
  const { verdict, rootCauses, clears } = weigh(of, items);
  const lanes = ordered(of.lanes, rootCauses);
  const summed = { revision, verdict, judged: items, lanes, causes: rootCauses, items: items.length };
  const rest: Omit<Judgement, 'digest'> = {
    checkpoint: revision.checkpoint,
    revision: revision.revision,
    title: revision.content.title,
    asOf: toInstant(moment),
    commit: input.commit,
    rules: RULES,
    policy: input.policyDigest,
    verdict,
    summary: summarise({ ...summed, go: clears.go }),
    declared: revision.content.verdict ?? null,
    agrees: !isLooser(input, verdict, of.lanes),
    hypothetical: isSupposed(input),
    coverage: coverageOf(items, moment),
    items,
    lanes,
    risks,
    rootCauses,
    clears,
    ...lapsesOf(input, items, risks),
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
  const waivers = waiversByItem(input);
  const standing = judgeItems(input, { graph, find, waivers });
  const lanes = judgeLanes(input, graph, standing);
  const risks = judgeRisks(input, graph, standing);
  const reached = reachedBy(lanes, graph, standing);
  const all = { input, graph, find, waivers, standing, lanes, risks, reached };
  return { ...all, judgement: given ?? toJudgement(all) };
};

/** The judgement of a case alone. */
export const judge = (input: Case): Judgement => derive(input).judgement;
