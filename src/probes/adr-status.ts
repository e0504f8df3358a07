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

const toStatus = (written: string): AdrStatus | undefined => {
  const text = written
    .replace(/<!--.*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]/g, '')
    .trim();
  // The emoji and bullets that authors put before the word say nothing.
  const word = /^[^\p{L}\p{N}]*(\p{L}[\p{L}-]*)/u.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : { word, text };
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
 * section (the last status beneath "## Status" that stands in its own paragraph first) or a labelled line
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
      const below = lines.slice(index + (underlined ? 2 : 1)).find((next) => next.trim() !== '');
      if (below !== undefined && !below.startsWith('#')) return toStatus(below.replace(/^[\s>*+-]+/, ''));
    }
  }
  return undefined;
};
