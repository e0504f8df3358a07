import type { JudgedLane } from '../../schemas/judgement.ts';
import type { Lane } from '../../schemas/lane.ts';
import type { Policy } from '../../schemas/policy.ts';
import { listedBriefly } from '../words.ts';
import type { Case } from './case.ts';
import { isCalledNotApplicable } from './claim.ts';
import { entry } from './entry.ts';
import { type Graph, resolveNeeds, type Wants } from './graph.ts';
import type { Rank } from './rank.ts';
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

const declared = (lane: Lane, policy: Policy): { goes: boolean; reason: string } => {
  const words = lane.notes ? plain(lane.notes) : '';
  if (lane.verdict === undefined) return { goes: false, reason: 'It names no item and declares no verdict' };
  if (lane.verdict === 'no-go') return { goes: false, reason: words || 'Held, as declared' };
  if (policy.attested === 'reject')
    return { goes: false, reason: 'Declared, and a declaration proves nothing here' };
  if (policy.attested === 'cap-at-partial' && !lane.acceptsPartial)
    return { goes: false, reason: 'Declared, and a declaration is Partial at best here' };
  return { goes: true, reason: words || 'Goes, as declared' };
};

const plain = (markdown: string): string => markdown.replace(/\s+/g, ' ').replace(/[*_`]/g, '').trim();

const titles = (at: readonly number[], standing: readonly Standing[]): string =>
  listedBriefly(at.map((each) => entry(standing, each).judged.title));

const heldReason = (
  causes: readonly number[],
  groups: readonly (readonly number[])[],
  standing: readonly Standing[],
  threshold: Rank,
): string => {
  const held = groups.filter((group) => groupLets(group, standing) < threshold).flat();
  const direct = [...new Set(held)];
  if (causes.length === 0) return 'What it needs is no item here';
  const names = titles(causes, standing);
  if (direct.length > 3 || direct.some((at) => causes.includes(at))) return `Held by ${names}`;
  return `Held: ${titles(direct, standing)} ${direct.length === 1 ? 'waits' : 'wait'} for ${names}`;
};

/** Its author's word, and what holds it beside that. */
const alsoHeld = (word: string, causes: readonly number[], standing: readonly Standing[]): string =>
  causes.length === 0 ? word : `${word.replace(/\.$/, '')}; also held by ${titles(causes, standing)}`;

const goReason = (groups: readonly (readonly number[])[], standing: readonly Standing[]): string => {
  const partial = causesBehind(groups, standing, 2).filter(
    (at) => entry(standing, at).judged.status === 'partial',
  );
  return partial.length > 0
    ? `It accepts that ${titles(partial, standing)} ${partial.length === 1 ? 'is' : 'are'} Partial`
    : 'All it needs is satisfied';
};

const isAllNotApplicable = (wants: Wants, graph: Graph, input: Case): boolean =>
  wants.groups.flat().every((at) => {
    const item = entry(graph.items, at);
    return isCalledNotApplicable(item, input.assume?.get(item.id));
  });

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
  const reason = none
    ? 'None of what it needs applies here'
    : goes
      ? (said?.reason ?? goReason(groups, standing))
      : said && !said.goes
        ? alsoHeld(said.reason, causes, standing)
        : heldReason(causes, groups, standing, threshold);
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
      reason,
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
