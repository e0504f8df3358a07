import { clean } from './clean.ts';
import type { Cell, Line } from './style.ts';
import { muted, textOf, withText } from './style.ts';
import { cut, pad, width, wrap } from './width.ts';

/** What a row's columns may take: the terminal's width, and at most so much for one column. */
export interface Room {
  /** Columns of the terminal. */
  columns: number;
  /** Columns left free at the beginning of each line. */
  indent?: number;
  /** The most that any column but the last takes; the rest of its text is cut. */
  widest?: number;
  /** The least that each column takes, so that rows written later line up. */
  least?: readonly number[];
}

const GAP = 2;

const cleaned = (cell: Cell): Cell => withText(cell, clean(textOf(cell)));

const columnWidths = (rows: Line[], widest: number, least: readonly number[]): number[] => {
  const count = rows.reduce((most, row) => Math.max(most, row.length), least.length);
  return Array.from({ length: count }, (_, index) =>
    Math.min(
      widest,
      rows.reduce((most, row) => Math.max(most, width(textOf(row[index] ?? ''))), least[index] ?? 0),
    ),
  );
};

/**
 * Rows set in aligned columns, two spaces apart. A row's last cell runs on to further lines under itself; other
 * cells are cut at `widest`. A row without cells is an empty line.
 */
export const aligned = (rows: Line[], { columns, indent = 2, widest = 32, least = [] }: Room): Line[] => {
  const clear = rows.map((row) => row.map(cleaned));
  const widths = columnWidths(
    clear.map((row) => row.slice(0, -1)),
    widest,
    least,
  );
  return clear.flatMap((row) => {
    if (row.length === 0) return [[]];
    const front = row.slice(0, -1).flatMap((cell, index) => {
      const room = widths[index] ?? 0;
      return [withText(cell, pad(cut(textOf(cell), room), room)), ' '.repeat(GAP)];
    });
    const start = indent + widths.slice(0, row.length - 1).reduce((sum, each) => sum + each + GAP, 0);
    const last = row.at(-1) ?? '';
    return wrap(textOf(last), columns - start).map((text, index) =>
      index === 0
        ? [' '.repeat(indent), ...front, withText(last, text)]
        : [' '.repeat(start), withText(last, text)],
    );
  });
};

const wordsOf = (cell: Cell): string[] =>
  typeof cell !== 'string' && cell.style.startsWith('plate')
    ? [cell.text]
    : textOf(cell).split(/(?<=\S)(?= )/);

/** One sentence made of cells, broken at the terminal's width. */
export const sentence = (cells: Line, { columns, indent = 2 }: Room): Line[] => {
  const margin = ' '.repeat(indent);
  const lines: Line[] = [];
  let line: Line = [margin];
  let used = indent;
  for (const cell of cells.map(cleaned)) {
    let run = '';
    for (const word of wordsOf(cell)) {
      const size = width(word);
      if (used > indent && used + size > columns && word.startsWith(' ')) {
        lines.push([...line, withText(cell, run)]);
        line = [margin];
        run = word.trimStart();
        used = indent + width(run);
      } else {
        run += word;
        used += size;
      }
    }
    line.push(withText(cell, run));
  }
  return [...lines, line];
};

/** A quiet heading above rows. */
export const heading = (text: string, indent = 2): Line => [' '.repeat(indent), muted(text)];

/** Text whose digests are cut: a whole one fills a line, and its beginning is enough to tell it by. */
export const shortened = (text: string): string =>
  text.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…');
