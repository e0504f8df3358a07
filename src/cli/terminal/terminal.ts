import { clean } from './clean.ts';
import type { Cell, Line } from './style.ts';
import { paint } from './style.ts';

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
  const render = (line: Line) => `${line.map(piece).join('').trimEnd()}\n`;
  const over = () => (drawn > 0 ? `\u001b[${drawn}A\u001b[0J` : '');

  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, sink.columns ?? USUAL)),
    live,
    print: (...lines) => {
      sink.write(over() + lines.map(render).join(''));
      drawn = 0;
    },
    redraw: (...lines) => {
      sink.write(over() + lines.map(render).join(''));
      drawn = lines.length;
    },
  };
};
