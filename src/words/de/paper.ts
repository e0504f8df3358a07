import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** The texts of the page that shows a paper beside what was read from it. */
export const paper: Words['paper'] = {
  title: 'Das Papier, und was gelesen wurde',
  back: 'Die Revision',
  lines: 'Das Papier',
  rows: 'Was gelesen wurde',
  line: (number) => `Zeile ${number}`,
  acknowledged: 'zur Kenntnis genommen',
  beside: 'Das Papier neben dem Gelesenen ansehen',
  kinds: {
    item: 'Punkt',
    lane: 'Spur',
    risk: 'Risiko',
    verdict: 'Verdikt',
    date: 'Datum',
    status: 'Statuszeile',
    scope: 'Umfang',
    approver: 'Freigabe',
    reference: 'Verweis',
    summary: 'Zusammenfassung',
    step: 'nächster Schritt',
    condition: 'Auflage',
    guardrail: 'Leitplanke',
    undecided: 'nicht entschieden',
    doubt: 'Zweifel',
    unread: 'nicht verstanden',
    refuses: 'lehnt ab und wurde nicht verstanden',
  },
  summary: (read, missed, held) =>
    [
      plural(read, 'Angabe wurde aus diesem Papier gelesen', 'Angaben wurden aus diesem Papier gelesen'),
      missed === 0
        ? 'nichts, was wie ein Status aussieht, blieb übrig'
        : plural(missed, 'Zeile wurde nicht verstanden', 'Zeilen wurden nicht verstanden'),
      ...(held === 0
        ? []
        : [
            `${held} davon ${held === 1 ? 'hält' : 'halten'} das Verdikt auf, bis sie geklärt ${held === 1 ? 'ist' : 'sind'}`,
          ]),
    ].join('; '),
  missed: (lines, held) =>
    `${plural(lines, 'Zeile des Papiers wurde', 'Zeilen des Papiers wurden')} nicht verstanden${held === 0 ? '' : `, und ${held} davon ${held === 1 ? 'hält' : 'halten'} das Verdikt auf`}.`,
};
