/** What a decision record says of its status in one place. */
export interface Statement {
  /** Its telling word, in lower case: `accepted`, `superseded`. */
  word: string;
  /** As written, in one line. */
  text: string;
  /** Something stands behind the word that it depends on, or that it leaves open. */
  conditional: boolean;
}

const LONGEST = 500;

const whole = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);

/** The words that a status has in English, each with what other languages and spellings call it. */
const WORDS: Readonly<Record<string, RegExp>> = {
  superseded: whole('superseded|superceded|replaced|ersetzt durch|abgelöst|remplacée?'),
  deprecated: whole('deprecated|obsolete|veraltet|obsolète'),
  rejected: whole('rejected|abgelehnt|verworfen|rejetée?'),
  withdrawn: whole('withdrawn|zurückgezogen|retirée?'),
  accepted: whole('accepted|akzeptiert|angenommen|acceptée?'),
  proposed: whole('proposed|vorgeschlagen|proposée?'),
};
const TAKEN_BACK = ['superseded', 'deprecated', 'rejected', 'withdrawn'] as const;

const CONDITION = whole(
  'pending|partial|partially|partly|in part|in principle|provisional|provisionally|conditional|conditionally|subject to|except|excluding|unless|until|awaiting|tbd|tbc|to be|not yet|once|if|draft|trial|experimental|temporary|temporarily|interim|for now|teilweise|vorläufig|partiellement',
);
const WITH = /^[^\p{L}\p{N}]*with(?!\p{L})/iu;
const OPEN = /^\s*\?/;

/** Text without comments, what is struck out, links and emphasis, in one bounded line. */
export const bare = (written: string): string =>
  written
    .slice(0, LONGEST)
    .replace(/<!--[^>]*-->|~~[^~]*~~/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()]*\))?/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();

const firstWord = (text: string): string | undefined =>
  // The emoji and bullets that authors put before the word say nothing.
  /^[^\p{L}\p{N}]*(\p{L}[\p{L}-]*)/u.exec(text)?.[1]?.toLowerCase();

/** A status word in English and lower case: `Angenommen` is `accepted`; a word that none of the lists knows stays. */
export const canonical = (word: string): string =>
  Object.keys(WORDS).find((name) => WORDS[name]?.test(word)) ?? word.toLowerCase();

/** Whether a word is one that records state as their status. */
export const isKnown = (word: string): boolean => Object.hasOwn(WORDS, word) || word === 'draft';

/** Several words to choose from, as a template offers them. */
const isChoice = (text: string): boolean =>
  /[|{]/.test(text) && Object.values(WORDS).filter((word) => word.test(text)).length > 1;

/** What a text says of a status; undefined where it says nothing. What takes an acceptance back counts before it. */
export const toStatement = (written: string): Statement | undefined => {
  const text = bare(written);
  const first = firstWord(text);
  if (first === undefined) return undefined;
  if (isChoice(text)) return { word: 'undecided', text, conditional: false };
  const word = TAKEN_BACK.find((name) => WORDS[name]?.test(text)) ?? canonical(first);
  const behind = text.slice(text.toLowerCase().indexOf(first) + first.length);
  const conditional = CONDITION.test(behind) || WITH.test(behind) || OPEN.test(behind);
  return { word, text, conditional };
};

const LEADS = /^[^\p{L}\p{N}]*(?:superseded|superceded|replaced|ersetzt|remplacée?)\s+(?:by|durch|par)\b/iu;

/** Whether a line begins with what takes the place of the record: `Superseded by [10](0010-x.md)`. */
export const isTakenPlace = (line: string): boolean => LEADS.test(line.slice(0, LONGEST));

/** Whether a line begins with a word that takes an acceptance back. */
export const leadsBack = (line: string): boolean =>
  (TAKEN_BACK as readonly string[]).includes(canonical(firstWord(line) ?? '')) || isTakenPlace(line);

/** Whether a line begins with what an acceptance still depends on. */
export const leadsCondition = (line: string): boolean => {
  const found = CONDITION.exec(line);
  return found !== null && !/[\p{L}\p{N}]/u.test(line.slice(0, found.index));
};
