import type { Held, Ran, Waits } from '../../../schemas/reasons/ran.ts';
import { type Sayings, sayer } from '../../sayings.ts';
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
    during(`It did not end within ${seconds} s and was stopped`, problem),
  'ran.interrupted': ({ during: problem }) => during('It was interrupted before it ended', problem),
  'ran.not-begun': () => 'Not run: the run was interrupted before',
  'ran.failed': ({ said }) => `The probe could not be carried out: ${sayProblem(said)}`,
  'ran.not-recorded': ({ said }) => `The result could not be recorded: ${sayProblem(said)}`,
  'ran.no-kind': ({ name }) => `There is no probe of kind ${name}`,
};

/** Why a probe that another requires is not Ready. */
export const HELD: Sayings<Held> = {
  ...PLAIN,
  'held.in-turn': () => 'which waits for this one in turn',
  'held.no-probe': () => 'there is no such probe',
  'held.no-evidence': () => 'no evidence yet',
};

const sayHeld = (why: string | Held): string => (typeof why === 'string' ? why : sayer(HELD)(why));

const waits = ({ id, why, for: others }: Waits): string => {
  const roots = others.map((other) => `${other.id} (${sayHeld(other.why)})`);
  return `${id} (${why === null ? `waits for ${roots.join(', ')}` : sayHeld(why)})`;
};

/** What a run found, or why it found nothing. */
export const RAN: Sayings<Ran> = {
  ...PLAIN,
  'ran.waits': ({ for: held }) => `Not run: it waits for ${held.map(waits).join(', ')}`,
};

/** Says what a run found; what a tool says of itself stands as it is. */
export const sayRan = (message: string | Ran): string =>
  typeof message === 'string' ? message : sayer(RAN)(message);
