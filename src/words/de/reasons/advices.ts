import type { Advice, Likeness } from '../../../schemas/reasons/advice.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { listed } from '../grammar.ts';

/** What a file looks like that is not read. */
export const LIKENESSES: Sayings<Likeness> = {
  'like.format': ({ name }) => name,
  'like.console': ({ tool }) => `das, was ${tool} ausgibt`,
  'like.table': ({ tool }) => `die Tabelle von ${tool}`,
  'like.log': ({ tool }) => `das Protokoll von ${tool}`,
  'like.coverage': ({ tool }) => `Abdeckungsdaten von ${tool}`,
  'like.stream': ({ tool }) => `ein Strom von Ereignissen von ${tool}`,
  'like.history': ({ tool }) => `der Verlauf eines Laufs von ${tool}`,
  'like.tests': ({ tool }) => `eine Definition von Tests für ${tool}`,
  'like.build-file': ({ tool }) => `eine Build-Datei von ${tool}`,
  'like.definition': ({ tool }) => `eine Definition von Dienstgütezielen für ${tool}`,
  'like.page': () => 'eine HTML-Seite',
  'like.badge': () => 'ein Abzeichen für shields.io',
  'like.statement': () => 'eine in-toto-Aussage',
  'like.manifest': () => 'ein Manifest nach Art von Kubernetes',
  'like.amendments': () => 'Änderungen in HDF',
};

/** What to read in place of a file that is not read. */
export const ADVICES: Sayings<Advice> = {
  'advice.write': ({ forms, how }) => `Lassen Sie ${forms.join(' oder ')} schreiben: ${how.join(', ')}.`,
  'advice.convert': ({ form, how }) => `Wandeln Sie es in ${form} um: ${how}.`,
  'advice.read': ({ files }) => `Lesen Sie stattdessen ${listed(files)}.`,
  'advice.probe': ({ format, criterion }) => `In der Probe: format: ${format}, criteria: ['${criterion}'].`,
  'advice.scan': ({ how, convert }) =>
    `Eine Stückliste ist kein Ergebnis: Untersuchen Sie sie (${how.join(', ')}), oder wandeln Sie sie um mit ${convert}.`,
  'advice.run': ({ file }) => `Führen Sie sie aus, und lesen Sie ${file}, das dabei entsteht.`,
  'advice.beside': ({ forms }) =>
    `Lassen Sie das Werkzeug daneben ${forms.join(' oder ')} schreiben, und lesen Sie das.`,
  'advice.slo': () =>
    'Sie legt Dienstgüteziele fest und enthält keine Messung: Nennen Sie sie als Definition einer Probe der Art slo.',
  'advice.amended': () =>
    'Änderungen entscheiden und belegen nichts: Lesen Sie die Ergebnisse, die sie ändern, und erklären Sie eine Ausnahme.',
  'advice.source': () => 'Ein Abzeichen ist ein Wort und kein Nachweis: Lesen Sie, woraus es gemacht wurde.',
  'advice.verified': () =>
    'Eine Aussage wird geprüft und nicht gelesen: Lesen Sie das Ergebnis, von dem sie spricht.',
  'advice.wanted': () => 'Es sagt, was gewollt ist, und nicht, was ist: Lesen Sie ein Ergebnis.',
};

/** Says what a file looks like. */
export const sayLikeness = sayer(LIKENESSES);

/** Says what to read in its place. */
export const sayAdvice = sayer(ADVICES);
