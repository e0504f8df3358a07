import type { UnreadableReason } from '../../../schemas/reasons/unreadable.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { listed, number } from '../grammar.ts';
import { sayAdvice, sayLikeness } from './advices.ts';

type Of<Kind extends UnreadableReason['kind']> = Extract<UnreadableReason, { kind: Kind }>;

const CUT_INSIDE = {
  record: 'The file ends inside a record, so it was cut off.',
  row: 'This row is shorter than the header, so the file was cut off.',
  quotes: 'A quote is never closed, so the file was cut off.',
} as const;

const HINT = {
  cut: ' The file ends before its last element does, so it was cut off.',
  empty: ' The file holds no element, so it was cut off or is empty.',
  behind: ' Something stands after the end of the document.',
} as const;

const SEEN = {
  xml: 'XML',
  json: 'JSON of a shape that no reader knows',
  lines: 'a stream of JSON lines that no reader knows',
  text: 'text that no reader recognises',
} as const;

const unrecognised = ({ sort, root, format, criterion }: Of<'unreadable.unrecognised'>): string => {
  const what = root === null ? SEEN[sort] : `XML with the root element <${root}>, which no reader knows`;
  const convert = root === null ? '' : 'Convert it to JUnit XML, SARIF or JSON, or read it as text. ';
  return `This is ${what}. ${convert}In the probe: format: ${format}, criteria: ['${criterion}']. To try that: holdpoint read --format ${format} --criterion '${criterion}' <file>.`;
};

/** Why a result file supports nothing. */
export const UNREADABLES: Sayings<UnreadableReason> = {
  'unreadable.root': ({ roots }) => `The root element is not ${roots.join(' or ')}.`,
  'unreadable.no-list': ({ at }) =>
    at.length === 0 ? 'The document is no list.' : `The document holds no list at ${at.join(' or ')}.`,
  'unreadable.lacks': ({ parts }) => `It holds no ${parts.join(' and no ')}.`,
  'unreadable.no-end': ({ part }) => `The file holds no ${part}, so nothing shows that the run ended.`,
  'unreadable.not': ({ format }) => `The file is no ${format}.`,
  'unreadable.shape': ({ shape }) => `It does not read ${shape}, so it was cut off or is something else.`,
  'unreadable.version': ({ format, version, read }) =>
    `This is ${format} ${version ?? 'without a version'}; ${read} is read.`,
  'unreadable.line': ({ format }) => `This is no line of ${format}, so the file is damaged or was cut off.`,
  'unreadable.out-of-place': () => 'This cannot stand where it does, so the file is damaged or was cut off.',
  'unreadable.cut-off': ({ before }) => `The file ends without ${listed(before)}, so it was cut off.`,
  'unreadable.cut-inside': ({ sort }) => CUT_INSIDE[sort],
  'unreadable.open': ({ name }) => `The file ends before ${name} does, so it was cut off.`,
  'unreadable.script': () => 'This is a script, not the output of one.',
  'unreadable.json': ({ said, cut }) =>
    `The JSON is not well-formed: ${said}.${cut ? ' The file ends before its document does, so it was cut off.' : ''}`,
  'unreadable.xml': ({ said, sort }) =>
    `The XML is not well-formed: ${said}.${sort === null ? '' : HINT[sort]}`,
  'unreadable.key-twice': ({ key }) =>
    `The key ${JSON.stringify(key)} stands twice in one object, so it says two things.`,
  'unreadable.nul': () => 'The file holds a NUL character, so it is not text.',
  'unreadable.encoding': ({ encoding }) => `The encoding ${JSON.stringify(encoding)} is not known here.`,
  'unreadable.no-byte-order-mark': ({ encoding }) =>
    `The file declares the encoding ${JSON.stringify(encoding)} and does not carry its byte-order mark.`,
  'unreadable.too-large': ({ megabytes }) =>
    `The file holds more than ${megabytes} MB, and this format is read up to that.`,
  'unreadable.too-long': ({ sort }) =>
    sort === 'line'
      ? 'A line is longer than this format is read up to.'
      : 'A row is longer than this format is read up to.',
  'unreadable.too-deep': ({ levels }) => `It is nested more than ${levels} levels deep.`,
  'unreadable.declarations': () => 'The document type carries declarations of its own, which are refused.',
  'unreadable.empty': ({ blank }) =>
    blank ? 'The file holds nothing but white space.' : 'The file is empty.',
  'unreadable.no-format': ({ format, meant, known }) =>
    `No reader is called ${JSON.stringify(format)}. ${meant === null ? `There are ${known.join(', ')}.` : `Did you mean ${meant}?`}`,
  'unreadable.failed': ({ said }) => `The reader could not make sense of the file: ${said}.`,
  'unreadable.too-many': ({ name, passed }) =>
    `${name} is said to have passed more often than it can have run (${number(passed)}).`,
  'unreadable.covered': ({ sort, hit, total }) =>
    `More ${sort} are said to be covered (${number(hit)}) than there are (${number(total)}).`,
  'unreadable.tool-failed': ({ tool, said }) =>
    said === null ? `${tool} could not run, and gives no reason.` : `${tool} could not run: ${said}`,
  'unreadable.refused': ({ like, instead }) =>
    `This looks like ${sayLikeness(like)}, which is not read. ${sayAdvice(instead)}`,
  'unreadable.unrecognised': unrecognised,
};

/** Says why a result file supports nothing. */
export const sayUnreadable = sayer(UNREADABLES);
