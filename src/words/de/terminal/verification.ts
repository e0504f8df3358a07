import type { Words } from '../../language.ts';
import { plural } from '../grammar.ts';

const basis = (runs: number): string =>
  runs === 0 ? 'allein aus Angaben' : `aus ${plural(runs, 'Lauf', 'Läufen')} vor der Entscheidung`;

/** What was verified of records and archives, at the terminal. */
export const verification: Words['terminal']['verification'] = {
  withdrawn: 'zurückgezogen: Der Digest bleibt, der Inhalt ist weg',
  broken: 'nicht unversehrt',
  derived: (verdict, runs) => `${verdict} kommt wieder heraus, ${basis(runs)}`,
  notDerived: (rules, runs) => `nicht neu abgeleitet: nach Regeln ${rules} bewertet, ${basis(runs)}`,
  signed: ', mit diesem Schlüssel signiert',
  notVouched: ', niemand steht dafür ein',
  nothing: 'Noch ist nichts festgeschrieben, also gibt es nichts zu prüfen.',
  otherRules: (names) => `Nicht neu abgeleitet, nach anderen Regeln bewertet: ${names}`,
  rulesOf: (name, rules) => `${name} (Regeln ${rules})`,
  chained: (lines) => `Ledger  ${plural(lines, 'Zeile', 'Zeilen')}, jede nennt die davor`,
  notChained: 'Ledger  nicht unversehrt',
  since: (line, record) => `Seither nur angefügt nach Zeile ${line}, ${record}`,
  keep: 'Eine Kette kann nicht zeigen, dass ihr Ende abgeschnitten wurde. Bewahren Sie ihren letzten Digest auf und geben Sie ihn beim nächsten Mal an:',
  ends: 'Der Ledger endet mit',
  endsAsRead: (faults) => `${plural(faults, 'Fehler')}. Der Ledger, wie er gelesen wurde, endet mit`,
  endsWithNothing: 'nichts',
  archive: {
    broken: (file) => `${file} ist nicht unversehrt`,
    faults: (count) => plural(count, 'Fehler'),
    signed: 'Signatur  vom Inhaber dieses Schlüssels, für diese Akte',
    notSigned: (count) =>
      `Signatur  nicht geprüft: ${plural(count, 'Bescheinigung', 'Bescheinigungen')}, --key <Datei> angeben`,
    earlier: 'eine frühere Version',
    otherBuild: (tool) => `ein anderer Stand von ${tool}`,
    pageBy: (maker) => `Die Seite wurde nicht geprüft, sie stammt von: ${maker}. Die Akte sagt:`,
    decided: (record, when) => `${record}, entschieden ${when}`,
    files: (count) => `Dateien   ${count} von ${count} wie aufgeführt, sonst nichts darin`,
    ledger: (lines) =>
      `Ledger    ${plural(lines, 'Zeile', 'Zeilen')}, jede nennt die davor; er nennt diese Akte`,
    verdict: (text) => `Verdikt   ${text}`,
    pageDrawn: 'Seite     aus der Akte neu gezeichnet, und dieselbe',
    pageNotChecked: 'Seite     nicht geprüft',
    record: 'Die Akte ist',
    ended: 'Der Ledger endete mit',
  },
};
