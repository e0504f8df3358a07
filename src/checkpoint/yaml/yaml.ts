import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../errors.ts';
import { faultsOf } from './yaml-faults.ts';
import { openingQuote, type Range, rangeAt } from './yaml-range.ts';

/** Where an entry of a YAML text stands; of a path that is not there, the entry that it would stand in. */
export type Locate = (path: readonly PropertyKey[], at?: 'key' | 'value') => Place;

/** A YAML text as a value, with the place of each of its entries; `value` is undefined where it was not read. */
export interface YamlReading {
  value: unknown;
  diagnostics: Diagnostic[];
  locate: Locate;
}

const MAX_LENGTH = 4 * 1024 * 1024;
const MAX_ALIASES = 100;
const MAX_PROBLEMS = 3;

const OPTIONS = {
  // Duplicate keys are found by `faultsOf`, in linear time.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  resolveKnownTags: false,
  version: '1.2',
} as const;

const FIXES: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE: 'Write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT: 'Close every bracket, and indent what belongs together alike.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds ": " in quotes.',
  MISSING_CHAR: 'Close every quote and bracket, and write keys as "key: value".',
  MULTIPLE_DOCS: 'Keep one document in the file.',
  RESOURCE_EXHAUSTION: 'Write it with fewer levels.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Take the tag out.',
  UNEXPECTED_TOKEN: 'Check quotes, brackets, commas and indentation there.',
};

const wordsOf = ({ code, message }: YAMLError): string => {
  if (code === 'RESOURCE_EXHAUSTION') return 'it is nested too deeply';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'a second ": " stands on one line';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins';
  return message.charAt(0).toLowerCase() + message.slice(1);
};

/** The first few problems, one a line: what follows a mistake is mostly noise. */
const problemsOf = (document: Document.Parsed, lineOf: (offset: number) => number): YAMLError[] => {
  const lines = new Set<number>();
  return [...document.errors, ...document.warnings]
    .filter(({ pos }) => !lines.has(lineOf(pos[0])) && lines.add(lineOf(pos[0])))
    .slice(0, MAX_PROBLEMS);
};

/** Where a range of a YAML text stands in its file. */
const placesIn =
  (lines: LineCounter, file: string, firstLine: number) =>
  ([start, end]: Range): Place => {
    const [from, to] = [lines.linePos(start), lines.linePos(end)];
    const line = Math.max(1, from.line) + firstLine - 1;
    const place: Place = { file, line, column: Math.max(1, from.col) };
    return to.line === from.line && to.col > from.col ? { ...place, endColumn: to.col } : place;
  };

/** Something that keeps a YAML text from being read. */
interface Trouble {
  message: string;
  range: Range;
  fixes: string[];
}

const notValid = (document: Document.Parsed, problem: YAMLError): Trouble => {
  const quote = openingQuote(document, problem);
  const fix = FIXES[problem.code];
  return {
    message: `This is not valid YAML: ${wordsOf(problem)}`,
    range: quote === undefined ? problem.pos : [quote, quote],
    fixes: fix ? [fix] : [],
  };
};

const troublesOf = (document: Document.Parsed, lines: LineCounter): Trouble[] => {
  const problems = problemsOf(document, (offset) => lines.linePos(offset).line);
  if (problems.length > 0) return problems.map((problem) => notValid(document, problem));
  return faultsOf(document, MAX_ALIASES).map(({ message, range, fix }) => ({ message, range, fixes: [fix] }));
};

const TOO_LARGE: Trouble = {
  message: 'This YAML is larger than 4 MiB',
  range: [0, 0],
  fixes: ['Keep evidence and raw results out of it.'],
};
const TOO_DEEP: Trouble = {
  message: 'This is not valid YAML: it is nested too deeply',
  range: [0, 0],
  fixes: ['Write it with fewer levels.'],
};
const REPEATS: Trouble = {
  message: 'Aliases repeat too much in this YAML',
  range: [0, 0],
  fixes: ['Write out what the aliases stand for.'],
};

/**
 * Reads YAML 1.2. Warnings are errors; depth, aliases and size are capped; a key that stands twice or could reach a
 * prototype is refused. `firstLine` is the line of `file` that the text starts on; `source` the whole file's text,
 * for the frame. Never throws.
 */
export const parseYaml = (text: string, file: string, firstLine = 1, source = text): YamlReading => {
  const lines = new LineCounter();
  const placeOf = placesIn(lines, file, firstLine);
  const refused = (troubles: readonly Trouble[]): YamlReading => ({
    value: undefined,
    diagnostics: troubles.map(({ message, range, fixes }) =>
      diagnostic('HP101', message, { place: placeOf(range), source, fixes }),
    ),
    locate: () => ({ file, line: firstLine, column: 1 }),
  });
  if (text.length > MAX_LENGTH) return refused([TOO_LARGE]);
  try {
    const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
    const troubles = troublesOf(document, lines);
    if (troubles.length > 0) return refused(troubles);
    return {
      value: document.toJS({ maxAliasCount: MAX_ALIASES }),
      diagnostics: [],
      locate: (path, at = 'value') => placeOf(rangeAt(document.contents, path, at)),
    };
  } catch (error) {
    return refused([error instanceof RangeError ? TOO_DEEP : REPEATS]);
  }
};
