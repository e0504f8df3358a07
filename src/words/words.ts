import type { Language } from '../schemas/language.ts';
import { de } from './de/words.ts';
import { en } from './en/words.ts';
import type { Words } from './language.ts';

const LANGUAGES: Readonly<Record<Language, Words>> = { en, de };

/** Every text that a reader sees, in the language that is spoken: read it where it is used, never while a module loads. */
export let words: Words = en;

/** From now on speaks a language; one that this version does not know, of a record by a later one, is told in English. */
export const speak = (language: string): void => {
  words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language as Language] : en;
};

/** Speaks a language while something is done at once, and then again the one before. */
export const speaking = <Result>(language: string, act: () => Result): Result => {
  const before = words;
  speak(language);
  try {
    return act();
  } finally {
    words = before;
  }
};
