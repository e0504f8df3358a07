import type { Some } from '../schemas/reasons/kit.ts';

/** How many a list by its first entries stands for. */
export const countOf = ({ named, others }: Some<unknown>): number => named.length + others;

/** The same list, each entry said. */
export const each = <Entry>({ named, others }: Some<Entry>, say: (entry: Entry) => string): Some<string> => ({
  named: named.map(say),
  others,
});
