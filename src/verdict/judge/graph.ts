import { diagnostic, InputError } from '../../errors.ts';
import { closure, walk } from '../../kernel/graph.ts';
import type { Item, Need } from '../../schemas/item.ts';
import type { Case } from './case.ts';

/** A need resolved: items by position (one is enough), and required probes that no item names. */
export interface Wants {
  /** Each a list of positions, of which one satisfied item is enough; empty where all its ids are unknown. */
  groups: number[][];
  /** Ids of required probes that no item names. */
  probes: string[];
  /** Ids that are no item's. */
  unknown: string[];
}

/** The items of a case, what each needs, and an order in which every item follows what it needs. */
export interface Graph {
  items: readonly Item[];
  position: ReadonlyMap<string, number>;
  wants: readonly Wants[];
  /** Positions, needs first. */
  order: readonly number[];
}

/** Resolves needs as an author wrote them to positions of items. */
export const resolveNeeds = (needs: readonly Need[], position: ReadonlyMap<string, number>): Wants => {
  const unknown: string[] = [];
  const resolve = (id: string): number[] => {
    const found = position.get(id);
    if (found !== undefined) return [found];
    unknown.push(id);
    return [];
  };
  const groups = needs.map((need) =>
    typeof need === 'string' ? resolve(need) : need.anyOf.flatMap(resolve),
  );
  return { groups, probes: [], unknown };
};

/** What the probes of an item require, through probes that no item names: other items' positions, and those probes. */
const required = (
  item: Item,
  { probes }: Case,
  namedBy: ReadonlyMap<string, number[]>,
): { items: number[]; probes: string[] } => {
  const own = new Set(item.probes);
  const isThrough = (id: string): boolean => own.has(id) || !namedBy.has(id);
  const met = closure(own, (id) => (isThrough(id) ? (probes.get(id)?.requires ?? []) : []));
  const others = [...met].filter((id) => !own.has(id));
  return {
    items: [...new Set(others.flatMap((id) => namedBy.get(id) ?? []))],
    probes: others.filter((id) => !namedBy.has(id)),
  };
};

const refuse = (names: readonly string[], what: string, source: string): never => {
  throw new InputError([
    diagnostic('HP402', `${what} need each other: ${names.join(' -> ')}`, {
      place: { file: source },
    }),
  ]);
};

/** Ids of the probes that require others. */
const waitingProbes = ({ probes }: Case): string[] =>
  [...probes.values()].filter(({ requires }) => requires.length > 0).map(({ id }) => id);

const refuseProbeCycle = ({ probes, revision }: Case, waiting: readonly string[]): void => {
  const { cycle } = walk([...waiting].sort(), (id) => probes.get(id)?.requires ?? []);
  if (cycle) refuse(cycle, 'Probes', revision.source);
};

/** Resolves what the items of a case need; throws `InputError` with the path of a cycle. */
export const toGraph = (input: Case): Graph => {
  const { items } = input.revision.content;
  const waiting = new Set(waitingProbes(input));
  refuseProbeCycle(input, [...waiting]);
  const position = new Map<string, number>();
  const namedBy = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (!position.has(item.id)) position.set(item.id, at);
    for (const probe of item.probes) {
      const owners = namedBy.get(probe);
      if (owners) owners.push(at);
      else namedBy.set(probe, [at]);
    }
  });
  const wants = items.map((item) => {
    const written = resolveNeeds(item.needs, position);
    if (!item.probes.some((probe) => waiting.has(probe))) return written;
    const by = required(item, input, namedBy);
    const plain = new Set(written.groups.flatMap((group) => (group.length === 1 ? group : [])));
    const more = by.items.filter((owner) => !plain.has(owner)).map((owner) => [owner]);
    return { groups: [...written.groups, ...more], probes: by.probes, unknown: written.unknown };
  });
  const flat = wants.map(({ groups }) => {
    const all: number[] = [];
    for (const group of groups) all.push(...group);
    return all;
  });
  const { order, cycle } = walk(items.keys(), (at) => flat[at] ?? []);
  if (cycle) {
    const ids = cycle.flatMap((at) => items[at]?.id ?? []);
    refuse(ids, 'Items', input.revision.source);
  }
  return { items, position, wants, order };
};
