import { plural } from '../grammar.ts';

/** An explanation at the terminal, and what would clear a verdict. */
export const explanation = {
  freshUntil: (when: string) => `fresh until ${when}`,
  elsewhere: ', explained elsewhere',
  requires: 'Its probe requires ',
  lanes: 'Lanes',
  items: 'Items',
  itemsNoLane: 'Items that no lane needs',
  risks: 'Risks',
  why: (item: string, status: string) => `Why ${item} is ${status}`,
  clearing: {
    title: 'What would clear it',
    supposing: 'Supposing that what waits then passes its own probes.',
    bound: 'The search stopped at its bound: there may be other ways.',
    causes: (names: readonly string[]) => names.join(', and '),
    when: (text: string) => `Cleared when ${text}`,
    more: (count: number) => `and ${plural(count, 'other way')}`,
    for: (name: string) => `For ${name}:`,
    forAlone: (lane: string) => `For ${lane} alone:`,
  },
};
