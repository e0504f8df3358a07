import type { Problem } from '../../../schemas/reasons/problem.ts';
import { type Sayings, sayer } from '../../sayings.ts';

/** Why something could not be done. */
export const PROBLEMS: Sayings<Problem> = {
  'problem.outside': ({ path }) => `${path} leads out of the repository`,
  'problem.no-file': ({ path }) => `${path} is not a file`,
  'problem.no-variable': ({ name }) => `the variable ${name} is not set`,
  'problem.pattern': ({ pattern }) => `the pattern ${pattern} had not ended when it was stopped`,
  'problem.not-started': () => 'it could not be started',
  'problem.not-nats': () => 'this is not a NATS server',
  'problem.closed': () => 'the server closed the connection',
  'problem.other-message': () => 'another message came back',
  'problem.no-slo': ({ name }) => (name === null ? 'it holds no SLO' : `it holds no SLO called ${name}`),
  'problem.several-slos': ({ count }) => `it holds ${count} SLOs; say which by name`,
};

/** Says why something could not be done, or what the world says of that. */
export const sayProblem = (said: string | Problem): string =>
  typeof said === 'string' ? said : sayer(PROBLEMS)(said);
