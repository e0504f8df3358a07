import type { Lexicon } from '../words/lexicon.ts';

/** What the words beside a status do to it. */
export type Beside = 'clear' | 'restricted' | 'unknown';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}_./%#:@-]*/gu;
// Figures, names of files and of code, versions, digests, measures.
const FIGURE = /^[\p{N}][\p{N}.,:x%/+-]*[\p{L}%]{0,4}$|[_./#@\\]|^v\d|^[a-f0-9]{7,}$|\d/u;
const SHORTFALL = /(?<![\p{N}/.-])(\d{1,5})\s*\/\s*(\d{1,5})(?![\p{N}/.-])/gu;

const fallsShort = (text: string): boolean =>
  [...text.matchAll(SHORTFALL)].some(([, some, all]) => Number(some) < Number(all)) ||
  /^\W*(?:\d|[1-9]\d)(?:[.,]\d+)?\s*%\W*$/u.test(text);

/** A text without what is said to be absent: "no blockers left", "0 failures", "sans erreur". */
const withoutAbsences = (text: string, lexicon: Lexicon): string => {
  let rest = text.replace(/(?<![\p{N}.])0 [\p{L}-]+(?: [\p{L}-]+)?/gu, ' ');
  for (const hit of lexicon.without.all(rest).reverse()) {
    const end = /^[^,;.()—–]*/u.exec(rest.slice(hit.end))?.[0].length ?? 0;
    rest = `${rest.slice(0, hit.at)} ${rest.slice(hit.end + end)}`;
  }
  return rest;
};

const isKnown = (word: string, lexicon: Lexicon): boolean =>
  FIGURE.test(word) ||
  lexicon.harmless.whole(word) === true ||
  lexicon.statuses.whole(word) === 'ready' ||
  (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word) &&
    (lexicon.harmless.in(word) || lexicon.statuses.at(word, 0)?.value === 'ready'));

// What stands behind a dash, a colon or a full stop explains; what stands in brackets or alone qualifies.
const EXPLAINS = /^\s*(?:[-:;.：；。→]|=>)/u;
const LONG = 3;

/**
 * Judges the folded words behind a status: restricting where one takes something back or figures fall short; unknown
 * where they are words no list knows. An explanation of three words and more may hold words that no list knows.
 */
export const besideOf = (text: string, lexicon: Lexicon, explains = EXPLAINS.test(text)): Beside => {
  if (fallsShort(text)) return 'restricted';
  const rest = withoutAbsences(text, lexicon);
  if (lexicon.restricts.in(rest)) return 'restricted';
  const held = lexicon.statuses
    .all(rest)
    .some(({ value }) => value !== 'ready' && value !== 'not-applicable');
  if (held) return 'restricted';
  const words = rest.match(WORD) ?? [];
  if (explains && words.length >= LONG) return 'clear';
  return words.every((word) => isKnown(word.replace(/[.:]+$/, ''), lexicon)) ? 'clear' : 'unknown';
};
