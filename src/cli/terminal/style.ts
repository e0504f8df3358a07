import { styleText } from 'node:util';

/** How a piece of text is set. The first five carry meaning, the last four are the verdict plates. */
export type Style =
  | 'good'
  | 'partial'
  | 'bad'
  | 'muted'
  | 'strong'
  | 'command'
  | 'plate-go'
  | 'plate-partial'
  | 'plate-no-go'
  | 'plate-open';

/** A piece of a line. Its text may be of any origin: it is cleaned when it is written. */
export type Cell = string | { text: string; style: Style };
export type Line = Cell[];

const PAINT: Record<Style, Parameters<typeof styleText>[0]> = {
  good: 'green',
  partial: 'yellow',
  bad: 'red',
  muted: 'gray',
  strong: 'bold',
  command: 'blueBright',
  'plate-go': ['bgGreen', 'black', 'bold'],
  'plate-partial': ['bgYellow', 'black', 'bold'],
  'plate-no-go': ['bgRed', 'black', 'bold'],
  'plate-open': ['bgWhite', 'black', 'bold'],
};

/** Sets a piece of clean text in its style, whatever the process's own streams can show. */
export const paint = (text: string, style: Style): string =>
  styleText(PAINT[style], text, { validateStream: false });

const styled =
  (style: Style) =>
  (text: string): Cell => ({ text, style });

export const good = styled('good');
export const partial = styled('partial');
export const bad = styled('bad');
export const muted = styled('muted');
export const strong = styled('strong');
export const command = styled('command');

/** The text of a cell without its style. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** The cell with another text, in the same style. */
export const withText = (cell: Cell, text: string): Cell =>
  typeof cell === 'string' ? text : { ...cell, text };
