import type { ChangeTitle, Move, Stand } from '../../../schemas/reasons/change.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { plural } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { sayActual, saySubject } from './criteria.ts';
import { FLAGS, sayFinding } from './findings.ts';

/** What a change is about. */
export const TITLES: Sayings<ChangeTitle> = {
  'title.verdict': () => 'Verdict',
  'title.computed': () => 'Computed verdict',
  'title.policy': ({ key }) => `policy ${key}`,
  'title.waiver': ({ item }) => `waiver for ${item}`,
};

/** How an entry stands, and what is to be said of that. */
type Words = readonly [stands: string, also: string];

const met = (is: boolean): string => (is ? 'met' : 'not met');

const wordsOf = (stand: Stand): Words => {
  if (stand.kind === 'stand.item') {
    const also = stand.attested ? 'attested' : stand.conflict ? 'in conflict with its claim' : '';
    return [STATUS[stand.status].toLowerCase(), also];
  }
  if (stand.kind === 'stand.risk') return [stand.expired ? 'no longer accepted' : stand.state, stand.level];
  return [sayStand(stand), ''];
};

const joined = (stand: Stand): string => wordsOf(stand).filter(Boolean).join(', ');

/** How something stands. */
export const STANDS: Sayings<Stand> = {
  ...FLAGS,
  'stand.verdict': ({ verdict }) => verdict,
  'stand.lane': ({ verdict }) => verdict,
  'stand.item': joined,
  'stand.risk': joined,
  'stand.finding': ({ status }) => status,
  'stand.met': (stand) => met(stand.met),
  'stand.cases': ({ cases }) => plural(cases, 'case'),
  'stand.case': ({ name }) => name,
  'stand.freshness': ({ stale }) => (stale ? 'stale' : 'fresh'),
  'stand.waiver': ({ state, until }) =>
    ({ 'in-force': `in force until ${dated(until)}`, 'not-yet': 'not yet in force', expired: 'expired' })[
      state
    ],
  'stand.setting': ({ value }) => value,
};

const sayStand: (stand: Stand) => string = sayer(STANDS);

/** How an entry moved; what stays the same of it is said once. */
const moved = (from: Stand, to: Stand): string => {
  const [[was, before], [is, after]] = [wordsOf(from), wordsOf(to)];
  if (was !== is) return before === after ? `${was} to ${is}` : `${joined(from)} to ${joined(to)}`;
  const lost = before === 'attested' ? 'now on evidence' : before && `no longer ${before}`;
  const gained = after === 'attested' ? 'now only attested' : after && `now ${after}`;
  return [`still ${is}`, lost, gained].filter(Boolean).join(', ');
};

const UNLISTED = 'no longer listed while fewer cases ran';

const ONE = {
  fails: 'fails now',
  passes: 'fails no longer',
  unlisted: `failed, and is ${UNLISTED}`,
} as const;
const MANY = {
  fails: 'fail now',
  passes: 'fail no longer',
  unlisted: `failed, and are ${UNLISTED}`,
} as const;

const waiver = ({ from, to, by }: Extract<Move, { kind: 'move.waiver' }>): string => {
  const whose = by ? `, by ${by.role}: ${by.why}` : '';
  if (to === null) return `taken back, was ${from ? sayStand(from) : ''}`;
  return from === null ? `given, ${sayStand(to)}${whose}` : `${sayStand(from)} to ${sayStand(to)}${whose}`;
};

/** How something came to stand otherwise. */
export const MOVES: Sayings<Move> = {
  ...FLAGS,
  'move.new': ({ to }) => `new, ${sayStand(to)}`,
  'move.gone': ({ from }) => `no longer checked, was ${sayStand(from)}`,
  'move.entry': ({ from, to }) => moved(from, to),
  'move.verdict': ({ from, to, looser }) =>
    `${from} to ${to}${looser ? `; the declared ${looser} is looser` : ''}`,
  'move.finding': ({ from, to, reason }) => `${from} to ${to}: ${sayFinding(reason)}`,
  'move.ran-again': ({ status }) => `ran again, still ${status}`,
  'move.fewer-cases': ({ from, to }) => `${plural(from - to, 'case')} no longer checked, ${from} to ${to}`,
  'move.case': ({ name, now }) => `${name} ${ONE[now]}`,
  'move.cases': ({ others, now }) => `${plural(others, 'other case')} ${(others === 1 ? ONE : MANY)[now]}`,
  'move.criterion': ({ subject, from, to, actual }) =>
    `${saySubject(subject)}: ${met(from)} to ${met(to)}, ${sayActual(actual)}`,
  'move.criterion-gone': (move) => `${saySubject(move.subject)} is no longer checked, was ${met(move.met)}`,
  'move.stale': ({ since }) => `stale since ${dated(since)}`,
  'move.waiver': waiver,
  'move.setting': ({ from, to }) => `${from ?? 'not set'} to ${to ?? 'not set'}`,
};
