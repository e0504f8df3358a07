import type { Item } from '../../schemas/item.ts';
import type { Finding, JudgedItem } from '../../schemas/judgement.ts';
import type { ItemReason, OwnReason } from '../../schemas/reasons/item.ts';
import { isSatisfied, type Rank, rankOf, type Status } from '../../schemas/status.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import type { Find } from '../evidence/find.ts';
import type { Case } from './case.ts';
import { type Given, type WeighedClaim, type waiversByItem, weighClaim } from './claim.ts';
import { type Acceptance, acceptance } from './covers.ts';
import { entry } from './entry.ts';
import type { Graph, Wants } from './graph.ts';
import { causesOf, needsOf, reasonThere, waitReason } from './needs.ts';
import { capOf, lower, worse, worstOf } from './rank.ts';
import { besideRole } from './renewals.ts';
import { some } from './some.ts';
import { allLet, groupLets, type Standing } from './standing.ts';
import { named, unmetOf } from './unmet.ts';

interface Own {
  status: Status;
  reason: OwnReason;
  findings: Finding[];
  claim: WeighedClaim | undefined;
  conflict: boolean;
}

const ownOf = (item: Item, input: Case, find: Find): Own => {
  const { policy } = input;
  const floor =
    item.fidelity ??
    (Object.hasOwn(policy.fidelity.areas, item.area) ? policy.fidelity.areas[item.area] : undefined) ??
    policy.fidelity.floor;
  const findings = item.probes.map((probe) => find(probe, floor));
  const claim = item.claim && weighClaim(item.claim, worstOf(findings)?.status, input);
  const worst = worstOf<Pick<Own, 'status' | 'reason'>>([...findings, ...(claim ? [claim] : [])]);
  if (!worst)
    return {
      status: 'unknown',
      reason: { kind: 'item.nothing' },
      findings,
      claim,
      conflict: false,
    };
  const conflict =
    claim !== undefined && findings.some(({ status }) => rankOf(claim.status) > rankOf(status));
  return { status: worst.status, reason: worst.reason, findings, claim, conflict };
};

/** Blocked behind something unsatisfied is waiting rather than a reason of its own. */
const isBlockedBehind = (status: Status, worstNeed: Rank): boolean => status === 'blocked' && worstNeed < 2;

/** So is evidence that was not found out behind something held; a claim that lapsed or counts for nothing is not. */
const isUnknownBehind = (status: Status, worstNeed: Rank): boolean => status === 'unknown' && worstNeed === 0;

/** What speaks of an item by itself: whether any of it waits, and the worst of what is a reason of its own. */
const sortedReasons = (
  { findings, claim, status }: Own,
  worstNeed: Rank,
): { waits: boolean; worst: Rank } => {
  let waits = false;
  let worst: Rank = 2;
  const weigh = (each: Status, isEvidence: boolean): void => {
    if (isBlockedBehind(each, worstNeed) || (isEvidence && isUnknownBehind(each, worstNeed))) waits = true;
    else worst = lower(worst, rankOf(each));
  };
  for (const finding of findings) weigh(finding.status, true);
  const said = claim?.status ?? (findings.length === 0 ? status : undefined);
  if (said) weigh(said, false);
  return { waits, worst };
};

/** An item before its waiver is looked at. */
interface Unwaived extends Standing {
  judged: JudgedItem & { reason: OwnReason };
}

const supposed = ({ item, own, ids }: Place, status: Status): Unwaived => ({
  judged: {
    ...toJudged(item, own, ids, {
      status,
      reason: { kind: 'supposed', status },
      rootCauses: isSatisfied(status) ? [] : [item.id],
    }),
    conflict: false,
  },
  ownRank: rankOf(status),
  lets: rankOf(status),
  unmet: [],
  waits: false,
  assumed: true,
});

/** Keys stand in the order of canonical JSON, here and in findings, so that digests of large judgements are quick. */
const toJudged = (
  item: Item,
  own: Own,
  needs: string[],
  { status, reason, rootCauses }: Pick<Unwaived['judged'], 'status' | 'reason' | 'rootCauses'>,
): Unwaived['judged'] => ({
  area: item.area,
  asWritten: item.asWritten ?? null,
  attested: item.claim !== undefined && item.probes.length === 0,
  claim: item.claim ?? null,
  claimExpired: own.claim?.expired ?? false,
  conflict: own.conflict,
  evidence: item.probes,
  findings: own.findings,
  id: item.id,
  needs,
  reason,
  rootCauses,
  stale: own.findings.some(({ stale }) => stale),
  status,
  title: item.title,
  waiver: null,
  waiverExpired: false,
  waivers: [],
});

/** Accepted as it is: what it accepts settles a claim that says better, too. */
const waived = (judged: JudgedItem, waivers: Waiver[], given: readonly Given[]): JudgedItem => {
  const first = entry(waivers, 0);
  const { reason: why, role } = first;
  const beside = besideRole(
    given.filter(({ waiver }) => waivers.includes(waiver)),
    first,
  );
  const whole = waivers.some(({ covers: written }) => written === undefined);
  return {
    ...judged,
    conflict: false,
    status: 'waived',
    reason: { kind: 'item.waived', role, status: judged.status, whole, why, ...beside },
    rootCauses: [],
    waivers,
  };
};

const needIds = ({ groups, unknown }: Wants, { items }: Graph): string[] => {
  const ids = new Set<string>();
  for (const group of groups) for (const at of group) ids.add(entry(items, at).id);
  for (const id of unknown) ids.add(id);
  return [...ids];
};

interface Place {
  at: number;
  item: Item;
  wants: Wants;
  own: Own;
  ids: string[];
}

const judgeOne = (
  place: Place,
  standing: readonly Standing[],
  causes: number[][],
  input: Case,
  find: Find,
): Unwaived => {
  const { item, wants, own, ids, at } = place;
  const needs = needsOf(wants, standing, input, find);
  const cap = capOf(needs.worst);
  const status = cap ? worse(own.status, cap) : own.status;
  const here = sortedReasons(own, needs.worst);
  const ownRank = lower(here.worst, reasonThere(needs, here.waits));
  const isCapped = status !== own.status || isBlockedBehind(own.status, needs.worst);
  const reason = isCapped ? waitReason(needs, wants, standing) : own.reason;
  const found = isSatisfied(status) ? [] : causesOf(at, ownRank < 2, needs, causes);
  causes[at] = found;
  const idAt = (cause: number): string => (cause === at ? item.id : entry(standing, cause).judged.id);
  return {
    judged: toJudged(item, own, ids, { status, reason, rootCauses: found.map((cause) => idAt(cause)) }),
    ownRank,
    lets: lower(rankOf(status), allLet(wants.groups, standing)),
    unmet: wants.groups.filter((group) => groupLets(group, standing) < 2),
    waits: here.waits,
    assumed: false,
  };
};

/** Why an item fails that waivers accept in part, or no more. */
const missedReason = (
  { status, reason }: Unwaived['judged'],
  first: Given,
  { accepted, left }: Acceptance,
): ItemReason => {
  if (isSatisfied(status)) return reason;
  if (first.expired) return { kind: 'item.waiver-ended', reason, until: first.waiver.until };
  if (first.alone) return { kind: 'item.waiver-alone', reason, renewed: first.renewed };
  if (!first.inForce) return reason;
  return {
    accepted: some(accepted.map(named)),
    kind: 'item.not-accepted',
    left: some(left.map(named)),
    reason,
  };
};

const withWaivers = (
  standing: Unwaived,
  behind: () => Rank,
  given: readonly Given[],
  input: Case,
): Standing => {
  const first = given[0];
  if (!first) return standing;
  const inForce = given.filter((each) => each.inForce).map(({ waiver }) => waiver);
  const found = acceptance(
    inForce,
    isSatisfied(standing.judged.status) ? [] : unmetOf(standing.judged, input),
  );
  const judged: JudgedItem = {
    ...standing.judged,
    reason: missedReason(standing.judged, first, found),
    waiver: first.waiver,
    waiverExpired: first.expired,
    waivers: found.by,
  };
  const isHeld = standing.assumed || isSatisfied(judged.status) || found.left.length > 0;
  if (isHeld) return { ...standing, judged };
  return { ...standing, judged: waived(judged, found.by, given), ownRank: 2, lets: behind(), waits: false };
};

/** What the items of a case are judged with. */
export interface Means {
  graph: Graph;
  find: Find;
  waivers: ReturnType<typeof waiversByItem>;
}

/** Judges every item of a case, needs first; by position. */
export const judgeItems = (input: Case, { graph, find, waivers }: Means): Standing[] => {
  const standing: Standing[] = [];
  const causes: number[][] = [];
  for (const at of graph.order) {
    const item = entry(graph.items, at);
    const wants = entry(graph.wants, at);
    const own = ownOf(item, input, find);
    const place = { at, item, wants, own, ids: needIds(wants, graph) };
    const assumed = input.assume?.get(item.id);
    const judged =
      assumed === undefined ? judgeOne(place, standing, causes, input, find) : supposed(place, assumed);
    const behind = (): Rank => allLet(wants.groups, standing);
    standing[at] = withWaivers(judged, behind, waivers.get(item.id) ?? [], input);
    if (assumed !== undefined) causes[at] = [at];
  }
  return standing;
};
