import { clean } from './clean.ts';
import { sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { paint, textOf } from './style.ts';
import { width } from './width.ts';

/** Where lines go. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** What the environment says of the terminal. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Writes lines for people to one stream, in the form that the stream can show. */
export interface Terminal {
  /** Columns to fill. */
  columns: number;
  /** A person watches, so that lines may be drawn again. */
  live: boolean;
  print(...lines: Line[]): void;
  /** Draws lines over those it drew last; only where `live`. */
  redraw(...lines: Line[]): void;
}

const PLAIN: Record<string, string> = {
  '✓': '+',
  '◐': '~',
  '✕': 'x',
  '⇥': '|',
  '→': '>',
  '…': '~',
  '┌': '+',
  '─': '-',
  '│': '|',
  '├': '|',
  '└': '`',
};

const asAscii = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant.
  text.replace(/[^\x00-\x7f]/gu, (character) => PLAIN[character] ?? '?');

/** Whether the locale can show characters beyond ASCII; an unset one is taken for UTF-8, as terminals are. */
const showsUnicode = (environment: Environment): boolean => {
  if (environment.TERM === 'dumb' || environment.TERM === 'linux') return false;
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG;
  return !locale || /utf-?8/i.test(locale);
};

const showsColour = (sink: Sink, environment: Environment, wanted: boolean): boolean => {
  if (!wanted || environment.NO_COLOR || environment.TERM === 'dumb') return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0';
  return sink.isTTY === true;
};

const NARROWEST = 40;
const WIDEST = 100;
const USUAL = 80;

/** What the environment asks for, else what the stream has, within what can be laid out. */
const columnsOf = (sink: Sink, { COLUMNS = '' }: Environment): number => {
  const asked = /^[1-9]\d{0,4}$/.test(COLUMNS) ? Number(COLUMNS) : undefined;
  return Math.min(WIDEST, Math.max(NARROWEST, asked ?? sink.columns ?? USUAL));
};

/** The line as it is where it fits, else broken between words under its own margin. */
const fitted = (line: Line, columns: number): Line[] => {
  const text = line.map(textOf).join('');
  if (width(clean(text.trimEnd())) <= columns) return [line];
  const [margin, ...rest] = line;
  const isMargin = margin !== undefined && textOf(margin).trim() === '';
  return sentence(isMargin ? rest : line, { columns, indent: isMargin ? textOf(margin).length : 0 });
};

/** A terminal over a stream: colours and redrawing only where a person watches and has not asked otherwise. */
export const terminalOn = (
  sink: Sink,
  { environment, colour }: { environment: Environment; colour: boolean },
): Terminal => {
  const coloured = showsColour(sink, environment, colour);
  const unicode = showsUnicode(environment);
  const live = sink.isTTY === true && !environment.CI && environment.TERM !== 'dumb';
  let drawn = 0;

  const piece = (cell: Cell): string => {
    const text = clean(typeof cell === 'string' ? cell : cell.text);
    const shown = unicode ? text : asAscii(text);
    return coloured && typeof cell !== 'string' ? paint(shown, cell.style) : shown;
  };
  const columns = columnsOf(sink, environment);
  const write = (lines: readonly Line[]): number => {
    const fitting = lines.flatMap((line) => fitted(line, columns));
    const over = drawn > 0 ? `\u001b[${drawn}A\u001b[0J` : '';
    sink.write(over + fitting.map((line) => `${line.map(piece).join('').trimEnd()}\n`).join(''));
    return fitting.length;
  };

  return {
    columns,
    live,
    print: (...lines) => {
      write(lines);
      drawn = 0;
    },
    redraw: (...lines) => {
      drawn = write(lines);
    },
  };
};
