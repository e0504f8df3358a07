import type { Held, Ran, Waits } from '../../../schemas/reasons/ran.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { decimal } from '../grammar.ts';
import { PROBLEMS, sayProblem } from './problems.ts';
import { COMMANDS } from './ran-commands.ts';
import { GIT } from './ran-git.ts';
import { FILES, SERVICES } from './ran-things.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;
type Plain = Exclude<Ran, { kind: 'ran.waits' }>;

const during = (sentence: string, problem: Of<'ran.interrupted'>['during']): string =>
  problem === null ? sentence : `${sentence}: ${sayProblem(problem)}`;

const PLAIN: Sayings<Plain> = {
  ...COMMANDS,
  ...SERVICES,
  ...FILES,
  ...GIT,
  ...PROBLEMS,
  'ran.too-long': ({ seconds, during: problem }) =>
    during(`Es endete nicht binnen ${decimal(String(seconds))} s und wurde angehalten`, problem),
  'ran.interrupted': ({ during: problem }) => during('Es wurde unterbrochen, bevor es endete', problem),
  'ran.not-begun': () => 'Nicht gelaufen: der ganze Lauf wurde davor unterbrochen',
  'ran.failed': ({ said }) => `Die Probe ließ sich nicht ausführen: ${sayProblem(said)}`,
  'ran.not-recorded': ({ said }) => `Das Ergebnis ließ sich nicht aufzeichnen: ${sayProblem(said)}`,
  'ran.no-kind': ({ name }) => `Eine Probe der Art ${name} gibt es nicht`,
};

/** Why a probe that another requires is not Ready. */
export const HELD: Sayings<Held> = {
  ...PLAIN,
  'held.in-turn': () => 'die ihrerseits auf diese wartet',
  'held.no-probe': () => 'eine solche Probe gibt es nicht',
  'held.no-evidence': () => 'noch kein Nachweis',
};

const sayHeld = (why: string | Held): string => (typeof why === 'string' ? why : sayer(HELD)(why));

const waits = ({ id, why, for: others }: Waits): string => {
  const roots = others.map((other) => `${other.id} (${sayHeld(other.why)})`);
  return `${id} (${why === null ? `wartet auf ${roots.join(', ')}` : sayHeld(why)})`;
};

/** What a run found, or why it found nothing. */
export const RAN: Sayings<Ran> = {
  ...PLAIN,
  'ran.waits': ({ for: held }) => `Nicht gelaufen: wartet auf ${held.map(waits).join(', ')}`,
};

/** Says what a run found; what a tool says of itself stands as it is. */
export const sayRan = (message: string | Ran): string =>
  typeof message === 'string' ? message : sayer(RAN)(message);
