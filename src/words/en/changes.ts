import { plural } from './grammar.ts';

/** What differs between two judgements, in one line. */
export const changes = {
  verdict: (from: string, to: string) => `verdict ${from} to ${to}`,
  lanesLost: (count: number) => plural(count, 'lane lost', 'lanes lost'),
  lanesGained: (count: number) => plural(count, 'lane gained', 'lanes gained'),
  lanesHeld: (count: number) => plural(count, 'new lane held', 'new lanes held'),
  risksOpened: (count: number) => plural(count, 'risk opened', 'risks opened'),
  risksSettled: (count: number) => plural(count, 'risk settled', 'risks settled'),
  itemsWorse: (count: number) => plural(count, 'item worse', 'items worse'),
  itemsBetter: (count: number) => plural(count, 'item better', 'items better'),
  itemsProven: (count: number) => plural(count, 'item now on evidence', 'items now on evidence'),
  itemsNew: (count: number) => plural(count, 'new item'),
  itemsGone: (count: number) => plural(count, 'item no longer checked', 'items no longer checked'),
  nothing: 'nothing changed',
} as const;
