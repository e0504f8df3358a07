import { closure } from '../../kernel/graph.ts';
import type { Probe } from '../../schemas/probe.ts';

/** One part of several that run on different machines; `index` counts from 1. */
export interface Shard {
  index: number;
  total: number;
}

/** The probes that hang together by `requires`, the largest groups first, else by their smallest id. */
const groupsOf = (probes: ReadonlyMap<string, Probe>): string[][] => {
  const beside = new Map([...probes.keys()].map((id): [string, string[]] => [id, []]));
  for (const { id, requires } of probes.values())
    for (const other of requires.filter((each) => probes.has(each))) {
      beside.get(id)?.push(other);
      beside.get(other)?.push(id);
    }
  const placed = new Set<string>();
  const groups: string[][] = [];
  for (const id of [...probes.keys()].sort()) {
    if (placed.has(id)) continue;
    const group = [...closure([id], (each) => beside.get(each) ?? [])];
    for (const each of group) placed.add(each);
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
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
