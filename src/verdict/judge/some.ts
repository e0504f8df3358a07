import type { Some } from '../../schemas/reasons/kit.ts';

const NAMED = 3;

/** A list by its first entries: all of them up to a number, else one less and how many others there are. */
export const some = <Each>(list: readonly Each[], most = NAMED): Some<Each> =>
  list.length <= most
    ? { named: [...list], others: 0 }
    : { named: list.slice(0, most - 1), others: list.length - most + 1 };
