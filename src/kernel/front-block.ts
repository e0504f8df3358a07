/** The front matter at the head of a Markdown file as it is written, and where it stands. */
export interface FrontBlock {
  /** The line that opens it, with its end. */
  opening: string;
  /** Whole lines; empty where nothing stands between the two rules. */
  yaml: string;
  /** The line that closes it, with its end where it has one. */
  closing: string;
  /** All that follows. */
  rest: string;
}

const FENCED = /^(\uFEFF?---[^\S\n]*\n)([\s\S]*?\n)?(---[^\S\n]*(?:\n|$))/;

/** Takes the block between two lines of `---` off a text, byte for byte and unread; undefined where it begins with none. */
export const frontBlock = (text: string): FrontBlock | undefined => {
  const match = FENCED.exec(text);
  if (!match) return undefined;
  const [whole, opening = '', yaml = '', closing = ''] = match;
  return { opening, yaml, closing, rest: text.slice(whole.length) };
};

/** The text with its front matter blanked out, line for line. */
export const withoutFront = (text: string): string => {
  const front = frontBlock(text);
  return front ? text.slice(0, -front.rest.length || undefined).replace(/[^\n]/g, '') + front.rest : text;
};
