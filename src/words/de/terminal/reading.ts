import type { Words } from '../../language.ts';
import { plural } from '../grammar.ts';

/** What a result file supports, and probes at work, at the terminal. */
export const reading: Words['terminal']['reading'] = {
  outcomes: {
    met: 'erfüllt',
    unmet: 'nicht erfüllt',
    'nothing-ran': 'nichts lief',
    unreadable: 'nicht lesbar',
    informational: 'nur Zahlen, kein Kriterium zu erfüllen',
  },
  executed: (count) => plural(count, 'Fall ausgeführt', 'Fälle ausgeführt'),
  failed: (count) => `${count} fehlgeschlagen`,
  errored: (count) => `${count} mit Fehler`,
  skipped: (count) => `${count} übersprungen`,
  flaky: (count) => `${count} erst bei einem weiteren Lauf bestanden`,
  in: (time) => `in ${time}`,
  limit: (text) => `Grenzwert ${text}`,
  moreFigures: (count) =>
    `und ${plural(count, 'weitere Zahl: --json zeigt sie', 'weitere Zahlen: --json zeigt sie')}`,
  more: (count) => `und ${count} weitere`,
  at: (line, column) => ` (Zeile ${line}${column === null ? '' : `, Spalte ${column}`})`,
  done: (ended, total) => `${ended} von ${total} Proben fertig`,
};
