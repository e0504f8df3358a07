import { createHash } from 'node:crypto';
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

/** The ids that belong to a shard. Probes that require one another stay together; every id is in exactly one shard. */
export const idsOfShard = (probes: ReadonlyMap<string, Probe>, { index, total }: Shard): Set<string> => {
  const mine = [...leaders(probes)].filter(([, leader]) => {
    const number = createHash('sha256').update(leader).digest().readUInt32BE(0);
    return number % total === index - 1;
  });
  return new Set(mine.map(([id]) => id));
};
