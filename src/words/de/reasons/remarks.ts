import type { Covered } from '../../../schemas/reasons/covered.ts';
import type { Remark } from '../../../schemas/reasons/remark.ts';
import type { Sayings } from '../../sayings.ts';
import { number, plural } from '../grammar.ts';

type Of<Kind extends Remark['kind']> = Extract<Remark, { kind: Kind }>;

const SUMMED = {
  tests: 'Tests',
  passed: 'bestanden',
  failed: 'fehlgeschlagen',
  faults: 'Fehlschläge und Fehler',
  skipped: 'übersprungen',
  'user-skipped': 'vom Autor übersprungen',
  'auto-skipped': 'selbsttätig übersprungen',
} as const;

/** What coverage counts. */
export const COVERED: Readonly<Record<Covered, string>> = {
  lines: 'Zeilen',
  statements: 'Anweisungen',
  branches: 'Zweige',
  functions: 'Funktionen',
};

const sums = ({ name, differs }: Of<'remark.sums'>): string => {
  const whose = name === null ? 'Die Zusammenfassung' : `Die Suite ${JSON.stringify(name)}`;
  const each = differs.map(
    ({ sort, announced, counted }) =>
      `${number(announced)} ${SUMMED[sort]}, und ihre Fälle zeigen ${number(counted)}`,
  );
  return `${whose} kündigt an: ${each.join('; ')}. Es zählen die Fälle.`;
};

const amended = ({ name, type, status, until, why }: Of<'remark.amended'>): string =>
  [
    `${name} ist geändert: ${type ?? 'Änderung'} zu ${status ?? 'anderer Auswirkung'}`,
    until === null ? 'ohne Ende' : `bis ${until}`,
    ...(why === '' ? [] : [why]),
  ].join(', ');

/** What is to be said of a result file that was read all the same. */
export const REMARKS: Sayings<Remark> = {
  'remark.cases': ({ name, announced, listed }) =>
    `${name} kündigt ${plural(announced, 'Fall', 'Fälle')} an, aufgeführt sind ${number(listed)}. Es zählt die Liste.`,
  'remark.sums': sums,
  'remark.coverage': ({ sort, stated, hit, total }) => {
    const said =
      typeof stated === 'number' ? number(stated) : `${number(stated.hit)} von ${number(stated.total)}`;
    return `Der Bericht nennt ${said} für ${COVERED[sort]}, seine Zeilen zeigen ${number(hit)} von ${number(total)}. Es zählen die Zeilen.`;
  },
  'remark.warned': ({ name, said }) => `${name}: ${said === '' ? 'eine Warnung ohne Worte' : said}`,
  'remark.found': ({ name, expected, found }) => `${name}: erwartet ${expected}, gefunden ${found}`,
  'remark.amended': amended,
  'remark.waived': ({ name, why }) => `${name} ist ausgenommen${why === '' ? '' : `: ${why}`}`,
  'remark.unjudged': ({ count }) =>
    `${plural(count, 'Prüfung blieb', 'Prüfungen blieben')} einem Menschen überlassen, also ist das Ganze nicht belegt.`,
  'remark.cached': ({ name }) =>
    `Das Ergebnis von ${name} kommt aus dem Zwischenspeicher von go: Es ist das eines früheren Laufs.`,
  'remark.idle': () => 'Keine Iteration, Anfrage oder Prüfung ist aufgezeichnet: Das Skript tat nichts.',
  'remark.no-thresholds': () =>
    'Diese Zusammenfassung enthält keine Schwellen; nur der Exit-Code von k6 sagt, ob sie eingehalten wurden (99: nicht eingehalten).',
  'remark.checks-failed': ({ failed, total }) =>
    `${number(failed)} von ${plural(total, 'Prüfung', 'Prüfungen')} fehlgeschlagen; es entscheiden die Schwellen.`,
  'remark.no-score': ({ name, page }) =>
    page === null
      ? `${name} ließ sich nicht bewerten, hat also keine Zahl.`
      : `${page} hat keine Bewertung für ${name}, also keine Zahl.`,
  'remark.only-failures': () =>
    'Lighthouse CI führt nur auf, was fehlschlug, sofern es nicht alles aufführen soll; eine leere Liste belegt nichts.',
  'remark.nothing-scanned': () =>
    'Nichts wurde gefunden, und der Bericht sagt nicht, dass etwas untersucht wurde.',
  'remark.no-results': ({ tool }) =>
    `Der Lauf von ${tool} enthält keine oder nicht die ganze Liste der Ergebnisse.`,
  'remark.no-success': ({ tool }) =>
    `Der Lauf von ${tool} sagt nicht, dass er zu Ende lief (invocations[].executionSuccessful).`,
  'remark.unknown-statuses': ({ count }) =>
    `${plural(count, 'Aussage hat', 'Aussagen haben')} einen Status, den OpenVEX nicht kennt.`,
  'remark.not-asked': ({ format }) =>
    `Nach nichts wurde gefragt: ${format} braucht ein Kriterium, das die Probe nennt.`,
  'remark.dry-run': () => 'Das war ein Probelauf: Keine Aktion wurde wirklich ausgeführt.',
  'remark.no-activity': ({ broken }) =>
    broken
      ? 'Der eingeschwungene Zustand war schon vor dem Experiment gestört, also lief keine Aktion.'
      : 'Keine Aktion des Experiments lief.',
  'remark.start': () => 'Der angegebene Beginn ist nicht zu verstehen, also gilt das Alter als unbekannt.',
  'remark.colours': () => 'Farben wurden entfernt.',
  'remark.control-characters': () => 'Steuerzeichen, die XML verbietet, wurden weggelassen.',
  'remark.bytes': ({ encoding }) => `Bytes, die kein Text in ${encoding} sind, stehen als \ufffd.`,
};
