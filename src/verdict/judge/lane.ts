import type { JudgedLane } from '../../schemas/judgement.ts';
import type { Lane } from '../../schemas/lane.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Some } from '../../schemas/reasons/kit.ts';
import type { Declaration, LaneReason } from '../../schemas/reasons/lane.ts';
import type { Rank } from '../../schemas/status.ts';
import type { Case } from './case.ts';
import { isCalledNotApplicable } from './claim.ts';
import { entry } from './entry.ts';
import { type Graph, resolveNeeds, type Wants } from './graph.ts';
import { some } from './some.ts';
import { groupLets, type Standing } from './standing.ts';

/** A lane as judged, with what still keeps it from going. */
export interface LaneStanding {
  judged: JudgedLane;
  lane: Lane;
  /** Positions of the items it needs, each group of which one is enough; those that stop all included. */
  groups: number[][];
  /** The rank that lets it go. */
  threshold: 1 | 2;
  /** It is held by its author's word, or because it names nothing that exists. */
  ownReason: boolean;
}

/** Positions of the items that hold groups of needs for reasons of their own, in source order. */
export const causesBehind = (
  groups: readonly (readonly number[])[],
  standing: readonly Standing[],
  threshold: 1 | 2,
): number[] => {
  const found = new Set<number>();
  const seen = new Set<number>();
  const open = groups.map((group) => ({ group, least: threshold }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { group, least } = next;
    if (groupLets(group, standing) >= least) continue;
    for (const at of group) {
      const here = entry(standing, at);
      const key = at * 2 + least - 1;
      if (seen.has(key)) continue;
      seen.add(key);
      if (here.ownRank < least) found.add(at);
      for (const inner of here.unmet) open.push({ group: inner, least: here.waits ? 2 : least });
    }
  }
  return [...found].sort((a, b) => a - b);
};

const declared = (lane: Lane, policy: Policy): { goes: boolean; reason: Declaration } => {
  const words = lane.notes ? plain(lane.notes) : '';
  if (lane.verdict === undefined) return { goes: false, reason: { kind: 'lane.not-declared' } };
  if (lane.verdict === 'no-go') return { goes: false, reason: { goes: false, kind: 'lane.declared', words } };
  if (policy.attested === 'reject') return { goes: false, reason: { kind: 'lane.declaration-rejected' } };
  if (policy.attested === 'cap-at-partial' && !lane.acceptsPartial)
    return { goes: false, reason: { kind: 'lane.declaration-capped' } };
  return { goes: true, reason: { goes: true, kind: 'lane.declared', words } };
};

const plain = (markdown: string): string => markdown.replace(/\s+/g, ' ').replace(/[*_`]/g, '').trim();

const titles = (at: readonly number[], standing: readonly Standing[]): Some<string> =>
  some(at.map((each) => entry(standing, each).judged.title));

const DIRECT = 3;

const heldReason = (
  causes: readonly number[],
  groups: readonly (readonly number[])[],
  standing: readonly Standing[],
  threshold: Rank,
): LaneReason => {
  if (causes.length === 0) return { kind: 'lane.no-item' };
  const by = titles(causes, standing);
  const direct = [...new Set(groups.filter((group) => groupLets(group, standing) < threshold).flat())];
  return direct.length > DIRECT || direct.some((at) => causes.includes(at))
    ? { by, kind: 'lane.held' }
    : { for: by, items: titles(direct, standing), kind: 'lane.waits' };
};

const goReason = (groups: readonly (readonly number[])[], standing: readonly Standing[]): LaneReason => {
  const partial = causesBehind(groups, standing, 2).filter(
    (at) => entry(standing, at).judged.status === 'partial',
  );
  return partial.length > 0
    ? { items: titles(partial, standing), kind: 'lane.accepts-partial' }
    : { kind: 'lane.satisfied' };
};

const isAllNotApplicable = (wants: Wants, graph: Graph, input: Case): boolean =>
  wants.groups.flat().every((at) => {
    const item = entry(graph.items, at);
    return isCalledNotApplicable(item, input.assume?.get(item.id));
  });

/** How a lane stands before anybody says why. */
interface Outcome extends Pick<LaneStanding, 'groups' | 'threshold'> {
  said: ReturnType<typeof declared> | undefined;
  goes: boolean;
  /** Nothing that it needs applies here. */
  none: boolean;
  causes: readonly number[];
}

const reasonOf = (
  { said, goes, none, causes, groups, threshold }: Outcome,
  standing: readonly Standing[],
): LaneReason => {
  if (none) return { kind: 'lane.not-applicable' };
  if (goes) return said?.reason ?? goReason(groups, standing);
  if (!said || said.goes) return heldReason(causes, groups, standing, threshold);
  return causes.length === 0
    ? said.reason
    : { by: titles(causes, standing), kind: 'lane.also-held', reason: said.reason };
};

const judgeLane = (
  lane: Lane,
  stops: readonly number[],
  input: Case,
  graph: Graph,
  standing: readonly Standing[],
): LaneStanding => {
  const wants = resolveNeeds(lane.needs, graph.position);
  const attested = lane.needs.length === 0;
  const groups = [...wants.groups, ...stops.map((at) => [at])];
  const threshold = lane.acceptsPartial ? 1 : 2;
  const met = groups.every((group) => groupLets(group, standing) >= threshold);
  const said = attested ? declared(lane, input.policy) : undefined;
  const ownReason = said?.goes === false || wants.groups.some((group) => group.length === 0);
  const goes = met && !ownReason;
  const causes = met ? [] : causesBehind(groups, standing, threshold);
  const none = goes && !attested && isAllNotApplicable(wants, graph, input);
  return {
    lane,
    groups,
    threshold,
    ownReason,
    judged: {
      id: lane.id,
      title: lane.title,
      verdict: none ? 'not-applicable' : goes ? 'go' : 'no-go',
      heldBy: causes.map((at) => entry(standing, at).judged.id),
      attested,
      reason: reasonOf({ said, goes, none, causes, groups, threshold }, standing),
    },
  };
};

/** Judges the lanes of a case; `heldBy` in source order. */
export const judgeLanes = (input: Case, graph: Graph, standing: readonly Standing[]): LaneStanding[] => {
  const stops = graph.items.flatMap((item, at) => (item.stopsAll ? [at] : []));
  return input.revision.content.lanes.map((lane) => judgeLane(lane, stops, input, graph, standing));
};

/**
 * Says of each item, by position, whether a lane answers for it. A lane answers for all that it needs, and for each of
 * its alternatives; what only an alternative that was left behind needs, no lane answers for.
 */
export const reachedBy = (
  lanes: readonly LaneStanding[],
  graph: Graph,
  standing: readonly Standing[],
): boolean[] => {
  const reached: boolean[] = new Array(graph.items.length).fill(false);
  for (const least of [1, 2]) {
    const followed = new Set<number>();
    const open = lanes.filter(({ threshold }) => threshold === least).flatMap(({ groups }) => groups);
    for (let group = open.pop(); group !== undefined; group = open.pop())
      for (const at of group) {
        reached[at] = true;
        if (followed.has(at) || (group.length > 1 && entry(standing, at).lets < least)) continue;
        followed.add(at);
        open.push(...entry(graph.wants, at).groups);
      }
  }
  return reached;
};
