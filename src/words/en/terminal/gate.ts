import { plural } from '../grammar.ts';

/** A gate at the terminal. */
export const gate = {
  noEvidence: (probe: string) => `${probe}: no evidence`,
  ran: (probe: string, when: string) => `${probe}, ran ${when}`,
  staleSince: (when: string) => `stale since ${when}`,
  freshUntil: (when: string) => `fresh until ${when}`,
  noLimit: 'no age limit',
  titles: {
    lane: 'Lanes',
    item: 'Items',
    risk: 'Risks',
    decision: 'Declared',
    conflict: 'Conflicts',
    contradiction: 'Contradicted since',
    doubt: 'Not understood',
  },
  required: 'Evidence required',
  allProven: (count: number) => `all ${plural(count, 'entry', 'entries')} proven`,
  met: 'Gate met',
  notMet: 'Gate not met',
  mayProceed: (lanes: readonly string[]) => `: ${lanes.join(', ')} may proceed.`,
  exit: (code: number) => `Exit ${code}`,
};
