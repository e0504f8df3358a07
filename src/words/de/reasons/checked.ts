import { shownFigure } from '../../../criterion/figure.ts';
import type { Checked, CheckReference, Standing } from '../../../schemas/reasons/checked.ts';
import type { Some } from '../../../schemas/reasons/kit.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { each } from '../../some.ts';
import { decimal, listed, listedBriefly, plural } from '../grammar.ts';

type Of<Kind extends Checked['kind']> = Extract<Checked, { kind: Kind }>;

const standing = ({ own, by, amended }: Standing): string => {
  const said = typeof own === 'string' ? own : `${own.front} im Vorspann und ${own.text} im Text`;
  const others = by.map(
    ({ path, pending, partly }) =>
      `${partly ? 'in Teilen ' : ''}abgelöst durch ${path}${pending === null ? '' : `, das ${pending} ist`}`,
  );
  const also = amended.length > 0 ? `, geändert durch ${listed(amended)}` : '';
  return `${[said, ...others].join(', und ')}${also}`;
};

const older = ({ than, states, zoned }: Of<'checked.older'>): string => {
  if (states === null) return `älter als ${than}`;
  return zoned
    ? `älter als ${than}: es nennt ${states}`
    : `älter als ${than}: es nennt ${states} ohne Zone, geben Sie also eine Zeitzone an`;
};

/** What a check found of its subject. */
export const CHECKED: Sayings<Checked> = {
  'checked.there': () => 'vorhanden',
  'checked.not-there': () => 'nicht da',
  'checked.found': ({ text }) => (text === null ? 'gefunden' : `gefunden: „${text}“`),
  'checked.not-found': () => 'nicht gefunden',
  'checked.yes': () => 'ja',
  'checked.no': () => 'nein',
  'checked.older': older,
  'checked.no-age': () => 'von unbekanntem Alter: der angegebene Beginn ist nicht zu verstehen',
  'checked.ahead': () => 'auf die Zukunft datiert',
  'checked.written': ({ at }) => `geschrieben ${at}`,
  'checked.files': ({ count }) => (count === 0 ? 'keine Datei' : plural(count, 'Datei', 'Dateien')),
  'checked.no-own-file': () => 'keine Datei dieses Laufs',
  'checked.exit': ({ code }) => `Exit ${code}`,
  'checked.clean': () => 'sauber',
  'checked.changed-files': ({ files }) => `geändert: ${listedBriefly(files)}`,
  'checked.no-such': ({ name }) => `${name} gibt es hier nicht`,
  'checked.unchanged': () => 'unverändert',
  'checked.changed': () => 'geändert',
  'checked.changed-with': ({ decision }) => `geändert mit ${decision}`,
  'checked.no-decision': () => 'kein angenommenes Entscheidungsdokument ist genannt',
  'checked.added': () => 'hinzugefügt',
  'checked.removed': () => 'entfernt',
  'checked.drifted': ({ to }) => `abgewichen zu ${to}`,
  'checked.no-https': () => 'die Adresse ist kein https',
  'checked.trusted': () => 'vertrauenswürdig',
  'checked.untrusted': () => 'nicht vertrauenswürdig',
  'checked.valid-until': ({ at }) => `gültig bis ${at}`,
  'checked.accepted': () => 'angenommen',
  'checked.version': ({ version }) => `Version ${version}`,
  'checked.measured': ({ values }) =>
    values.map((value) => (value ? decimal(shownFigure(value)) : 'nicht gemessen')).join(', ') ||
    'nicht gemessen',
  'checked.standing': standing,
};

/** Says what a check found; what the world says of itself stands as it is. */
export const sayChecked = (actual: string | Checked): string =>
  typeof actual === 'string' ? actual : sayer(CHECKED)(actual);

/** Says checks that are not met, each by itself; of a subject that is named already only what was expected of it. */
export const sayUnmet = (unmet: Some<CheckReference>, named?: string): string => {
  const said = each(unmet, ({ subject, expected, actual }) =>
    subject === named
      ? `${expected}: ${sayChecked(actual)}`
      : `${subject} soll sein: ${expected}, ist: ${sayChecked(actual)}`,
  );
  return [
    ...said.named,
    ...(said.others > 0 ? [plural(said.others, 'weitere Prüfung', 'weitere Prüfungen')] : []),
  ].join('; ');
};
