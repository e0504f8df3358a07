import type { UnreadableReason } from '../../../schemas/reasons/unreadable.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { listed, number } from '../grammar.ts';
import { sayAdvice, sayLikeness } from './advices.ts';
import { COVERED } from './remarks.ts';

type Of<Kind extends UnreadableReason['kind']> = Extract<UnreadableReason, { kind: Kind }>;

const CUT_INSIDE = {
  record: 'Die Datei endet in einem Satz, wurde also abgeschnitten.',
  row: 'Diese Zeile ist kürzer als die Kopfzeile, die Datei wurde also abgeschnitten.',
  quotes: 'Ein Anführungszeichen wird nie geschlossen, die Datei wurde also abgeschnitten.',
} as const;

const HINT = {
  cut: ' Die Datei endet vor ihrem letzten Element, wurde also abgeschnitten.',
  empty: ' Die Datei enthält kein Element, wurde also abgeschnitten oder ist leer.',
  behind: ' Hinter dem Ende des Dokuments steht noch etwas.',
} as const;

const SEEN = {
  xml: 'XML',
  json: 'JSON einer Form, die kein Leser kennt',
  lines: 'ein Strom von JSON-Zeilen, den kein Leser kennt',
  text: 'Text, den kein Leser erkennt',
} as const;

const unrecognised = ({ sort, root, format, criterion }: Of<'unreadable.unrecognised'>): string => {
  const what = root === null ? SEEN[sort] : `XML mit dem Wurzelelement <${root}>, das kein Leser kennt`;
  const convert =
    root === null ? '' : 'Wandeln Sie es in JUnit XML, SARIF oder JSON um, oder lesen Sie es als Text. ';
  return `Das ist ${what}. ${convert}In der Probe: format: ${format}, criteria: ['${criterion}']. Zum Ausprobieren: holdpoint read --format ${format} --criterion '${criterion}' <datei>.`;
};

/** Why a result file supports nothing. */
export const UNREADABLES: Sayings<UnreadableReason> = {
  'unreadable.root': ({ roots }) => `Das Wurzelelement ist nicht ${roots.join(' oder ')}.`,
  'unreadable.no-list': ({ at }) =>
    at.length === 0
      ? 'Das Dokument ist keine Liste.'
      : `Das Dokument enthält keine Liste bei ${at.join(' oder ')}.`,
  'unreadable.lacks': ({ parts }) => `Es fehlt ${parts.join(' und ')}.`,
  'unreadable.no-end': ({ part }) => `In der Datei fehlt ${part}, also zeigt nichts, dass der Lauf endete.`,
  'unreadable.not': ({ format }) => `Die Datei ist kein ${format}.`,
  'unreadable.shape': ({ shape }) =>
    `Sie lautet nicht ${shape}, wurde also abgeschnitten oder ist etwas anderes.`,
  'unreadable.version': ({ format, version, read }) =>
    `Das ist ${format} ${version ?? 'ohne Version'}; gelesen wird ${read}.`,
  'unreadable.line': ({ format }) =>
    `Das ist keine Zeile von ${format}, die Datei ist also beschädigt oder wurde abgeschnitten.`,
  'unreadable.out-of-place': () =>
    'Das kann hier nicht stehen, die Datei ist also beschädigt oder wurde abgeschnitten.',
  'unreadable.cut-off': ({ before }) => `Die Datei endet ohne ${listed(before)}, wurde also abgeschnitten.`,
  'unreadable.cut-inside': ({ sort }) => CUT_INSIDE[sort],
  'unreadable.open': ({ name }) => `Die Datei endet vor ${name}, wurde also abgeschnitten.`,
  'unreadable.script': () => 'Das ist ein Skript, nicht die Ausgabe eines Skripts.',
  'unreadable.json': ({ said, cut }) =>
    `Das JSON ist nicht wohlgeformt: ${said}.${cut ? ' Die Datei endet vor ihrem Dokument, wurde also abgeschnitten.' : ''}`,
  'unreadable.xml': ({ said, sort }) =>
    `Das XML ist nicht wohlgeformt: ${said}.${sort === null ? '' : HINT[sort]}`,
  'unreadable.key-twice': ({ key }) =>
    `Der Schlüssel ${JSON.stringify(key)} steht zweimal in einem Objekt, sagt also zweierlei.`,
  'unreadable.nul': () => 'Die Datei enthält ein NUL-Zeichen, ist also kein Text.',
  'unreadable.encoding': ({ encoding }) =>
    `Die Kodierung ${JSON.stringify(encoding)} ist hier nicht bekannt.`,
  'unreadable.no-byte-order-mark': ({ encoding }) =>
    `Die Datei nennt die Kodierung ${JSON.stringify(encoding)} und trägt deren Bytereihenfolgemarke nicht.`,
  'unreadable.too-large': ({ megabytes }) =>
    `Die Datei hat mehr als ${number(megabytes)} MB, und dieses Format wird nur bis dahin gelesen.`,
  'unreadable.too-long': ({ sort }) =>
    sort === 'line'
      ? 'Eine Zeile ist länger, als dieses Format gelesen wird.'
      : 'Ein Satz ist länger, als dieses Format gelesen wird.',
  'unreadable.too-deep': ({ levels }) => `Die Verschachtelung ist tiefer als ${number(levels)} Ebenen.`,
  'unreadable.declarations': () => 'Der Dokumenttyp bringt eigene Deklarationen mit, die abgelehnt werden.',
  'unreadable.empty': ({ blank }) =>
    blank ? 'Die Datei enthält nichts als Leerraum.' : 'Die Datei ist leer.',
  'unreadable.no-format': ({ format, meant, known }) =>
    `Kein Leser heißt ${JSON.stringify(format)}. ${meant === null ? `Es gibt ${known.join(', ')}.` : `Ist ${meant} gemeint?`}`,
  'unreadable.failed': ({ said }) => `Der Leser wurde aus der Datei nicht schlau: ${said}.`,
  'unreadable.too-many': ({ name, passed }) =>
    `${name} soll öfter bestanden haben, als es gelaufen sein kann (${number(passed)}).`,
  'unreadable.covered': ({ sort, hit, total }) =>
    `Mehr ${COVERED[sort]} sollen abgedeckt sein (${number(hit)}), als es gibt (${number(total)}).`,
  'unreadable.tool-failed': ({ tool, said }) =>
    said === null
      ? `${tool} konnte nicht laufen und nennt keinen Grund.`
      : `${tool} konnte nicht laufen: ${said}`,
  'unreadable.refused': ({ like, instead }) =>
    `Das sieht aus wie ${sayLikeness(like)}, was nicht gelesen wird. ${sayAdvice(instead)}`,
  'unreadable.unrecognised': unrecognised,
};

/** Says why a result file supports nothing. */
export const sayUnreadable = sayer(UNREADABLES);
