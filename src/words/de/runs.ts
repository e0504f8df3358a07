import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** One run in a few words. */
export const runs: Words['runs'] = {
  ended: (signal) => `beendet durch ${signal}`,
  exit: (code) => `Exit ${code}`,
  cases: (count) => plural(count, 'Fall', 'Fälle'),
  failed: (count) => `${count} fehlgeschlagen`,
  skipped: (count) => `${count} übersprungen`,
  states: {
    completed: null,
    absent: 'nicht da',
    'not-run': 'nicht gelaufen',
    'no-result': 'noch kein Ergebnis',
    timeout: 'Zeit abgelaufen',
    crashed: 'abgestürzt',
    interrupted: 'unterbrochen',
    unreadable: 'Ergebnis nicht lesbar',
  },
  needs: (probes) => `nicht gelaufen, braucht ${probes}`,
  checks: (met, total) => `${met} von ${plural(total, 'Prüfung', 'Prüfungen')} erfüllt`,
  toItsEnd: 'lief bis zum Ende',
  before: (time) => `${time} vor`,
  after: (time) => `${time} nach`,
  sameTime: 'gleichzeitig mit',
};
