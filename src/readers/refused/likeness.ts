import { asText } from '../lib/shape.ts';
import { Unreadable } from '../lib/unreadable.ts';
import type { Look } from '../reader.ts';
import { CONSOLES } from './consoles.ts';
import { DOCUMENTS } from './documents.ts';
import { suggestionFor } from './suggest.ts';

const place = { line: 1, column: 1 };

const seen = (look: Look): string => {
  if (look.root !== null) return `XML with the root element <${look.root}>, which no reader knows`;
  if (look.json !== undefined) return 'JSON of a shape that no reader knows';
  const plain = asText(look.head) ?? '';
  return /^\s*\{/.test(plain)
    ? 'a stream of JSON lines that no reader knows'
    : 'text that no reader recognises';
};

const probeLines = (look: Look): string => {
  const { format, criterion } = suggestionFor(look);
  const convert = look.root === null ? '' : 'Convert it to JUnit XML, SARIF or JSON, or read it as text. ';
  return `${convert}In the probe: format: ${format}, criteria: ['${criterion}']. To try that: holdpoint read --format ${format} --criterion '${criterion}' <file>.`;
};

/** Why a file that no reader recognises is refused: what it looks like where that is certain, and what to do. */
export const likeness = (look: Look): Unreadable => {
  const known = [...DOCUMENTS, ...CONSOLES].find(({ sign }) => sign(look));
  const message = known
    ? `This looks like ${known.name}, which is not read. ${known.instead}`
    : `This is ${seen(look)}. ${probeLines(look)}`;
  return new Unreadable('HP314', message, place);
};
