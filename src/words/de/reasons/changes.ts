import type { ChangeTitle, Move, Stand } from '../../../schemas/reasons/change.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { plural } from '../grammar.ts';
import { term } from '../vocabulary.ts';
import { sayActual, saySubject } from './criteria.ts';
import { FLAGS, sayFinding } from './findings.ts';

/** What a change is about. */
export const TITLES: Sayings<ChangeTitle> = {
  'title.verdict': () => 'Verdikt',
  'title.computed': () => 'Errechnetes Verdikt',
  'title.policy': ({ key }) => `Richtlinie ${key}`,
  'title.waiver': ({ item }) => `Ausnahme für ${item}`,
};

/** How an entry stands, and what is to be said of that. */
type Words = readonly [stands: string, also: string];

const met = (is: boolean): string => (is ? 'erfüllt' : 'nicht erfüllt');

const wordsOf = (stand: Stand): Words => {
  if (stand.kind === 'stand.item') {
    const also = stand.attested ? 'bezeugt' : stand.conflict ? 'im Widerspruch zur Angabe' : '';
    return [term(stand.status), also];
  }
  if (stand.kind === 'stand.risk')
    return [stand.expired ? 'nicht mehr akzeptiert' : term(stand.state), term(stand.level)];
  return [sayStand(stand), ''];
};

const joined = (stand: Stand): string => wordsOf(stand).filter(Boolean).join(', ');

/** How something stands. */
export const STANDS: Sayings<Stand> = {
  ...FLAGS,
  'stand.verdict': ({ verdict }) => verdict,
  'stand.lane': ({ verdict }) => term(verdict),
  'stand.item': joined,
  'stand.risk': joined,
  'stand.finding': ({ status }) => term(status),
  'stand.met': (stand) => met(stand.met),
  'stand.cases': ({ cases }) => plural(cases, 'Fall', 'Fälle'),
  'stand.case': ({ name }) => name,
  'stand.freshness': ({ stale }) => (stale ? 'veraltet' : 'frisch'),
  'stand.waiver': ({ state, until }) =>
    ({
      'in-force': `in Kraft bis ${dated(until)}`,
      'not-yet': 'noch nicht in Kraft',
      expired: 'abgelaufen',
    })[state],
  'stand.setting': ({ value }) => value,
};

const sayStand: (stand: Stand) => string = sayer(STANDS);

/** How an entry moved; what stays the same of it is said once. */
const moved = (from: Stand, to: Stand): string => {
  const [[was, before], [is, after]] = [wordsOf(from), wordsOf(to)];
  if (was !== is) return before === after ? `von ${was} zu ${is}` : `von ${joined(from)} zu ${joined(to)}`;
  const lost = before === 'bezeugt' ? 'jetzt mit Nachweis' : before && `nicht mehr ${before}`;
  const gained = after === 'bezeugt' ? 'jetzt nur noch bezeugt' : after && `jetzt ${after}`;
  return [`weiterhin ${is}`, lost, gained].filter(Boolean).join(', ');
};

const UNLISTED = 'nicht mehr aufgeführt, während weniger Fälle liefen';

const ONE = {
  fails: 'schlägt jetzt fehl',
  passes: 'schlägt nicht mehr fehl',
  unlisted: `schlug fehl und ist ${UNLISTED}`,
} as const;
const MANY = {
  fails: 'schlagen jetzt fehl',
  passes: 'schlagen nicht mehr fehl',
  unlisted: `schlugen fehl und sind ${UNLISTED}`,
} as const;

const waiver = ({ from, to, by }: Extract<Move, { kind: 'move.waiver' }>): string => {
  const whose = by ? `, durch ${by.role}: ${by.why}` : '';
  if (to === null) return `zurückgenommen, war ${from ? sayStand(from) : ''}`;
  return from === null
    ? `erteilt, ${sayStand(to)}${whose}`
    : `von ${sayStand(from)} zu ${sayStand(to)}${whose}`;
};

const UNSET = 'nicht gesetzt';

/** How something came to stand otherwise. */
export const MOVES: Sayings<Move> = {
  ...FLAGS,
  'move.new': ({ to }) => `neu, ${sayStand(to)}`,
  'move.gone': ({ from }) => `nicht mehr geprüft, war ${sayStand(from)}`,
  'move.entry': ({ from, to }) => moved(from, to),
  'move.verdict': ({ from, to, looser }) =>
    `von ${from} zu ${to}${looser ? `; das erklärte ${looser} ist milder` : ''}`,
  'move.finding': ({ from, to, reason }) => `von ${term(from)} zu ${term(to)}: ${sayFinding(reason)}`,
  'move.ran-again': ({ status }) => `lief noch einmal, weiterhin ${term(status)}`,
  'move.fewer-cases': ({ from, to }) =>
    `${plural(from - to, 'Fall', 'Fälle')} nicht mehr geprüft, ${to} statt ${from}`,
  'move.case': ({ name, now }) => `${name} ${ONE[now]}`,
  'move.cases': ({ others, now }) =>
    `${plural(others, 'weiterer Fall', 'weitere Fälle')} ${(others === 1 ? ONE : MANY)[now]}`,
  'move.criterion': ({ subject, from, to, actual }) =>
    `${saySubject(subject)}: von ${met(from)} zu ${met(to)}, ${sayActual(actual)}`,
  'move.criterion-gone': (move) =>
    `${saySubject(move.subject)} wird nicht mehr geprüft, war ${met(move.met)}`,
  'move.stale': ({ since }) => `veraltet seit ${dated(since)}`,
  'move.waiver': waiver,
  'move.setting': ({ from, to }) => `von ${from ?? UNSET} zu ${to ?? UNSET}`,
};
