import type { CaseReason } from '../../../schemas/reasons/case.ts';
import type { Sayings } from '../../sayings.ts';
import { listed, number, plural } from '../grammar.ts';

const followed = (sentence: string, said: string): string => (said === '' ? sentence : `${sentence} ${said}`);

const NOT_RUN = {
  blocked: 'Er lief nicht: Etwas davor schlug fehl oder beendete den Lauf.',
  unchosen: 'Er lief nicht, und niemand hat das so gewählt.',
} as const;

const THRESHOLD = {
  crossed: 'Die Schwelle wurde überschritten.',
  unjudged: 'Die Zusammenfassung sagt nicht, ob diese Schwelle eingehalten wurde.',
  'no-sample': 'Die Schwelle gilt als eingehalten, und ihre Metrik enthält keinen Messwert.',
} as const;

/** What is wrong with a case, or with the run around it. */
export const CASES: Sayings<CaseReason> = {
  'case.announced': ({ missing }) =>
    `Angekündigt ${missing === 1 ? 'ist' : 'sind'} ${plural(missing, 'Fehlschlag', 'Fehlschläge')} mehr, als die Datei enthält.`,
  'case.unreported': ({ announced, reported }) =>
    `${plural(announced, 'Test war', 'Tests waren')} angekündigt, ${number(reported)} mit Ergebnis.`,
  'case.unnamed': ({ failed, autoSkipped }) => {
    const parts = [
      ...(failed > 0 ? [`${plural(failed, 'Fall schlug', 'Fälle schlugen')} fehl`] : []),
      ...(autoSkipped > 0
        ? [`${plural(autoSkipped, 'Fall lief', 'Fälle liefen')} nicht, ohne dass jemand das gewählt hätte`]
        : []),
    ];
    return `${listed(parts)}; genannt sind sie nicht.`;
  },
  'case.status': ({ status, said }) =>
    followed(status === null ? 'Ein Status ist nicht angegeben.' : `Der Status ist ${status}.`, said),
  'case.unknown-status': ({ status, said }) =>
    followed(`Der Status ist ${JSON.stringify(status)}, was kein Bestehen bedeutet.`, said),
  'case.failed': () => 'Es schlug fehl.',
  'case.whole-failed': () => 'Es schlug als Ganzes fehl.',
  'case.failed-alone': () => 'Es schlug fehl, und kein Test darin.',
  'case.no-result': () => 'Ein Ergebnis fehlt.',
  'case.no-reason': () => 'Ein Grund ist nicht angegeben.',
  'case.unfinished': ({ said }) => followed('Begonnen und nicht beendet.', said),
  'case.interrupted': ({ said }) => followed('Unterbrochen.', said),
  'case.not-run': ({ sort, said }) => followed(sort === null ? 'Nicht gelaufen.' : NOT_RUN[sort], said),
  'case.skipped': ({ said }) =>
    said === '' ? 'Vom Testläufer übersprungen.' : `Vom Testläufer übersprungen: ${said}`,
  'case.cancelled': ({ by, said }) =>
    said === '' ? `Von ${by} abgebrochen.` : `Von ${by} abgebrochen: ${said}`,
  'case.found': ({ expected, found }) => `erwartet ${expected}, gefunden ${found}`,
  'case.was': ({ value }) => `Es war ${value}.`,
  'case.not-found-out': ({ said }) => followed('Das Ergebnis ließ sich nicht ermitteln.', said),
  'case.times': ({ failed, total }) => `${number(failed)} von ${number(total)} Malen fehlgeschlagen.`,
  'case.requests': ({ requests }) => `Alle ${number(requests)} Anfragen schlugen fehl.`,
  'case.out-of-place': ({ line }) => `Das kann hier nicht stehen: ${line}`,
  'case.no-plan': () => 'Ein Plan fehlt, also zeigt nichts, dass alle Tests liefen.',
  'case.threshold': ({ sort }) => THRESHOLD[sort],
  'case.outside-tolerance': () => 'Das Gefundene liegt außerhalb der Toleranz.',
  'case.not-met': () => 'Nicht erfüllt.',
  'case.not-checked': () => 'Nicht geprüft, also zeigt nichts, dass das System standhielt.',
  'case.deviated': () => 'Das System wich von seinem eingeschwungenen Zustand ab.',
  'case.not-parsed': () => 'Die Datei ließ sich nicht zerlegen, also lief keine Prüfung.',
  'case.errors-outside': ({ count }) =>
    `${plural(count, 'Fehler trat', 'Fehler traten')} auf, etwa eine Datei, die sich nicht laden lässt.`,
  'case.unsuccessful': () => 'Das Werkzeug sagt, dass es nicht zu Ende lief (executionSuccessful ist false).',
  'case.not-started': ({ said }) => `Das Werkzeug ließ sich nicht starten: ${said}`,
  'case.ended-by': ({ signal }) => `Das Werkzeug wurde durch ${signal} beendet.`,
  'case.tool-error': ({ said }) =>
    said === ''
      ? 'Das Werkzeug meldet einen eigenen Fehler.'
      : `Das Werkzeug meldet einen eigenen Fehler: ${said}`,
};
