import type { Picked } from '../../../schemas/reasons/picked.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { number, plural } from '../grammar.ts';
import { sayUnreadable } from './unreadables.ts';

const figures = ({ count }: { count: number }): string =>
  `${plural(count, 'Zahl wurde', 'Zahlen wurden')} gelesen`;

/** What result files say together. */
export const PICKED: Sayings<Picked> = {
  'picked.unreadable': ({ count, why }) => {
    const said = `${plural(count, 'Ergebnis ließ', 'Ergebnisse ließen')} sich nicht lesen`;
    return why === null ? said : `${said}: ${typeof why === 'string' ? why : sayUnreadable(why)}`;
  },
  'picked.read': () => 'Das Ergebnis wurde gelesen',
  'picked.figures': figures,
  'picked.failed': ({ failed, executed }) =>
    `${plural(failed, 'Fall', 'Fälle')} von ${number(executed)} fehlgeschlagen`,
  'picked.failures': ({ count }) => `${plural(count, 'Fehlschlag wurde', 'Fehlschläge wurden')} gemeldet`,
  'picked.passed': ({ passed, skipped }) =>
    `${plural(passed, 'Fall', 'Fälle')} bestanden${skipped > 0 ? `, ${number(skipped)} übersprungen` : ''}`,
  'picked.met': () => 'Das Ergebnis hält ein, was es selbst verlangt',
  'picked.unmet': () => 'Das Ergebnis hält nicht ein, was es selbst verlangt',
  'picked.no-cases': () => '0 Fälle liefen',
  'picked.not-judged': () => 'Nichts wurde bewertet',
};

/** Says what result files say together. */
export const sayPicked = sayer(PICKED);
