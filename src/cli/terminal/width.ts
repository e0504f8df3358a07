const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}])/u;
const NARROW = /^[\u0020-\u007e\u00a1-\u02ff]*$/;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const cells = (grapheme: string): number => (NOTHING.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** How many columns of a terminal a line of clean text takes. */
export const width = (text: string): number => {
  if (NARROW.test(text)) return text.length;
  let total = 0;
  for (const { segment } of graphemes.segment(text)) total += cells(segment);
  return total;
};

/** The text cut to so many columns, its last one an ellipsis when something was cut. */
export const cut = (text: string, columns: number, ellipsis = '…'): string => {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = width(ellipsis);
  for (const { segment } of graphemes.segment(text)) {
    used += cells(segment);
    if (used > columns) break;
    kept += segment;
  }
  return kept + ellipsis;
};

/** The text filled up with spaces to so many columns. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** The text broken at spaces into lines of at most so many columns; a longer word is broken where it must be. */
export const wrap = (text: string, columns: number): string[] => {
  const room = Math.max(8, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && width(line) + 1 + width(rest) <= room) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (width(rest) > room) {
      const part = cut(rest, room, '');
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
  }
  return [...lines, line];
};
