import { plural } from './grammar.ts';

/** One run in a few words. */
export const runs = {
  ended: (signal: string) => `ended by ${signal}`,
  exit: (code: number | string) => `exit ${code}`,
  cases: (count: number) => plural(count, 'case'),
  failed: (count: number) => `${count} failed`,
  skipped: (count: number) => `${count} skipped`,
  states: {
    completed: null,
    absent: 'not there',
    'not-run': 'not run',
    'no-result': 'no result yet',
    timeout: 'timed out',
    crashed: 'crashed',
    interrupted: 'interrupted',
    unreadable: 'unreadable result',
  },
  needs: (probes: string) => `not run, needs ${probes}`,
  checks: (met: number, total: number) => `${met} of ${plural(total, 'check')} met`,
  toItsEnd: 'ran to its end',
  before: (time: string) => `${time} before`,
  after: (time: string) => `${time} after`,
  sameTime: 'at the same time as',
} as const;
