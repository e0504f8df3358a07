import { stripVTControlCharacters } from 'node:util';

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Text of unknown origin as one line that a terminal only shows: escape sequences and control characters are
 * gone, line ends and tabs are spaces, and characters that reorder text are written as code points.
 */
export const clean = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(BIDI, codePoint);
