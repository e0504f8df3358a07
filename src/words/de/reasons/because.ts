import type { AnyOf, FoundReason, Hand, NodeReason, Stands } from '../../../schemas/reasons/because.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { listed, plural } from '../grammar.ts';
import { term } from '../vocabulary.ts';
import { DOUBTS } from './doubts.ts';
import { partsOf, sayFinding } from './findings.ts';
import { acceptedBy, ITEMS, sayClaim } from './items.ts';
import { LANES, sayLane } from './lanes.ts';
import { RISKS, sayRisk } from './risks.ts';
import { SUMMARIES } from './summaries.ts';

type Of<Kind extends NodeReason['kind']> = Extract<NodeReason, { kind: Kind }>;

const LONGEST = 60;
const SPOKEN: ReadonlySet<string> = new Set(['command', 'docker', 'http']);

/** What ran, as people say it: a command up to its first option, else the probe's name. */
const spoken = ({ ran, kind }: NonNullable<FoundReason['run']>, probe: string): string => {
  if (!SPOKEN.has(kind)) return probe;
  const words = ran.split(' ');
  const option = words.findIndex((word) => word.startsWith('-'));
  const said = (option < 0 ? words : words.slice(0, option)).join(' ');
  return `\`${said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said}\``;
};

/** Says one line of evidence: what ran, what it found, when, and what takes away from it. */
export const sayFound = ({ probe, reason, run }: FoundReason): string => {
  if (!run) return `${probe}: ${sayFinding(reason)}`;
  const parts = partsOf(reason);
  const [said, rest] = parts ?? [sayFinding(reason), ''];
  const on = `am ${dated(run.finishedAt)}`;
  if (run.state !== 'not-run') return `${spoken(run, probe)} ergab ${on}: ${said}${rest}`;
  return parts ? `${probe}, ${on}: ${said}${rest}` : `${probe}: ${said}`;
};

const STANDS: Sayings<Stands> = {
  ...ITEMS,
  'because.found': sayFound,
  'because.called': ({ status, role, on, why }) =>
    `${role ?? 'Der Autor'} nennt es ${term(status)}${on ? `, am ${dated(on)}` : ''}${why ? `: ${why}` : ''}`,
};

/** Says why an item stands as it does. */
const sayStands = sayer(STANDS);

const clause = ({ title, status, own, waiting, told }: Of<'because.lane-held'>['causes'][number]): string => {
  const why = sayStands(own);
  if (waiting.length === 0) return `${title} ist ${term(status)}: ${why}`;
  return `${listed(waiting)} ${waiting.length === 1 ? 'wartet' : 'warten'} auf ${title}${told ? ' (siehe dort' : ` (${why}`})`;
};

const LANE = {
  go: 'ist frei',
  'no-go': 'ist aufgehalten',
  'not-applicable': 'zählt weder als GO noch als NO-GO',
};

/** What a node of a derivation says. */
export const NODES: Sayings<NodeReason> = {
  ...STANDS,
  ...LANES,
  ...RISKS,
  ...SUMMARIES,
  ...DOUBTS,
  'because.lane': ({ title, verdict, reason }) => `${title} ${LANE[verdict]}: ${sayLane(reason)}`,
  'because.lane-held': ({ title, causes, others }) =>
    `${title} ist aufgehalten: ${causes.map(clause).join('; ')}${others > 0 ? `; und ${plural(others, 'weitere Ursache', 'weitere Ursachen')}` : ''}`,
  'because.risk': ({ title, state, reason }) => `${title} ist ${term(state)}: ${sayRisk(reason)}`,
  'because.declared': ({ state, until }) =>
    `Erklärt als ${term(state)}${until ? ` bis ${dated(until)}` : ''}`,
  'because.item': ({ title, status, own }) => `${title} ist ${term(status)}: ${sayStands(own)}`,
  'because.no-item': ({ id }) => `${id} ist hier kein Punkt`,
  'because.any-of': ({ enough }) => (enough ? 'Eines davon genügt' : 'Keines davon genügt'),
  'because.claim': ({ reason, until }) => `${sayClaim(reason)}${until ? `, bis ${dated(until)}` : ''}`,
  'because.accepted': ({ until, past, why, whole, alone, ...by }) =>
    `${whole ? 'Hingenommen, was auch fehlschlägt,' : 'Hingenommen'} bis ${dated(until)}${past ? ', was vorbei ist' : ''}, durch ${acceptedBy(by)}${alone ? ', wofür es eine zweite Rolle braucht' : ''}: ${why}`,
};

/** What an alternative is called. */
export const ALTERNATIVES: Sayings<AnyOf> = {
  'title.any-of': ({ titles }) => titles.join(' oder '),
};

const where = ({ file }: Hand): string => (file === null ? 'in der nächsten Revision' : `in ${file}`);

/** What a person can do about a root cause. */
export const HANDS: Sayings<Hand> = {
  'hand.read': (hand) =>
    `Schreiben Sie die Zeile so, dass sie verstanden wird, ordnen Sie ihr Wort in programme.yaml zu, oder nehmen Sie sie unter read zur Kenntnis: ${where(hand)}`,
  'hand.risk': (hand) => `Mindern oder schließen Sie das Risiko und schreiben Sie das ${where(hand)}`,
  'hand.declaration': (hand) => `Ändern Sie ${where(hand)}, was zu der Spur erklärt ist`,
  'hand.lane': (hand) => `Nennen Sie ${where(hand)} die Punkte, die die Spur braucht`,
  'hand.claim': (hand) => `Geben Sie es ${where(hand)} neu an, oder nennen Sie eine Probe, die es belegt`,
  'hand.probe': (hand) => `Nennen Sie ${where(hand)} eine Probe, die es belegt`,
};
