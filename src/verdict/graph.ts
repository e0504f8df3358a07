import { diagnostic, InputError } from '../errors.ts';
import type { Item, Need } from '../schemas/item.ts';
import type { Case } from './case.ts';

/** A need resolved: items by position (one is enough), and required probes that no item names. */
export interface Wants {
  /** Each a list of positions, of which one satisfied item is enough; an unknown id is -1. */
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
  const at = (id: string): number => {
    const found = position.get(id);
    if (found === undefined) unknown.push(id);
    return found ?? -1;
  };
  const groups = needs.map((need) => (typeof need === 'string' ? [at(need)] : need.anyOf.map(at)));
  return { groups, probes: [], unknown };
};

/** What the probes of an item require, through probes that no item names: other items' positions, and those probes. */
const required = (
  at: number,
  item: Item,
  { probes }: Case,
  namedBy: ReadonlyMap<string, number[]>,
): { items: number[]; probes: string[] } => {
  const items = new Set<number>();
  const alone = new Set<string>();
  const seen = new Set(item.probes);
  const open = [...item.probes];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of probes.get(id)?.requires ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      const owners = namedBy.get(next)?.filter((owner) => owner !== at) ?? [];
      for (const owner of owners) items.add(owner);
      if (owners.length > 0) continue;
      alone.add(next);
      open.push(next);
    }
  }
  return { items: [...items], probes: [...alone] };
};

/** Ids along a cycle, first and last the same; undefined when there is none. Iterative: chains may be long. */
export const cycleIn = (count: number, next: (at: number) => readonly number[]): number[] | undefined =>
  walk(count, next).cycle;

const walk = (
  count: number,
  next: (at: number) => readonly number[],
): { order: number[]; cycle?: number[] } => {
  const state = new Uint8Array(count);
  const order: number[] = [];
  for (let start = 0; start < count; start++) {
    if (state[start] !== 0) continue;
    const path: number[] = [start];
    const cursors: number[] = [0];
    state[start] = 1;
    while (path.length > 0) {
      const at = path[path.length - 1] ?? 0;
      const cursor = cursors[cursors.length - 1] ?? 0;
      const to = next(at)[cursor];
      if (to === undefined) {
        state[at] = 2;
        order.push(at);
        path.pop();
        cursors.pop();
        continue;
      }
      cursors[cursors.length - 1] = cursor + 1;
      if (to < 0 || state[to] === 2) continue;
      if (state[to] === 1) return { order, cycle: [...path.slice(path.indexOf(to)), to] };
      state[to] = 1;
      path.push(to);
      cursors.push(0);
    }
  }
  return { order };
};

const refuse = (names: readonly string[], what: string, source: string): never => {
  throw new InputError([
    diagnostic('HP402', `${what} need each other: ${names.join(' -> ')}`, {
      place: { file: source },
      fixes: ['Remove one of the needs along this path.'],
    }),
  ]);
};

/** Ids of the probes that require others. */
const waitingProbes = ({ probes }: Case): Set<string> => {
  const waiting = new Set<string>();
  for (const [id, { requires }] of probes) if (requires.length > 0) waiting.add(id);
  return waiting;
};

const refuseProbeCycle = ({ probes, revision }: Case, waiting: ReadonlySet<string>): void => {
  const ids = [...waiting].sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const cycle = cycleIn(ids.length, (at) =>
    (probes.get(ids[at] ?? '')?.requires ?? []).map((id) => index.get(id) ?? -1),
  );
  if (cycle)
    refuse(
      cycle.map((at) => ids[at] ?? ''),
      'Probes',
      revision.source,
    );
};

/** Resolves what the items of a case need; throws `InputError` with the path of a cycle. */
export const toGraph = (input: Case): Graph => {
  const { items } = input.revision.content;
  const waiting = waitingProbes(input);
  refuseProbeCycle(input, waiting);
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
  const wants = items.map((item, at) => {
    const written = resolveNeeds(item.needs, position);
    if (!item.probes.some((probe) => waiting.has(probe))) return written;
    const by = required(at, item, input, namedBy);
    const plain = new Set(written.groups.flatMap((group) => (group.length === 1 ? group : [])));
    const more = by.items.filter((owner) => !plain.has(owner)).map((owner) => [owner]);
    return { groups: [...written.groups, ...more], probes: by.probes, unknown: written.unknown };
  });
  const flat = wants.map(({ groups }) => {
    const all: number[] = [];
    for (const group of groups) all.push(...group);
    return all;
  });
  const { order, cycle } = walk(items.length, (at) => flat[at] ?? []);
  if (cycle)
    refuse(
      cycle.map((at) => items[at]?.id ?? ''),
      'Items',
      input.revision.source,
    );
  return { items, position, wants, order };
};
