const decoder = new TextDecoder('windows-1252');
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
);
const strict = new TextDecoder('utf-8', { fatal: true });
const HIGH =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const DAMAGED = new RegExp(
  `[\\u00c2-\\u00df]${HIGH}|[\\u00e0-\\u00ef]${HIGH}{2}|[\\u00f0-\\u00f4]${HIGH}{3}`,
  'g',
);

const SHORTCODES: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  x: '❌',
  warning: '⚠️',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  red_circle: '🔴',
  large_green_circle: '🟢',
  green_circle: '🟢',
  yellow_circle: '🟡',
  construction: '🚧',
  hourglass: '⌛',
  white_large_square: '⬜',
};

/** Puts the sign for a shortcode such as `:white_check_mark:`, as the places that show such documents do. */
export const replaceShortcodes = (text: string): string =>
  text.replace(/(?<![`:\w]):(\w{1,20}):(?![`:\w])/g, (whole, name: string) => SHORTCODES[name] ?? whole);

/**
 * Restores characters of UTF-8 that were read as Windows-1252 ("âœ…" for "✅"), line by line as they stand.
 * Characters that make no valid UTF-8 stay as they are.
 */
export const repairEncoding = (text: string): { text: string; repaired: number } => {
  let repaired = 0;
  const restored = text.replace(DAMAGED, (run) => {
    try {
      const bytes = Uint8Array.from([...run], (character) => byteOf.get(character) ?? 0);
      const whole = strict.decode(bytes);
      repaired += 1;
      return whole;
    } catch {
      return run;
    }
  });
  return { text: restored, repaired };
};

const FENCE = /```/g;
const REACH = 60;

/**
 * Closes a code fence that begins in a row of a table and ends on a later line, which Markdown takes for the end of the
 * table: the lines between become empty rows, so that every row keeps its line.
 */
export const closeFencesInRows = (text: string): string => {
  if (!/^\s*\|.*```/m.test(text)) return text;
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!/^\s*\|/.test(line) || (line.match(FENCE)?.length ?? 0) % 2 === 0) continue;
    const end = lines.findIndex((each, index) => index > at && index < at + REACH && /^\s*```/.test(each));
    if (end < 0) continue;
    lines[at] = `${line.replace(/```(?!.*```)/, '`')}\` |`;
    for (let index = at + 1; index <= end; index++) lines[index] = '| |';
    at = end;
  }
  return lines.join('\n');
};
