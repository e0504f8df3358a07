import type { CheckReference } from '../../../schemas/reasons/checked.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { listedBriefly, plural } from '../grammar.ts';
import { sayChecked, sayUnmet } from './checked.ts';
import { sayProblem } from './problems.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const answered = ({ name, how, unmet }: Of<'ran.answered'>): string =>
  countOf(unmet) > 0
    ? `${name} answered, but ${sayUnmet(unmet, name)}`
    : `${name} answered${how === null ? '' : ` ${how}`}`;

/** What programs, servers and daemons did. */
export const SERVICES = {
  'ran.not-installed': ({ name }) => `${name} is not installed here`,
  'ran.not-started': ({ name, said }) => `${name} could not be started: ${sayProblem(said)}`,
  'ran.ended-by': ({ name, signal }) => `${name} was ended by ${signal}`,
  'ran.client-exited': ({ name, code }) => `The ${name} client exited with ${code}`,
  'ran.daemon': ({ name, version }) => `The ${name} daemon answered (${version})`,
  'ran.no-daemon': ({ name }) => `No ${name} daemon answered`,
  'ran.denied': ({ name }) => `The ${name} daemon may not be asked from here: permission denied`,
  'ran.answered': answered,
  'ran.refused': ({ address }) => `Nothing listens at ${address}: connection refused`,
  'ran.no-host': ({ address }) => `There is no host of that name: ${address}`,
  'ran.no-answer': ({ address }) => `${address} did not answer`,
  'ran.not-asked': ({ address, said }) => `${address} could not be asked: ${sayProblem(said)}`,
  'ran.returned': ({ address, version, unmet }) =>
    countOf(unmet) > 0
      ? `NATS ${version} answered at ${address}, but ${sayUnmet(unmet, address)}`
      : `NATS ${version} answered at ${address} and returned a message`,
  'ran.rejected': ({ address, said }) => `The server at ${address} refused: ${said}`,
} satisfies Partial<Sayings<Ran>>;

const missed = ({ expected, actual }: CheckReference): string =>
  `${expected}, measured ${sayChecked(actual)}`;

const HOW = { added: 'was added', removed: 'was removed', drifted: 'drifted' } as const;

/** What files, decision records and service levels are. */
export const FILES = {
  'ran.not-there': ({ name }) => `${name} is not there`,
  'ran.dangling': ({ name }) => `${name} is a link to nothing`,
  'ran.no-folder': ({ name }) => `${name} is not a folder`,
  'ran.gone': ({ name }) => `${name} is not there, as expected`,
  'ran.not-read': ({ name, said }) => `${name} could not be read: ${sayProblem(said)}`,
  'ran.too-large': ({ name, mebibytes }) => `${name} is larger than ${mebibytes} MiB`,
  'ran.as-expected': ({ name, unmet }) =>
    countOf(unmet) > 0 ? `${name} is not as expected (${sayUnmet(unmet, name)})` : `${name} is as expected`,
  'ran.several': ({ name, count }) => `${name} selects ${plural(count, 'file')}, where one is meant`,
  'ran.no-status': ({ name }) => `${name} states no status that can be read`,
  'ran.stands': ({ name, standing, wanted, open }) =>
    `${name} is ${sayChecked(standing)}${open ? ', which leaves something open' : ''}${wanted.length > 0 ? `, not ${wanted.join(' or ')}` : ''}`,
  'ran.frozen': ({ files }) =>
    files === 0
      ? 'The manifest freezes no file'
      : files === 1
        ? 'The frozen file is unchanged'
        : `All ${files} frozen files are unchanged`,
  'ran.drifted': ({ files }) =>
    `The freeze does not hold: ${listedBriefly(each(files, ({ path, sort }) => `${path} ${HOW[sort]}`))}`,
  'ran.no-manifest': ({ name }) => `${name} is not a freeze manifest`,
  'ran.no-slo': ({ name, said }) => `${name} is not an OpenSLO file: ${sayProblem(said)}`,
  'ran.no-measurement': ({ name }) => `No measurement yet for ${name}`,
  'ran.slo': ({ name, unmet }) =>
    countOf(unmet) > 0 ? `${name} is not met: ${listedBriefly(each(unmet, missed))}` : `${name} is met`,
} satisfies Partial<Sayings<Ran>>;
