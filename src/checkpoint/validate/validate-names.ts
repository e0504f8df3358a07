import { findCycles } from '../../kernel/graph.ts';
import type { Need } from '../../schemas/item.ts';
import { meant, type Report } from './report.ts';
import type { Parts } from './sound-parts.ts';

const idsIn = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

/** The id of every item in its place, those that were not understood too. */
const placedIds = ({ items, lost = [] }: Parts): (string | undefined)[] =>
  items.map((item, index) => item?.id ?? lost[index]);

const itemIds = (parts: Parts): Set<string> =>
  new Set(placedIds(parts).filter((id): id is string => id !== undefined));

const checkUnique = (
  report: Report,
  ids: readonly (string | undefined)[],
  list: string,
  what: string,
): void => {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    if (seen.has(id))
      report(
        'HP105',
        `Two ${what}s are called "${id}"`,
        [list, index, 'id'],
        ['Give each a name of its own.'],
      );
    seen.add(id);
  }
};

/** Ids that are given twice, and probes that are not defined. */
export const checkNames = (report: Report, parts: Parts, probes: ReadonlyMap<string, unknown>): void => {
  const idsOf = (entries: readonly ({ id: string } | undefined)[]) => entries.map((entry) => entry?.id);
  checkUnique(report, placedIds(parts), 'items', 'item');
  checkUnique(report, idsOf(parts.lanes), 'lanes', 'lane');
  checkUnique(report, idsOf(parts.risks), 'risks', 'risk');
  for (const [index, item] of parts.items.entries())
    for (const [at, id] of (item?.probes ?? []).entries())
      if (!probes.has(id))
        report(
          'HP106',
          `There is no probe "${id}"`,
          ['items', index, 'probes', at],
          [meant(id, 'probe', [...probes.keys()])],
        );
};

/** Needs, risks and waivers that name an item which is not there. */
export const checkNeeds = (report: Report, parts: Parts): void => {
  const known = itemIds(parts);
  const check = (id: string, path: readonly PropertyKey[]): void => {
    if (!known.has(id)) report('HP106', `There is no item "${id}"`, path, [meant(id, 'item', [...known])]);
  };
  const checkAll = (needs: readonly Need[], path: readonly PropertyKey[]): void => {
    for (const [at, need] of needs.entries()) {
      if (typeof need === 'string') check(need, [...path, at]);
      else for (const [inner, id] of need.anyOf.entries()) check(id, [...path, at, 'anyOf', inner]);
    }
  };
  for (const [index, item] of parts.items.entries()) checkAll(item?.needs ?? [], ['items', index, 'needs']);
  for (const [index, lane] of parts.lanes.entries()) checkAll(lane?.needs ?? [], ['lanes', index, 'needs']);
  for (const [index, risk] of parts.risks.entries()) checkAll(risk?.items ?? [], ['risks', index, 'items']);
  for (const [index, waiver] of parts.waivers.entries())
    if (waiver) check(waiver.item, ['waivers', index, 'item']);
};

/** Items that wait for themselves, directly or through others. */
export const checkCycles = (report: Report, { items }: Parts): void => {
  const needed = new Map(
    items.flatMap((item) => (item ? [[item.id, item.needs.flatMap(idsIn)] as const] : [])),
  );
  const pathTo = (id: string, next: string): PropertyKey[] => {
    const at = items.findIndex((item) => item?.id === id);
    const need = items[at]?.needs.findIndex((each) => idsIn(each).includes(next)) ?? -1;
    return ['items', at, 'needs', Math.max(0, need)];
  };
  for (const [id, needs] of needed)
    if (needs.includes(id))
      report('HP402', `${id} needs itself`, pathTo(id, id), ['Take it out of its own needs.']);
  const others = (id: string): string[] => (needed.get(id) ?? []).filter((each) => each !== id);
  for (const cycle of findCycles([...needed.keys()], others)) {
    const [first = '', second = ''] = cycle;
    report('HP402', `These items wait for each other: ${cycle.join(' -> ')}`, pathTo(first, second), [
      'Take one of these needs out.',
    ]);
  }
};

/** Lanes that neither name items nor declare a verdict, and items that nothing speaks for. */
export const checkLanes = (report: Report, { items, lanes }: Parts): void => {
  for (const [index, lane] of lanes.entries())
    if (lane && lane.needs.length === 0 && !lane.verdict)
      report(
        'HP403',
        `The lane ${lane.id} names no items and declares no verdict`,
        ['lanes', index],
        ['Name the items it needs, or declare verdict: go or no-go.'],
      );
  for (const [index, item] of items.entries())
    if (item && !item.claim && item.probes.length === 0)
      report(
        'HP401',
        `${item.id} has neither a probe nor a claim`,
        ['items', index],
        ['Name the probes that prove it, or claim a status for it.'],
        { severity: 'warning' },
      );
};
