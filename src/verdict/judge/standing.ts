import type { JudgedItem } from '../../schemas/judgement.ts';
import type { Rank } from '../../schemas/status.ts';
import { entry } from './entry.ts';
import { lower } from './rank.ts';

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

/** The most that one of a group lets a lane have. */
export const groupLets = (group: readonly number[], standing: readonly Standing[]): Rank => {
  let best: Rank = 0;
  for (const at of group) {
    const { lets } = entry(standing, at);
    if (lets > best) best = lets;
  }
  return best;
};

/** The least that any of several groups lets a lane have. */
export const allLet = (groups: readonly (readonly number[])[], standing: readonly Standing[]): Rank => {
  let least: Rank = 2;
  for (const group of groups) least = lower(least, groupLets(group, standing));
  return least;
};
