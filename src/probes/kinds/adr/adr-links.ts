import { adrText } from './adr-text.ts';
import { bare } from './adr-words.ts';

/** A record that another says it supersedes, in whole or in part. */
export interface Superseded {
  /** A file's name, or a number without leading zeros. */
  name: string;
  partly: boolean;
}

const VERB =
  /(?<!\p{L})(?:(partially|partly|in part)\s+)?(supersedes|supercedes|obsoletes|replaces)(?!\p{L})(.*)$/iu;
/** What ends the part of a sentence that names the superseded. */
const END = /[.;](?:\s|$)|\b(?:see|cf|because|since)\b/i;
const DIRECT = /^[\s:|*_>-]*(?:the\s|decision\s|record\s){0,2}(?:\[|ADR|#?\d)/i;
const LINK = /\[([^[\]]{0,200})\](?:\(([^()]{1,300})\))?|\bADR[-_ #]?0*(\d{1,6})\b/gi;
const BARE = /^[\s:|*_#>-]*0*(\d{1,6})(?![\d-])/;
const BY_THIS = /(.*)\b(?:is|was|has been)\s+super[sc]eded by this\b/i;

const baseOf = (path: string): string =>
  decodeURI(path.replace(/[#?].*$/, ''))
    .split('/')
    .at(-1) ?? '';

const numberIn = (text: string): string[] => {
  const found = /(?:^|\D)0*(\d{1,6})(?!\d)/.exec(text)?.[1];
  return found === undefined ? [] : [found];
};

const nameOf = (target: string, label: string): string[] => {
  try {
    return /\.(?:md|markdown|mdx)(?:$|[#?])/i.test(target) ? [baseOf(target)] : numberIn(label);
  } catch {
    return numberIn(label);
  }
};

/** What a sentence says up to its end; the full stop of a link's words (`[7. Outbox]`) ends none. */
const sentenceOf = (text: string): string => {
  const masked = text.replace(/\[[^[\]]*\]/g, (label) => '_'.repeat(label.length));
  return text.slice(0, END.exec(masked)?.index);
};

const namesIn = (text: string): string[] => {
  const links = [...text.matchAll(LINK)].flatMap(([, label, target, number]) =>
    number === undefined ? nameOf(target ?? '', label ?? '') : [number],
  );
  const first = BARE.exec(text)?.[1];
  return first === undefined ? links : [first, ...links];
};

const inLine = (line: string, next: readonly string[]): Superseded[] => {
  const before = BY_THIS.exec(line)?.[1];
  if (before !== undefined) return namesIn(before).map((name) => ({ name, partly: false }));
  const [, partly, verb = '', behind = ''] = VERB.exec(line) ?? [];
  if (verb === '') return [];
  const alone = bare(behind.replace(/[:|*_#]/g, '')) === '';
  const said = alone ? next.join(' ') : sentenceOf(behind);
  if (!alone && !/^super/i.test(verb) && !DIRECT.test(said)) return [];
  const half = partly !== undefined || /\b(?:partially|partly|in part)\b/i.test(said);
  return namesIn(said).map((name) => ({ name, partly: half }));
};

/** The list that follows a line, up to 20 entries. */
const listAfter = (lines: readonly string[], at: number): string[] => {
  const following = lines.slice(at + 1, at + 21).filter((line) => line.trim() !== '');
  const end = following.findIndex((line) => !/^\s*[-*+]?\s*(?:\[|ADR|#?\d)/i.test(line));
  return end < 0 ? following : following.slice(0, end);
};

const inFront = (value: unknown): string[] =>
  [value].flat().flatMap((each) => {
    if (typeof each === 'number') return [String(each)];
    if (typeof each !== 'string' || each === '') return [];
    return /\.md$/i.test(each) ? [baseOf(each)] : numberIn(each);
  });

/** The records that a decision record says it supersedes. Throws where its front matter is not YAML. */
export const supersededBy = (text: string): Superseded[] => {
  const { front, lines } = adrText(text);
  const listed = [front.get('supersedes'), front.get('replaces')].flatMap(inFront);
  return [
    ...listed.map((name) => ({ name, partly: false })),
    ...lines.flatMap((line, at) => inLine(line, listAfter(lines, at))),
  ];
};

/** Whether a name that stands in another record means the record of that file. */
export const isMeant = (name: string, file: string): boolean => {
  const base = baseOf(file);
  return name === base || (/^\d+$/.test(name) && numberIn(base)[0] === name);
};
