import type { Words } from '../../language.ts';
import { plural } from '../grammar.ts';

/** A gate at the terminal. */
export const gate: Words['terminal']['gate'] = {
  noEvidence: (probe) => `${probe}: kein Nachweis`,
  ran: (probe, when) => `${probe}, lief ${when}`,
  staleSince: (when) => `veraltet seit ${when}`,
  freshUntil: (when) => `frisch bis ${when}`,
  noLimit: 'ohne Frist',
  titles: {
    lane: 'Spuren',
    item: 'Punkte',
    risk: 'Risiken',
    decision: 'Erklärt',
    conflict: 'Widersprüche',
    contradiction: 'Seither widerlegt',
    doubt: 'Nicht verstanden',
  },
  required: 'Nachweise verlangt',
  allProven: (count) => plural(count, 'Eintrag belegt', 'Einträge belegt, also alle'),
  met: 'Gate erfüllt',
  notMet: 'Gate nicht erfüllt',
  mayProceed: (lanes) => `: ${lanes.join(', ')} ${lanes.length === 1 ? 'darf' : 'dürfen'} weiter.`,
  exit: (code) => `Exit ${code}`,
};
