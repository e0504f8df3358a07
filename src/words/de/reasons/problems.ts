import type { Problem } from '../../../schemas/reasons/problem.ts';
import { type Sayings, sayer } from '../../sayings.ts';

/** Why something could not be done. */
export const PROBLEMS: Sayings<Problem> = {
  'problem.outside': ({ path }) => `${path} führt aus dem Repository hinaus`,
  'problem.no-file': ({ path }) => `${path} ist keine Datei`,
  'problem.no-variable': ({ name }) => `die Variable ${name} ist nicht gesetzt`,
  'problem.pattern': ({ pattern }) => `das Muster ${pattern} war nicht zu Ende, als es angehalten wurde`,
  'problem.not-started': () => 'es ließ sich nicht starten',
  'problem.not-nats': () => 'das ist kein NATS-Server',
  'problem.closed': () => 'der Server schloss die Verbindung',
  'problem.other-message': () => 'eine andere Nachricht kam zurück',
  'problem.no-slo': ({ name }) =>
    name === null ? 'sie enthält kein SLO' : `sie enthält kein SLO namens ${name}`,
  'problem.several-slos': ({ count }) => `sie enthält ${count} SLOs; sagen Sie mit name, welches gemeint ist`,
};

/** Says why something could not be done, or what the world says of that. */
export const sayProblem = (said: string | Problem): string =>
  typeof said === 'string' ? said : sayer(PROBLEMS)(said);
