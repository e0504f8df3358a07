import { closure } from '../../kernel/graph.ts';
import type { Need } from '../../schemas/item.ts';
import { entry } from './entry.ts';
import { type Graph, resolveNeeds } from './graph.ts';

/** Ids of the items that some needs reach, transitively, alternatives included. */
export const reachedFrom = (needs: readonly Need[], graph: Graph): Set<string> => {
  const named = resolveNeeds(needs, graph.position).groups.flat();
  const reached = closure(named, (at) => entry(graph.wants, at).groups.flat());
  return new Set([...reached].map((at) => entry(graph.items, at).id));
};
