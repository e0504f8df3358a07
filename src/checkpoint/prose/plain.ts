import { type Mood, signs } from './status-words.ts';

const PICTURES =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[☐☑☒⬜✓✔✗✘√]|\ufe0e|\ufe0f|\u200d|\u20e3/gu;
const BROKEN_SIGN = /(^|\s)[âðïÃ][^\sA-Za-z0-9]{1,3}(?=\s|$)/g;

/** The moods of the signs in a text, in order. */
export const moodsOf = (text: string): Mood[] =>
  [...text].flatMap((character) => {
    const mood = signs.get(character);
    return mood ? [mood] : [];
  });

/** Text without pictures and emphasis marks, spaces collapsed. */
export const withoutSigns = (text: string): string =>
  text
    .replace(BROKEN_SIGN, '$1')
    .replace(PICTURES, ' ')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A text as it is looked up in the word lists: lower case, dashes alike, no signs, no outer punctuation. */
export const folded = (text: string): string =>
  withoutSigns(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/_/g, ' ')
    .replace(/^[\s:;,.!?"'“”‘’|\-[\](){}<>*•→=]+/u, '')
    .replace(/[\s:;,!?"'“”‘’|\-*。！：，]+$/u, '')
    .trim();

/** Says whether a text is a template's gap that nobody filled in: "[Risk]", "<name>", "{{title}}", "____". */
export const isPlaceholder = (text: string): boolean =>
  /^(?:\[[^\][]*\]|<[^<>]*>|\{\{?[^{}]*\}?\}|[_.…]+|tbd|to be determined)$/iu.test(withoutSigns(text));

/** Lower-case letters and digits joined by "-", for ids; empty when the text has none. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** A name that is not in `taken` yet: the text's slug, the fallback where it has none, numbered when needed. */
export const uniqueId = (text: string, fallback: string, taken: Set<string>): string => {
  const named = slug(text);
  const base = named === '' || ['constructor', 'prototype'].includes(named) ? fallback : named;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
};
