import type { Probe } from '../../schemas/probe.ts';

/** One part of several that run on different machines; `index` counts from 1. */
export interface Shard {
  index: number;
  total: number;
}

/** The smallest id among the probes that hang together by `requires`, for each probe. */
const leaders = (probes: ReadonlyMap<string, Probe>): Map<string, string> => {
  const leader = new Map([...probes.keys()].map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  for (const [id, probe] of probes) {
    for (const other of probe.requires) {
      if (!probes.has(other)) continue;
      const [low = id, high = id] = [find(id), find(other)].sort();
      leader.set(high, low);
    }
  }
  return new Map([...probes.keys()].map((id) => [id, find(id)]));
};

/** The probes that hang together by `requires`, the largest groups first, else by their smallest id. */
const groupsOf = (probes: ReadonlyMap<string, Probe>): string[][] => {
  const groups = new Map<string, string[]>();
  for (const [id, leader] of leaders(probes)) groups.set(leader, [...(groups.get(leader) ?? []), id]);
  const order = [...groups].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  return order.map(([, ids]) => ids);
};

/**
 * The ids that belong to a shard: each group goes to the shard that holds the fewest probes so far. Probes that require
 * one another stay together; every id is in exactly one shard.
 */
export const idsOfShard = (probes: ReadonlyMap<string, Probe>, { index, total }: Shard): Set<string> => {
  const groups = groupsOf(probes);
  const shards = Array.from({ length: Math.min(total, groups.length) }, (): string[] => []);
  for (const group of groups) {
    const fewest = shards.reduce((least, each) => (each.length < least.length ? each : least));
    fewest.push(...group);
  }
  return new Set(shards[index - 1]);
};
