/** Words long enough for a key, with what stands before them: names of digests say that they are none. */
const WORD = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9][A-Za-z0-9_-]{27,}(?![A-Za-z0-9_-])/g;
const DIGEST = /(?:sha-?\d{1,3}|md5|integrity|digest|checksum|hash)["']?\s{0,2}[-:=(]?\s{0,2}["']?$/i;
const LOOK_BACK = 16;

const LONGEST = 512;
const FEWEST = 2;
/** Share of the characters that stand in four or more small letters in a row: names are made of words, keys are not. */
const MOST_IN_WORDS = 0.35;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a word mixes cases and figures as only a generated one does. */
const isGenerated = (word: string): boolean => {
  if (word.length > LONGEST || /^sha\d{1,3}-/.test(word)) return false;
  const mixed = [/[a-z]/g, /[A-Z]/g, /\d/g].every((kind) => count(word, kind) >= FEWEST);
  if (!mixed) return false;
  const inWords =
    (word.match(/[a-z]{4,}/g) ?? []).join('').length + (word.match(/[A-Z]{5,}/g) ?? []).join('').length;
  return inWords / word.length < MOST_IN_WORDS;
};

/** Where words stand in a text that look generated, as keys and tokens do, and that nothing calls a digest. */
export const generatedWords = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    isGenerated(word) && !DIGEST.test(text.slice(Math.max(0, index - LOOK_BACK), index))
      ? [{ start: index, end: index + word.length }]
      : [],
  );
