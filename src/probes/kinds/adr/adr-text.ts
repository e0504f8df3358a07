import { parse } from 'yaml';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LONGEST_LINE = 2_000;

/** A decision record, taken apart. */
export interface AdrText {
  /** The entries of its front matter, by name in lower case without `-` and `_`. */
  front: ReadonlyMap<string, unknown>;
  /** Its lines outside front matter, fenced code and HTML comments, which show how to write without stating. */
  lines: readonly string[];
}

const entriesOf = (block: string | undefined): [string, unknown][] => {
  if (block === undefined) return [];
  const value: unknown = parse(block, { maxAliasCount: 10, logLevel: 'silent' });
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
};

const withoutComments = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    out += text.slice(from, at);
    from = end + 3;
  }
  return out + text.slice(from);
};

/** Takes a decision record apart. Throws where its front matter is not YAML. */
export const adrText = (text: string): AdrText => {
  const front = entriesOf(FRONT_MATTER.exec(text)?.[1]).map(([key, value]): [string, unknown] => [
    key.toLowerCase().replace(/[-_ ]/g, ''),
    value,
  ]);
  let fence = '';
  const lines = withoutComments(text.replace(FRONT_MATTER, ''))
    .split(/\r?\n/)
    .map((line) => line.slice(0, LONGEST_LINE))
    .filter((line) => {
      const mark = /^\s*(```|~~~)/.exec(line)?.[1];
      if (mark !== undefined && (fence === '' || fence === mark)) {
        fence = fence === '' ? mark : '';
        return false;
      }
      return fence === '';
    });
  return { front: new Map(front), lines };
};
