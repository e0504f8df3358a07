import type { Item } from '../schemas/item.ts';
import type { Finding, JudgedItem } from '../schemas/judgement.ts';
import type { Status } from '../schemas/status.ts';
import type { Waiver } from '../schemas/waiver.ts';
import type { Case } from './case.ts';
import { type WeighedClaim, waiversByItem, weighClaim } from './claim.ts';
import { type Find, finder } from './find.ts';
import type { Graph, Wants } from './graph.ts';
import { capOf, compareStatus, isSatisfied, type Rank, rankOf, worse } from './rank.ts';
import { listedBriefly, statusWord } from './words.ts';

/** An item on its way to being judged: what the judging of others still asks of it. */
export interface Standing {
  judged: JudgedItem;
  /** Its rank once what it waits for is satisfied and its own reasons still hold. */
  ownRank: Rank;
  /** The rank it lets a lane have: its own, or that of something behind it, also behind a waived item. */
  lets: Rank;
  /** Positions of its needs that do not let a lane go, each group of which one is enough. */
  unmet: number[][];
  /** It was not found out because it waits: it passes only once all it needs is satisfied. */
  waits: boolean;
  /** The item is supposed, so its needs do not bear on it. */
  assumed: boolean;
}

/** How many root causes an item names; beyond that, the lanes still name all of theirs. */
export const NAMED_CAUSES = 20;

interface Own {
  status: Status;
  reason: string;
  findings: Finding[];
  claim: WeighedClaim | undefined;
  conflict: boolean;
}

const ownOf = (item: Item, input: Case, find: Find): Own => {
  const { policy, moment } = input;
  const floor =
    item.fidelity ??
    (Object.hasOwn(policy.fidelity.areas, item.area) ? policy.fidelity.areas[item.area] : undefined) ??
    policy.fidelity.floor;
  const findings = item.probes.map((probe) => find(probe, floor));
  const claim = item.claim && weighClaim(item.claim, findings.length === 0, moment, policy);
  const told = [...findings, ...(claim ? [claim] : [])];
  const first = told[0];
  if (!first)
    return {
      status: 'unknown',
      reason: 'It has neither a claim nor a probe',
      findings,
      claim,
      conflict: false,
    };
  const worst = told.reduce<{ status: Status; reason: string }>(
    (found, each) => (compareStatus(each.status, found.status) < 0 ? each : found),
    first,
  );
  const evidence = findings.reduce<Status>((found, { status }) => worse(found, status), 'ready');
  const conflict = claim !== undefined && findings.length > 0 && rankOf(claim.status) > rankOf(evidence);
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

interface Needs {
  unmet: number[][];
  worst: Rank;
  /** Required probes that no item names and that are not Ready. */
  alone: Finding[];
}

const lower = (a: Rank, b: Rank): Rank => (a < b ? a : b);

/** The most that one of a group lets a lane have. */
export const groupLets = (group: readonly number[], standing: readonly Standing[]): Rank => {
  let best: Rank = 0;
  for (const at of group) {
    const lets = standing[at]?.lets ?? 0;
    if (lets > best) best = lets;
  }
  return best;
};

/** The least that any of several groups lets a lane have. */
const allLet = (groups: readonly (readonly number[])[], standing: readonly Standing[]): Rank => {
  let least: Rank = 2;
  for (const group of groups) least = lower(least, groupLets(group, standing));
  return least;
};

const bestRank = (group: readonly number[], standing: readonly Standing[]): Rank => {
  let best: Rank = 0;
  for (const at of group) {
    const rank = rankOf(standing[at]?.judged.status ?? 'unknown');
    if (rank > best) best = rank;
  }
  return best;
};

const needsOf = (wants: Wants, standing: readonly Standing[], input: Case, find: Find): Needs => {
  let worst: Rank = 2;
  const unmet = wants.groups.filter((group) => {
    const best = bestRank(group, standing);
    worst = lower(worst, best);
    return best < 2;
  });
  const alone = wants.probes
    .map((probe) => find(probe, input.policy.fidelity.floor))
    .filter(({ status }) => !isSatisfied(status));
  for (const { status } of alone) worst = lower(worst, rankOf(status));
  return { unmet, worst, alone };
};

const causesOf = (at: number, isOwn: boolean, needs: Needs, causes: readonly number[][]): number[] => {
  const all = new Set<number>(isOwn ? [at] : []);
  for (const group of needs.unmet)
    for (const need of group) for (const cause of causes[need] ?? []) all.add(cause);
  return [...all].sort((a, b) => a - b).slice(0, NAMED_CAUSES);
};

const waitReason = (needs: Needs, wants: Wants, standing: readonly Standing[]): string => {
  const items = needs.unmet.map((group) =>
    group
      .filter((at) => at >= 0)
      .map((at) => standing[at]?.judged.title ?? '')
      .join(' or '),
  );
  const names = [
    ...items.filter((name) => name !== ''),
    ...wants.unknown.map((id) => `${id}, which is no item here`),
    ...needs.alone.map(({ probe, reason }) => `the probe ${probe} (${reason})`),
  ];
  return `Waits for ${listedBriefly([...new Set(names)])}`;
};

const supposed = ({ item, own, ids }: Place, status: Status): Standing => ({
  judged: {
    ...toJudged(item, own, ids, {
      status,
      reason: `Supposed to be ${statusWord(status)}, not found out`,
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
  { status, reason, rootCauses }: Pick<JudgedItem, 'status' | 'reason' | 'rootCauses'>,
): JudgedItem => ({
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
});

const waived = (judged: JudgedItem, waiver: Waiver): JudgedItem => ({
  ...judged,
  status: 'waived',
  reason: `Accepted as ${statusWord(judged.status)} by ${waiver.role}: ${waiver.reason}`,
  rootCauses: [],
});

const needIds = (item: Item, wants: Wants, graph: Graph): string[] => {
  const ids = new Set<string>();
  for (const group of wants.groups)
    for (const at of group) {
      const needed = graph.items[at];
      if (needed) ids.add(needed.id);
    }
  for (const id of wants.unknown) ids.add(id);
  ids.delete(item.id);
  return [...ids];
};

interface Place {
  at: number;
  item: Item;
  wants: Wants;
  own: Own;
  ids: string[];
}

/** The worst reason in its needs that nothing else answers for: a probe that no item names, an item that is not there. */
const reasonThere = ({ alone, unmet }: Needs): Rank => {
  if (unmet.some((group) => group.every((need) => need < 0))) return 0;
  return alone.reduce<Rank>((worst, { status }) => lower(worst, rankOf(status)), 2);
};

const judgeOne = (
  place: Place,
  standing: readonly Standing[],
  causes: number[][],
  input: Case,
  find: Find,
): Standing => {
  const { item, wants, own, ids, at } = place;
  const needs = needsOf(wants, standing, input, find);
  const cap = capOf(needs.worst);
  const status = cap ? worse(own.status, cap) : own.status;
  const here = sortedReasons(own, needs.worst);
  const ownRank = lower(here.worst, reasonThere(needs));
  const isCapped = cap !== undefined && (status !== own.status || isBlockedBehind(own.status, needs.worst));
  const reason = isCapped ? waitReason(needs, wants, standing) : own.reason;
  const found = isSatisfied(status) ? [] : causesOf(at, ownRank < 2, needs, causes);
  causes[at] = found;
  const idAt = (cause: number): string => (cause === at ? item.id : (standing[cause]?.judged.id ?? ''));
  return {
    judged: toJudged(item, own, ids, { status, reason, rootCauses: found.map((cause) => idAt(cause)) }),
    ownRank,
    lets: lower(rankOf(status), allLet(wants.groups, standing)),
    unmet: wants.groups
      .filter((group) => groupLets(group, standing) < 2)
      .map((group) => group.filter((need) => need >= 0))
      .filter((group) => group.length > 0),
    waits: here.waits,
    assumed: false,
  };
};

const withWaiver = (
  standing: Standing,
  behind: () => Rank,
  given: { waiver: Waiver; inForce: boolean; expired: boolean } | undefined,
): Standing => {
  if (!given) return standing;
  const judged = { ...standing.judged, waiver: given.waiver, waiverExpired: given.expired };
  if (!given.inForce || standing.assumed || isSatisfied(judged.status)) return { ...standing, judged };
  return { ...standing, judged: waived(judged, given.waiver), ownRank: 2, lets: behind(), waits: false };
};

/** Judges every item of a case, needs first; by position. */
export const judgeItems = (input: Case, graph: Graph): Standing[] => {
  const find = finder(input);
  const waivers = waiversByItem(input.revision.content.waivers, input.moment);
  const standing: Standing[] = new Array(graph.items.length);
  const causes: number[][] = new Array(graph.items.length);
  for (const at of graph.order) {
    const item = graph.items[at];
    const wants = graph.wants[at];
    if (!item || !wants) continue;
    const own = ownOf(item, input, find);
    const place = { at, item, wants, own, ids: needIds(item, wants, graph) };
    const assumed = input.assume?.get(item.id);
    const judged =
      assumed === undefined ? judgeOne(place, standing, causes, input, find) : supposed(place, assumed);
    const behind = (): Rank => allLet(wants.groups, standing);
    const here = withWaiver(judged, behind, waivers.get(item.id));
    standing[at] = here;
    if (isSatisfied(here.judged.status)) causes[at] = [];
    else if (assumed !== undefined) causes[at] = [at];
  }
  return standing;
};
