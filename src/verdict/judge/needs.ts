import type { Finding } from '../../schemas/judgement.ts';
import type { OwnReason, Wait } from '../../schemas/reasons/item.ts';
import { isSatisfied, type Rank, rankOf } from '../../schemas/status.ts';
import type { Find } from '../evidence/find.ts';
import type { Case } from './case.ts';
import { entry } from './entry.ts';
import type { Wants } from './graph.ts';
import { lower } from './rank.ts';
import { some } from './some.ts';
import type { Standing } from './standing.ts';

/** How many root causes an item names; beyond that, the lanes still name all of theirs. */
const NAMED_CAUSES = 20;

/** What an item waits for, as it stands. */
export interface Needs {
  unmet: number[][];
  worst: Rank;
  /** Required probes that no item names and that are not Ready. */
  alone: Finding[];
}

/** The rank of the best of a group, by its status alone. */
export const bestRank = (group: readonly number[], standing: readonly Standing[]): Rank => {
  let best: Rank = 0;
  for (const at of group) {
    const rank = rankOf(entry(standing, at).judged.status);
    if (rank > best) best = rank;
  }
  return best;
};

/** Finds what an item waits for, and the worst of it. */
export const needsOf = (wants: Wants, standing: readonly Standing[], input: Case, find: Find): Needs => {
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

/** Positions of the root causes of an item: itself where it has a reason of its own, and those of what it waits for. */
export const causesOf = (at: number, isOwn: boolean, needs: Needs, causes: readonly number[][]): number[] => {
  const all = new Set<number>(isOwn ? [at] : []);
  for (const group of needs.unmet)
    for (const need of group) for (const cause of causes[need] ?? []) all.add(cause);
  return [...all].sort((a, b) => a - b).slice(0, NAMED_CAUSES);
};

/** What an item waits for, each thing once. */
export const waitReason = (needs: Needs, wants: Wants, standing: readonly Standing[]): OwnReason => {
  const waits: Wait[] = [
    ...needs.unmet
      .filter((group) => group.length > 0)
      .map(
        (group): Wait => ({
          kind: 'wait.items',
          titles: group.map((at) => entry(standing, at).judged.title),
        }),
      ),
    ...wants.unknown.map((id): Wait => ({ id, kind: 'wait.no-item' })),
    ...needs.alone.map(({ probe, reason }): Wait => ({ kind: 'wait.probe', probe, reason })),
  ];
  const once = new Map(waits.map((each) => [JSON.stringify(each), each]));
  return { for: some([...once.values()]), kind: 'item.waits' };
};

/**
 * The worst reason in its needs that nothing else answers for: a probe that no item names, an item that is not there.
 * What waits passes only once such a probe is Ready, so to it even a Partial one is a reason to be held.
 */
export const reasonThere = ({ alone, unmet }: Needs, waits: boolean): Rank => {
  if (unmet.some((group) => group.length === 0)) return 0;
  if (waits && alone.length > 0) return 0;
  return alone.reduce<Rank>((worst, { status }) => lower(worst, rankOf(status)), 2);
};
