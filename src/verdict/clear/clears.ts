import type { Judgement } from '../../schemas/judgement.ts';
import { entry } from '../judge/entry.ts';
import type { LaneStanding } from '../judge/lane.ts';
import { bestRank } from '../judge/needs.ts';
import type { RiskStanding } from '../judge/risk.ts';
import { groupLets, type Standing } from '../judge/standing.ts';

/**
 * A need that has to be met: one of its items at that rank or better, with all that it needs in turn. An item that has
 * to be satisfied whatever the lanes need is asked for `alone`: what a waived item hides does not count against it.
 */
interface Target {
  group: readonly number[];
  least: 1 | 2;
  alone: boolean;
}

const LIMIT = 2048;
const STEPS = 200_000;
const DEEPEST = 20;
const KEPT_WHEN_STOPPED = 20;

const keyOf = ({ group: [at = -1], least, alone }: Target): number => at * 3 + (alone ? 2 : least - 1);

const isSubset = (small: readonly number[], large: ReadonlySet<number>): boolean =>
  small.every((each) => large.has(each));

/** The sets of which no other is a part, smallest first; only a smaller one can be a part. */
const minimal = (sets: readonly number[][]): number[][] => {
  const once = new Map(sets.map((set) => [set.join(' '), set]));
  const kept: number[][] = [];
  let smaller: number[][] = [];
  for (const set of [...once.values()].sort((a, b) => a.length - b.length)) {
    if (set.length > (kept.at(-1)?.length ?? 0)) smaller = [...kept];
    const all = new Set(set);
    if (!smaller.some((other) => isSubset(other, all))) kept.push(set);
  }
  return kept;
};

const union = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

/** Finds the smallest sets of items whose clearing meets needs, supposing that what waits for them then passes. */
class Search {
  complete = true;
  private steps = 0;
  private readonly standing: readonly Standing[];
  private readonly known = new Map<number, number[][]>();

  constructor(standing: readonly Standing[]) {
    this.standing = standing;
  }

  /** Minimal sets for all of the targets. */
  setsFor(targets: readonly Target[], depth = 0): number[][] {
    const { base, choices } = this.close(targets, depth >= DEEPEST);
    const sure = new Set(base);
    let rest: number[][] = [[]];
    for (const choice of choices) {
      const ways = minimal(
        choice.group
          .flatMap((at) => this.setsOf({ ...choice, group: [at] }, depth))
          .map((set) => set.filter((each) => !sure.has(each))),
      );
      if (ways[0]?.length === 0) continue;
      rest = this.product(rest, ways);
    }
    return rest.map((set) => union(base, set));
  }

  private setsOf(target: Target, depth: number): number[][] {
    const key = keyOf(target);
    const before = this.known.get(key);
    if (before) return before;
    const found = this.setsFor([target], depth + 1);
    this.known.set(key, found);
    return found;
  }

  private product(a: readonly number[][], b: readonly number[][]): number[][] {
    const fits = a.length * b.length <= LIMIT * 4;
    const pairs = (fits ? a : a.slice(0, 1)).flatMap((left) =>
      (fits ? b : b.slice(0, 1)).map((right) => union(left, right)),
    );
    const sets = minimal(pairs);
    if (fits && sets.length <= LIMIT) return sets;
    this.complete = false;
    return sets.slice(0, KEPT_WHEN_STOPPED);
  }

  /** What has to be cleared whatever is chosen, and the choices; the first way of each choice once the search has to stop. */
  private close(targets: readonly Target[], stop: boolean): { base: number[]; choices: Target[] } {
    const base = new Set<number>();
    const choices: Target[] = [];
    const seen = new Set<number>();
    const open = [...targets];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { group, least, alone } = next;
      const met = (alone ? bestRank : groupLets)(group, this.standing);
      if (met >= least) continue;
      if (group.length > 1) {
        const stopped = stop || this.steps > STEPS;
        if (!stopped) choices.push(next);
        else {
          this.complete = false;
          open.push({ ...next, group: group.slice(0, 1) });
        }
        continue;
      }
      const [at] = group;
      const key = keyOf(next);
      if (at === undefined || seen.has(key)) continue;
      const here = entry(this.standing, at);
      seen.add(key);
      this.steps += 1;
      if (here.ownRank < least) base.add(at);
      for (const inner of here.unmet) open.push({ group: inner, least: here.waits ? 2 : least, alone });
    }
    return { base: [...base], choices };
  }
}

/** What the verdict is still held by. */
export interface Held {
  standing: readonly Standing[];
  lanes: readonly LaneStanding[];
  risks: readonly RiskStanding[];
  doubts: readonly { id: string }[];
  /** Positions of items that have to be satisfied whatever the lanes need. */
  required: readonly number[];
  /** No set of root causes gives GO: nothing is there to be proven. */
  hopeless: boolean;
}

const targetsOf = ({ groups, threshold }: LaneStanding): Target[] =>
  groups.map((group) => ({ group, least: threshold, alone: false }));

const ranked = (sets: readonly number[][], freed: (set: readonly number[]) => number): number[][] =>
  sets
    .map((set) => ({ set, freed: freed(set) }))
    .sort((a, b) => a.set.length - b.set.length || b.freed - a.freed || compareLists(a.set, b.set))
    .map(({ set }) => set);

/** The order of two different lists of one length. */
const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((each, index) => each !== b[index]);
  return entry(a, at) - entry(b, at);
};

/** All smallest sets of root causes whose clearing gives GO, overall and for each lane that is held. */
export const clearsOf = ({
  standing,
  lanes,
  risks,
  doubts,
  required,
  hopeless,
}: Held): Judgement['clears'] => {
  const search = new Search(standing);
  const held = lanes.filter(({ judged }) => judged.verdict === 'no-go');
  const byLane = held.map((lane) => ({ lane, sets: search.setsFor(targetsOf(lane)) }));
  const frees = (set: readonly number[]): number => {
    const all = new Set(set);
    return byLane.filter(({ lane, sets }) => !lane.ownReason && sets.some((each) => isSubset(each, all)))
      .length;
  };
  const idOf = (at: number): string => entry(standing, at).judged.id;
  const own = (lane: LaneStanding): string[] => (lane.ownReason ? [`lane:${lane.judged.id}`] : []);
  const open = risks.filter(({ judged }) => judged.holds);
  const targets: Target[] = [
    ...held.flatMap(targetsOf),
    ...[...required, ...open.flatMap(({ unmet }) => unmet)].map(
      (at): Target => ({ group: [at], least: 2, alone: true }),
    ),
  ];
  const extra = [
    ...held.flatMap(own),
    ...open.filter(({ unmet }) => unmet.length === 0).map(({ judged }) => `risk:${judged.id}`),
    ...doubts.map(({ id }) => id),
  ];
  const sets = hopeless ? [] : ranked(search.setsFor(targets), frees);
  const go = sets.map((set) => [...set.map(idOf), ...extra]).filter((set) => set.length > 0);
  const laneSets = byLane.map(({ lane, sets: ways }): [string, string[][]] => [
    lane.judged.id,
    ranked(ways, frees).map((set) => [...set.map(idOf), ...own(lane)]),
  ]);
  return { go, lanes: Object.fromEntries(laneSets), complete: search.complete };
};
