/** Text without any control sequence, and the colours that stood in it. */
export interface Plain {
  text: string;
  /** SGR sequences and the offsets in `text` that they stood before, ascending. */
  colours: { at: number; code: string }[];
}

const ESC = '\\u001b';
const STRING_END = `(?:\\u0007|${ESC}\\\\|\\u009c)`;
/** Control sequences by ECMA-48: strings (OSC, DCS, SOS, PM, APC), CSI, other escapes, C1; and lone returns. */
const SEQUENCE = new RegExp(
  [
    `(?:${ESC}[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\u0007\\u001b\\u0090\\u0098\\u009c-\\u009f]*${STRING_END}`,
    `(?:${ESC}\\[|\\u009b)([0-?]*)([ -/]*[@-~])`,
    `${ESC}[ -/]*[0-~]?`,
    '[\\u0080-\\u009f]',
    '\\r+\\n?',
  ].join('|'),
  'g',
);

const PLAIN_COLOURS = /^(?:0|[1-4]|7|9|2[1-57-9]|[34][0-79]|9[0-7]|10[0-7])$/;

/** The parameters of an SGR sequence that only colour or weigh text; concealing and blinking are left out. */
const colourOnly = (parameters: string): string | undefined => {
  if (!/^[\d;:]*$/.test(parameters)) return undefined;
  const given = parameters === '' ? ['0'] : parameters.replaceAll(':', ';').split(';');
  const kept: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const parameter = String(Number(given[index] || '0'));
    if (parameter === '38' || parameter === '48') {
      const length = given[index + 1] === '5' ? 3 : given[index + 1] === '2' ? 5 : 1;
      if (length > 1) kept.push(...given.slice(index, index + length));
      index += length - 1;
    } else if (PLAIN_COLOURS.test(parameter)) kept.push(parameter);
  }
  return kept.length > 0 ? kept.join(';') : undefined;
};

/**
 * Takes terminal control sequences out of a text. Colours are set apart; titles, links, clipboard writes and
 * cursor movements are dropped; a lone carriage return becomes a line break, so that nothing is overwritten.
 */
export const toPlain = (raw: string): Plain => {
  const colours: Plain['colours'] = [];
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(SEQUENCE)) {
    text += raw.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0].startsWith('\r')) text += '\n';
    const code = match[2] === 'm' ? colourOnly(match[1] ?? '') : undefined;
    if (code !== undefined) colours.push({ at: text.length, code: `\u001b[${code}m` });
  }
  return { text: text + raw.slice(from), colours };
};
