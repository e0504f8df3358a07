const PICTURES =
  /(?![\u2190-\u21ff])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[☐☑☒⬜✓✔✗✘✕✖√◻□]|\ufe0e|\ufe0f|\u200d|\u20e3/gu;
const BROKEN_SIGN = /(^|\s)[âðïÃ][^\sA-Za-z0-9]{1,3}(?=\s|$)/g;

/** Text without pictures and emphasis marks, spaces collapsed; arrows stay. */
export const withoutSigns = (text: string): string =>
  text
    .replace(BROKEN_SIGN, '$1')
    .replace(PICTURES, ' ')
    .replace(/\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])|`/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A text as words are looked up in it: no signs, lower case, dashes and quotes alike, Latin, Greek and Cyrillic letters
 * without accents. Both the vocabulary and the paper are folded, so that "décision" and "decision" meet.
 */
export const folded = (text: string): string =>
  withoutSigns(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A folded text without punctuation at its ends. */
export const trimmed = (text: string): string =>
  text.replace(/^[\s:;,.!?"'“”|\-[\](){}<>*•→=~]+|[\s:;,.!?"'“”|\-*。！：，、～~]+$/gu, '');

/** Folded and without punctuation at its ends. */
export const keyOf = (text: string): string => trimmed(folded(text));

/** Says whether a text is a template's gap that nobody filled in: "[Risk]", "<name>", "{{title}}", "____". */
export const isPlaceholder = (text: string): boolean =>
  /^(?:\[[^\][]*\]|<[^<>]*>|\{\{?[^{}]*\}?\}|[_.…-]+|tbd|to be determined)$/iu.test(withoutSigns(text));
