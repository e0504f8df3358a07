import type { Need } from '../../schemas/item.ts';
import { entry } from './entry.ts';
import { type Graph, resolveNeeds } from './graph.ts';

/** Ids of the items that some needs reach, transitively, alternatives included. */
export const reachedFrom = (needs: readonly Need[], graph: Graph): Set<string> => {
  const reached = new Set<string>();
  const open = resolveNeeds(needs, graph.position).groups.flat();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { id } = entry(graph.items, at);
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...entry(graph.wants, at).groups.flat());
  }
  return reached;
};
