import { words } from '../words/words.ts';

/** A piece of captured output in one look. */
interface Span {
  text: string;
  /** Space-separated class names; empty for plain text. */
  look: string;
}

/** Captured output as shown: its lines in spans, and how much was left out. */
export interface OutputView {
  head: Span[];
  /** Lines left out between head and tail. */
  skipped: number;
  tail: Span[];
}

const HEAD_LINES = 20;
const TAIL_LINES = 40;
const LINE_CHARS = 2_000;
const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: SGR sequences begin with ESC.
const SGR = /\u001b\[([\d;:]*)m/g;

interface Look {
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  colour: string | null;
}

const PLAIN: Look = { bold: false, dim: false, italic: false, underline: false, colour: null };

const apply = (look: Look, codes: readonly number[]): Look => {
  let next = { ...look };
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code === 0) next = { ...PLAIN };
    else if (code === 1) next.bold = true;
    else if (code === 2) next.dim = true;
    else if (code === 3) next.italic = true;
    else if (code === 4) next.underline = true;
    else if (code === 22) next = { ...next, bold: false, dim: false };
    else if (code === 23) next.italic = false;
    else if (code === 24) next.underline = false;
    else if (code === 39) next.colour = null;
    else if (code >= 30 && code <= 37) next.colour = COLOURS[code - 30] ?? null;
    else if (code >= 90 && code <= 97) next.colour = COLOURS[code - 90] ?? null;
    else if (code === 38 || code === 48) index += codes[index + 1] === 5 ? 2 : 4;
  }
  return next;
};

const classes = (look: Look): string =>
  [
    look.bold && 'sgr-bold',
    look.dim && 'sgr-dim',
    look.italic && 'sgr-italic',
    look.underline && 'sgr-underline',
    look.colour && `sgr-${look.colour}`,
  ]
    .filter(Boolean)
    .join(' ');

/** Splits text at its SGR sequences: colours and weights become class names, everything else stays text. */
const toSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let look = PLAIN;
  let from = 0;
  const push = (end: number): void => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character but tab and line feed is shown.
    const piece = text.slice(from, end).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\u241b');
    if (piece) spans.push({ text: piece, look: classes(look) });
  };
  for (const match of text.matchAll(SGR)) {
    push(match.index);
    look = apply(look, (match[1] ?? '').split(/[;:]/).map(Number));
    from = match.index + match[0].length;
  }
  push(text.length);
  return spans;
};

const short = (line: string): string =>
  line.length > LINE_CHARS
    ? `${line.slice(0, LINE_CHARS)}… ${words.evidence.output.cut(line.length - LINE_CHARS)}`
    : line;

const linesOf = (text: string): string[] =>
  text.replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n').map(short);

/** Prepares captured output for a page: head and tail kept, the number of lines between them stated. */
export const toOutputView = (text: string): OutputView => {
  const lines = linesOf(text);
  if (lines.length <= HEAD_LINES + TAIL_LINES)
    return { head: toSpans(lines.join('\n')), skipped: 0, tail: [] };
  return {
    head: toSpans(lines.slice(0, HEAD_LINES).join('\n')),
    skipped: lines.length - HEAD_LINES - TAIL_LINES,
    tail: toSpans(lines.slice(-TAIL_LINES).join('\n')),
  };
};

/** One numbered line of captured output. */
export interface OutputLine {
  number: number;
  spans: Span[];
}

const split = (spans: readonly Span[]): Span[][] => {
  const lines: Span[][] = [[]];
  for (const { text, look } of spans)
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (piece) lines.at(-1)?.push({ text: piece, look });
    }
  return lines;
};

const WHOLE_HEAD = 150;
const WHOLE_TAIL = 250;

/** Prepares captured output line by line, each with its number, so that one can be pointed at. */
export const toOutputLines = (text: string): { head: OutputLine[]; skipped: number; tail: OutputLine[] } => {
  const lines = split(toSpans(linesOf(text).join('\n'))).map((spans, index) => ({
    number: index + 1,
    spans,
  }));
  const skipped = Math.max(0, lines.length - WHOLE_HEAD - WHOLE_TAIL);
  return skipped === 0
    ? { head: lines, skipped, tail: [] }
    : { head: lines.slice(0, WHOLE_HEAD), skipped, tail: lines.slice(-WHOLE_TAIL) };
};
