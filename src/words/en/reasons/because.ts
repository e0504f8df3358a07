import type { AnyOf, FoundReason, Hand, NodeReason, Stands } from '../../../schemas/reasons/because.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { goingOn, listed, plural } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { DOUBTS } from './doubts.ts';
import { partsOf, sayFinding } from './findings.ts';
import { acceptedBy, ITEMS, sayClaim } from './items.ts';
import { LANES, sayLane } from './lanes.ts';
import { RISKS, sayRisk } from './risks.ts';
import { SUMMARIES } from './summaries.ts';

type Of<Kind extends NodeReason['kind']> = Extract<NodeReason, { kind: Kind }>;

const LONGEST = 60;
const SPOKEN: ReadonlySet<string> = new Set(['command', 'docker', 'http']);

const SCRIPT = /[\n;|&<>]/;

/** What ran, as people say it: a command up to its first option; the probe's name of anything else and of a script. */
const spoken = ({ ran, kind }: NonNullable<FoundReason['run']>, probe: string): string => {
  if (!SPOKEN.has(kind) || SCRIPT.test(ran)) return probe;
  const words = ran.split(' ');
  const option = words.findIndex((word) => word.startsWith('-'));
  const said = (option < 0 ? words : words.slice(0, option)).join(' ');
  return `\`${said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said}\``;
};

/** Says one line of evidence: what ran, what it found, when, and what takes away from it. */
export const sayFound = ({ probe, reason, run }: FoundReason): string => {
  if (!run) return `${probe}: ${goingOn(sayFinding(reason))}`;
  const parts = partsOf(reason);
  const [said, rest] = parts ?? [sayFinding(reason), ''];
  const on = `on ${dated(run.finishedAt)}`;
  if (run.state !== 'not-run') return `${spoken(run, probe)} found: ${goingOn(said)}, ${on}${rest}`;
  return parts ? `${probe} was ${goingOn(said)}, ${on}${rest}` : `${probe}: ${goingOn(said)}`;
};

const lower = (status: keyof typeof STATUS): string => STATUS[status].toLowerCase();

const STANDS: Sayings<Stands> = {
  ...ITEMS,
  'because.found': sayFound,
  'because.called': ({ status, role, on, why }) =>
    `it is called ${lower(status)} by ${role ?? 'its author'}${on ? `, on ${dated(on)}` : ''}${why ? `: ${why}` : ''}`,
};

/** Says why an item stands as it does. */
const sayStands = sayer(STANDS);

const clause = ({ title, status, own, waiting, told }: Of<'because.lane-held'>['causes'][number]): string => {
  const why = goingOn(sayStands(own));
  if (waiting.length === 0) return `${title} is ${lower(status)}: ${why}`;
  const wait = waiting.length === 1 ? 'waits' : 'wait';
  return `${listed(waiting)} ${wait} for ${title}, ${told ? `which ${why}` : `and ${why}`}`;
};

const LANE = {
  go: 'goes',
  'no-go': 'is held',
  'not-applicable': 'counts as neither go nor no-go',
} as const;

/** What a node of a derivation says. */
export const NODES: Sayings<NodeReason> = {
  ...STANDS,
  ...LANES,
  ...RISKS,
  ...SUMMARIES,
  ...DOUBTS,
  'because.lane': ({ title, verdict, reason }) => `${title} ${LANE[verdict]}: ${goingOn(sayLane(reason))}`,
  'because.lane-held': ({ title, causes, others }) =>
    `${title} is held: ${causes.map(clause).join('; ')}${others > 0 ? `; and ${plural(others, 'other root cause')}` : ''}`,
  'because.risk': ({ title, state, reason }) => `${title} is ${state}: ${goingOn(sayRisk(reason))}`,
  'because.declared': ({ state, until }) => `Declared ${state}${until ? ` until ${dated(until)}` : ''}`,
  'because.item': ({ title, status, own }) => `${title} is ${lower(status)}: ${goingOn(sayStands(own))}`,
  'because.no-item': ({ id }) => `${id} is no item here`,
  'because.any-of': ({ enough }) => (enough ? 'One of these is enough' : 'None of these is enough'),
  'because.claim': ({ reason, until }) => `${sayClaim(reason)}${until ? `, until ${dated(until)}` : ''}`,
  'because.accepted': ({ until, past, why, whole, alone, ...by }) =>
    `${whole ? 'Accepted, whatever fails,' : 'Accepted'} until ${dated(until)}${past ? ', which is past' : ''}, by ${acceptedBy(by)}${alone ? ', which asks for a second role' : ''}: ${why}`,
};

/** What an alternative is called. */
export const ALTERNATIVES: Sayings<AnyOf> = {
  'title.any-of': ({ titles }) => titles.join(' or '),
};

const where = ({ file }: Hand): string => (file === null ? 'in the next revision' : `in ${file}`);

/** What a person can do about a root cause. */
export const HANDS: Sayings<Hand> = {
  'hand.read': (hand) =>
    `Write the line so that it is understood, map its word in programme.yaml, or acknowledge it under read: ${where(hand)}`,
  'hand.risk': (hand) => `Mitigate or close the risk, then write so ${where(hand)}`,
  'hand.declaration': (hand) => `Change what is declared of the lane ${where(hand)}`,
  'hand.lane': (hand) => `Name the items that the lane needs ${where(hand)}`,
  'hand.claim': (hand) => `Claim it anew ${where(hand)}, or name a probe that proves it`,
  'hand.probe': (hand) => `Name a probe that proves it ${where(hand)}`,
};
