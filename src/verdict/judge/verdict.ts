import type { JudgedItem } from '../../schemas/judgement.ts';
import { rankOf } from '../../schemas/status.ts';
import { type Verdict, verdictRank } from '../../schemas/verdict.ts';
import type { Case } from './case.ts';
import { isCalledNotApplicable, isGiven } from './claim.ts';
import type { LaneStanding } from './lane.ts';
import type { RiskStanding } from './risk.ts';
import type { Standing } from './standing.ts';

/** Says whether the revision of a case is decided. */
const isDecided = ({ revision }: Case): boolean => revision.revision !== 'open';

/** Says whether a case supposes anything. */
export const isSupposed = ({ assume }: Case): boolean => (assume?.size ?? 0) > 0;

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
export const isEmpty = ({ revision, assume }: Case): boolean =>
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

/** What a verdict is reached on. */
export interface Weighed {
  standing: readonly Standing[];
  lanes: readonly LaneStanding[];
  risks: readonly RiskStanding[];
  /** Positions of unsatisfied items that no lane answers for. */
  loose: readonly number[];
  doubts: readonly unknown[];
}

/** Whether something beside items and lanes keeps the whole from GO. */
const isFree = ({ risks, doubts }: Weighed): boolean =>
  doubts.length === 0 && !risks.some(({ judged }) => judged.holds);

const withoutLanes = (input: Case, weighed: Weighed, items: readonly JudgedItem[]): Verdict => {
  const rank = Math.min(2, ...weighed.standing.map(({ judged }) => rankOf(judged.status)));
  if (rank === 0 || isEmpty(input)) return 'NO-GO';
  return rank === 2 && canGo(input, items) && isFree(weighed) ? 'GO' : 'PARTIAL GO';
};

/** The verdict that comes of lanes, items and risks. */
export const verdictOf = (input: Case, weighed: Weighed, items: readonly JudgedItem[]): Verdict => {
  if (!isDecided(input) && !isSomethingKnown(input, items)) return 'OPEN';
  const { lanes, loose } = weighed;
  if (lanes.length === 0) return withoutLanes(input, weighed, items);
  if (!lanes.some(({ judged }) => judged.verdict === 'go')) return 'NO-GO';
  const all = lanes.every(({ judged }) => judged.verdict !== 'no-go');
  return all && loose.length === 0 && isFree(weighed) && canGo(input, items) ? 'GO' : 'PARTIAL GO';
};

/** Says whether what people declared lets through more than was judged. */
export const isLooser = (input: Case, verdict: Verdict, lanes: readonly LaneStanding[]): boolean => {
  const { verdict: declared } = input.revision.content;
  if (!isDecided(input) || declared === undefined) return false;
  const lane = lanes.some(({ lane, judged }) => lane.verdict === 'go' && judged.verdict === 'no-go');
  return lane || verdictRank(declared) > verdictRank(verdict);
};
