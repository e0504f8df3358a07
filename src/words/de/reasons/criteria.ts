import { shownFigure } from '../../../criterion/figure.ts';
import type { Actual, Subject } from '../../../schemas/reasons/criterion.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { decimal, plural } from '../grammar.ts';
import { CHECKED } from './checked.ts';

type Value = Extract<Actual, { kind: 'actual.value' }>['value'];

const figured = (figure: Parameters<typeof shownFigure>[0]): string => decimal(shownFigure(figure));

const shown = (value: Value): string => {
  if (value === null) return 'nichts ist da';
  if (typeof value === 'object') return figured(value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
};

const incomparable = ({ value, limit, unit }: Extract<Actual, { kind: 'actual.not-comparable' }>): string => {
  if (unit === 'value') return `${shown(value)} hat eine Einheit, ${limit} hat keine`;
  if (unit === 'limit') return `${shown(value)} hat keine Einheit, ${limit} hat eine`;
  return `${shown(value)} lässt sich nicht mit ${limit} vergleichen`;
};

/** What was to be met. */
export const SUBJECTS: Sayings<Subject> = {
  'criterion.stated': ({ text }) => text,
  'criterion.check': ({ subject, expected }) => `${subject} ${expected}`,
  'criterion.environment': ({ name }) => `Ergebnisse aus ${name}`,
  'criterion.cases': ({ format }) => `${format}: Jeder Fall besteht`,
  'criterion.limit': ({ name, limit }) => `${name} ${limit}`.trim(),
  written: ({ text }) => text,
};

/** What was found of it. */
export const ACTUALS: Sayings<Actual> = {
  'actual.value': ({ value }) => shown(value),
  ...CHECKED,
  'actual.said': ({ text }) => text,
  'actual.cases': ({ passed, executed, skipped }) =>
    `${passed} von ${executed} bestanden${skipped > 0 ? `, ${skipped} übersprungen` : ''}`,
  'actual.results': ({ files, executed }) =>
    files === 0
      ? 'kein Ergebnis'
      : `${plural(files, 'Ergebnisdatei', 'Ergebnisdateien')}, ${plural(executed, 'Fall', 'Fälle')}`,
  'actual.answer': ({ found }) => (found ? 'gefunden' : 'nicht gefunden'),
  'actual.not-comparable': incomparable,
  'actual.cut': () => 'es ist mehr, als ein Nachweis behält',
  'actual.not-found': ({ name, meant }) => `nichts heißt ${name}${meant ? `; ist ${meant} gemeint?` : ''}`,
  'actual.not-asked': () => 'unter diesem Kriterium nicht ermittelt; führen Sie die Probe neu aus',
  'actual.no-cases': () => 'es gibt keine Fälle',
  'actual.no-duration': () =>
    'nur das Einsammeln der Ergebnisse brauchte Zeit, und sie sagen nicht, wie lange sie dauerten',
  'actual.no-comparison': () => 'kein Vergleich',
  'actual.no-operator': ({ written, meant }) =>
    `${written} ist kein Vergleich${meant ? `; ist ${meant} gemeint?` : ''}`,
  'actual.no-figure': ({ limit }) => `${limit} ist keine Zahl`,
  'actual.no-pattern': ({ limit }) => `${limit} ist kein regulärer Ausdruck`,
  'actual.no-runs': () => 'bewertet wird über 2 bis 500 Läufe',
  'actual.runs': ({ passed, runs }) => `${passed} der letzten ${plural(runs, 'Lauf', 'Läufe')} bestanden`,
  'actual.few-runs': ({ runs, wanted }) => `es gibt ${plural(runs, 'Lauf', 'Läufe')} von ${wanted}`,
  'actual.gap': ({ wanted }) =>
    `in den letzten ${wanted} Läufen ist eine Lücke: Einer nennt keinen früheren Lauf, der da ist`,
  'actual.no-decision': () =>
    'noch ist keine Entscheidung festgeschrieben, mit der es sich vergleichen lässt',
  'actual.withdrawn': ({ revision }) => `${revision}, womit es verglichen wird, wurde zurückgezogen`,
  'actual.not-decided': ({ revision }) => `${revision}, womit es verglichen wird, enthält keine solche Zahl`,
  'actual.decided': ({ found, revision, was, limit }) =>
    `${sayActual(found)}; ${figured(was)} in ${revision}${limit.value === was.value ? '' : `, also ist die Grenze ${figured(limit)}`}`,
  'actual.over': ({ found, on, runs }) =>
    `${sayActual(found)} am ${dated(on)}, in einem der letzten ${runs} Läufe`,
  written: ({ text }) => text,
};

/** Says what was to be met. */
export const saySubject = sayer(SUBJECTS);

/** Says what was found of it. */
export const sayActual: (reason: Actual) => string = sayer(ACTUALS);
