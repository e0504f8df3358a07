// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a console
const COLOUR = /\x1b\[[\d;]*m/g;

/** A text as a console would show it, without its colours. */
export const withoutColours = (text: string): string =>
  text.includes('\u001b') ? text.replace(COLOUR, '') : text;
