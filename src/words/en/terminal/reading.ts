import { plural } from '../grammar.ts';

/** What a result file supports, and probes at work, at the terminal. */
export const reading = {
  outcomes: {
    met: 'met',
    unmet: 'not met',
    'nothing-ran': 'nothing ran',
    unreadable: 'unreadable',
    informational: 'figures only, no criterion to meet',
  },
  executed: (count: number) => `${plural(count, 'case')} executed`,
  failed: (count: number) => `${count} failed`,
  errored: (count: number) => `${count} in error`,
  skipped: (count: number) => `${count} skipped`,
  flaky: (count: number) => `${count} passed only when run again`,
  in: (time: string) => `in ${time}`,
  limit: (text: string) => `limit ${text}`,
  moreFigures: (count: number) => `and ${plural(count, 'more figure')}: --json lists them`,
  more: (count: number) => `and ${count} more`,
  at: (line: number, column: number | null) =>
    ` (line ${line}${column === null ? '' : `, column ${column}`})`,
  done: (ended: number, total: number) => `${ended} of ${total} probes done`,
};
