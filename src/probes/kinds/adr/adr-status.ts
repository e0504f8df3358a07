import { parse } from 'yaml';

/** The status that a decision record states. */
export interface AdrStatus {
  /** Its first word, in lower case: `accepted`, `superseded`. */
  word: string;
  /** As written, in one line. */
  text: string;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LABELLED = /^[\s>*+|-]*(?:#+\s*)?[*_]*status[*_]*\s*[:：|][*_]*\s*(.+?)[\s|]*$/i;
const HEADING = /^#{1,6}\s+(?:\d+[.)]\s*)?[*_]*status[*_:]*\s*#*\s*$/i;
const UNDERLINED = /^status\s*$/i;

/** What takes an acceptance back, also as adr-tools spells it. */
const TAKEN_BACK = 'superseded|superceded|deprecated|rejected|withdrawn|obsolete|replaced';
const ANYWHERE = new RegExp(`\\b(${TAKEN_BACK})\\b`, 'i');
const AT_START = new RegExp(`^[^\\p{L}\\p{N}]*(${TAKEN_BACK})\\b`, 'iu');

const bare = (written: string): string =>
  written
    .replace(/<!--.*?-->|~~.*?~~/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();

const toStatus = (written: string): AdrStatus | undefined => {
  const text = bare(written);
  // The emoji and bullets that authors put before the word say nothing.
  const word = (ANYWHERE.exec(text) ?? /^[^\p{L}\p{N}]*(\p{L}[\p{L}-]*)/u.exec(text))?.[1];
  return word === undefined ? undefined : { word: word.toLowerCase(), text };
};

/** The status of a section: its first line, unless a later one takes that back. */
const fromSection = (lines: readonly string[]): AdrStatus | undefined => {
  const end = lines.findIndex((line) => /^#{1,6}\s/.test(line));
  const section = (end < 0 ? lines : lines.slice(0, end)).map((line) => bare(line.replace(/^[\s>*+-]+/, '')));
  const stated = section.filter((line) => line !== '');
  const telling = stated.find((line) => AT_START.test(line)) ?? stated[0];
  return telling === undefined ? undefined : toStatus(telling);
};

const fromFrontMatter = (text: string): AdrStatus | undefined => {
  const block = FRONT_MATTER.exec(text)?.[1];
  if (block === undefined) return undefined;
  const value: unknown = parse(block, { maxAliasCount: 10, logLevel: 'silent' });
  if (value === null || typeof value !== 'object') return undefined;
  const key = Object.keys(value).find((name) => name.toLowerCase() === 'status');
  const status: unknown = key === undefined ? undefined : Reflect.get(value, key);
  return typeof status === 'string' ? toStatus(status) : undefined;
};

/** Lines outside fenced code and HTML comments, which show how to write a status without stating one. */
const statedLines = (text: string): string[] => {
  let fence = '';
  return text
    .replace(FRONT_MATTER, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n/)
    .filter((line) => {
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1]?.slice(0, 3);
      if (mark !== undefined && (fence === '' || fence === mark)) {
        fence = fence === '' ? mark : '';
        return false;
      }
      return fence === '';
    });
};

/**
 * The status of an architecture decision record: MADR's front matter (`status: accepted`), else Nygard's
 * section ("## Status", with what a later line there takes back) or a labelled line
 * (`> **Status**: Accepted`). Undefined where it states none. Throws where the front matter is not YAML.
 */
export const adrStatus = (text: string): AdrStatus | undefined => {
  const front = fromFrontMatter(text);
  if (front) return front;
  const lines = statedLines(text);
  for (const [index, line] of lines.entries()) {
    const labelled = LABELLED.exec(line)?.[1];
    if (labelled !== undefined) return toStatus(labelled);
    const underlined = UNDERLINED.test(line) && /^\s*[-=]{3,}\s*$/.test(lines[index + 1] ?? '');
    if (HEADING.test(line) || underlined) {
      const found = fromSection(lines.slice(index + (underlined ? 2 : 1)));
      if (found) return found;
    }
  }
  return undefined;
};
