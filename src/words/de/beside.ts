import type { Words } from '../language.ts';
import { listed, plural } from './grammar.ts';

const NAMED = 3;

const named = (names: readonly string[]): string =>
  listed(
    names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} weitere`] : names,
  );

/** What stands beside a verdict that lets work through, and what it is then called. */
export const beside: Words['beside'] = {
  waiver: (title, until) => `1 Ausnahme bis ${until} (${title})`,
  waivers: (each) =>
    `${plural(each.length, 'Ausnahme', 'Ausnahmen')} (${named(each.map(({ title, until }) => `${title} bis ${until}`))})`,
  waiversUntil: (count, first) => `${plural(count, 'Ausnahme', 'Ausnahmen')} bis ${first}`,
  conditions: (count) => plural(count, 'Auflage', 'Auflagen'),
  proven: (proven, total) => `${proven} von ${total} belegt`,
  unread: (count) => plural(count, 'Stelle nicht verstanden', 'Stellen nicht verstanden'),
  acknowledged: (count) =>
    plural(count, 'ablehnende Stelle zur Kenntnis genommen', 'ablehnende Stellen zur Kenntnis genommen'),
  forecast: (verdict, when) => `${verdict}, eine Vorschau auf den ${when}`,
  lapsed: (verdict, when) => `${verdict}, verfallen am ${when}`,
  word: (verdict, parts) => `${verdict} mit ${parts}`,
  badge: (verdict, parts) => `${verdict}, ${parts}`,
};
