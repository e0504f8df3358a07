/** A file's text as everything here reads it: without a byte order mark, every line ended by a line feed alone. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

/** A text on one line, every run of white space one space. */
export const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
