import type { Words } from '../../language.ts';
import { listed, plural } from '../grammar.ts';

/** An explanation at the terminal, and what would clear a verdict. */
export const explanation: Words['terminal']['explanation'] = {
  freshUntil: (when) => `frisch bis ${when}`,
  elsewhere: ', an anderer Stelle erklärt',
  requires: 'Seine Probe braucht ',
  lanes: 'Spuren',
  items: 'Punkte',
  itemsNoLane: 'Punkte, die keine Spur braucht',
  risks: 'Risiken',
  why: (item, status) => `Warum ${item} ${status} ist`,
  clearing: {
    title: 'Was es behöbe',
    supposing: 'Angenommen, was wartet, besteht dann seine eigenen Proben.',
    bound: 'Die Suche endete an ihrer Grenze: Es kann weitere Wege geben.',
    causes: listed,
    when: (text) => `Behoben, wenn ${text}`,
    more: (count) => `und ${plural(count, 'weiterer Weg', 'weitere Wege')}`,
    for: (name) => `Für ${name}:`,
    forAlone: (lane) => `Nur für ${lane}:`,
  },
};
