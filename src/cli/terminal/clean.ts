import { showHidden } from '../../kernel/hidden.ts';
import { toPlain } from '../../kernel/plain.ts';

/**
 * Text of unknown origin as one line that a terminal only shows: escape sequences are gone, line ends and tabs are
 * spaces, and characters that act unseen are written as code points.
 */
export const clean = (text: string): string =>
  showHidden(toPlain(text).text.replace(/[\t\n\r\u2028\u2029]+/g, ' '), '');
