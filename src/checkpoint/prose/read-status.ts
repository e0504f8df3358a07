import { folded, moodsOf, withoutSigns } from './plain.ts';
import { type ClaimedStatus, type Mood, statusWords } from './status-words.ts';

/** What a status cell says. */
export interface StatusReading {
  /** The author's own words, without signs; the signs where they are all there is. */
  asWritten: string;
  /** What the words claim; `unknown` where they contradict each other or are no status words. */
  status: ClaimedStatus;
  /** Why it was not taken at its word; undefined when it was. */
  trouble?: string | undefined;
}

const RANK: Record<ClaimedStatus, number> = {
  ready: 0,
  'not-applicable': 0,
  partial: 1,
  failed: 2,
  missing: 2,
  blocked: 2,
  unknown: 2,
};
const OF_MOOD: Record<Mood, ClaimedStatus> = {
  good: 'ready',
  warning: 'partial',
  bad: 'failed',
  waiting: 'unknown',
};
const CONDITION =
  /\b(but|except|however|pending|conditional|condition|conditions|partial|partially|partly|only|with reservations?|not|no|without|missing|failed|failing|fails?|blocked|todo|tbd|planned|incomplete|until|unless|awaiting|expired|com ressalvas?|con reservas?|sous réserve|unter vorbehalt|aber|außer|sauf|excepto|exceto|mais|pero|mas)\b|кроме|частично|не |но |с оговорк|除|但|仅|ただし|제외/iu;
const SHORTFALL = /^\(?\s*(?:(\d+)\s*\/\s*(\d+)|(\d{1,3}(?:[.,]\d+)?)\s*%)\s*\)?$/;
const FILLER = /^(?:(?:all|fully|successfully|already|now)\s+|100\s*%(?:\s+|$))/;
const WHOLE = /^([1-9]\d*)\s*\/\s*\1(?:\s+|$)/;
const NEGATED = /^(?:not|non|no|nicht|kein|pas|não|не)[ -](?:yet |fully |noch )?(.+)$/u;

/** The worse of two claims. */
export const worse = (a: ClaimedStatus, b: ClaimedStatus): ClaimedStatus => (RANK[b] > RANK[a] ? b : a);

/** Says whether both claims are of one rank: satisfied, partial or held. */
export const sameRank = (a: ClaimedStatus, b: ClaimedStatus): boolean => RANK[a] === RANK[b];

/** The longest status word that a folded text begins with, and the rest behind it. */
export const leadingStatus = (
  text: string,
): { status: ClaimedStatus; word: string; rest: string } | undefined => {
  const words = text.split(' ');
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const whole = words.slice(0, count).join(' ');
    const cut = /^(.*?)[:;,.!()。，、（）：]+$/u.exec(whole)?.[1] ?? whole;
    for (const word of new Set([whole, cut, whole.replace(/[(（].*$/u, '')])) {
      const status = statusWords.get(word);
      if (status !== undefined) return { status, word, rest: text.slice(word.length) };
    }
  }
  return undefined;
};

// What is not what it should be is held; which way, the words do not say.
const negatedStatus = (plain: string): { status: ClaimedStatus; rest: string } | undefined => {
  const positive = NEGATED.exec(plain)?.[1];
  return positive !== undefined && leadingStatus(positive) ? { status: 'unknown', rest: '' } : undefined;
};

const contradictedBy = (status: ClaimedStatus, moods: Mood[]): Mood | undefined => {
  if (status === 'ready') return moods.find((mood) => mood !== 'good');
  if (status === 'partial') return moods.find((mood) => mood === 'good' || mood === 'bad');
  return status === 'not-applicable' ? undefined : moods.find((mood) => mood === 'good');
};

const fallsShort = (rest: string): boolean => {
  const match = SHORTFALL.exec(rest.trim());
  if (!match) return false;
  const [, some, all, percent] = match;
  return percent === undefined ? Number(some) < Number(all) : Number(percent.replace(',', '.')) < 100;
};

const readSigns = (text: string, moods: Mood[]): StatusReading | undefined => {
  const [first] = moods;
  const asWritten = text.trim();
  if (first === undefined) return undefined;
  if (moods.some((mood) => mood !== first))
    return { asWritten, status: 'unknown', trouble: 'the signs contradict each other' };
  return { asWritten, status: OF_MOOD[first] };
};

const readWords = (text: string, moods: Mood[]): StatusReading => {
  const asWritten = withoutSigns(text);
  const plain = folded(text).replace(FILLER, '').replace(WHOLE, '').trim();
  if (plain === '')
    return readSigns(text, moods) ?? { asWritten, status: 'unknown', trouble: 'figures are no status' };
  const found = leadingStatus(plain) ?? negatedStatus(plain);
  if (!found) return { asWritten: text.trim(), status: 'unknown', trouble: 'the words are no status words' };
  const { status, rest } = found;
  const runsOn = /^\s*[\p{L}\d]/u.test(rest);
  if (status === 'ready' && runsOn)
    return { asWritten, status: 'unknown', trouble: 'the words behind the status change what it says' };
  const against = contradictedBy(status, moods);
  if (against !== undefined) {
    const both = worse(status, status === 'partial' && against === 'bad' ? 'failed' : OF_MOOD[against]);
    const shown = status === 'ready' && both !== 'partial' ? 'unknown' : both;
    return { asWritten, status: shown, trouble: 'the sign contradicts the word' };
  }
  if (status === 'ready' && fallsShort(rest))
    return { asWritten, status: 'partial', trouble: 'the figures fall short of the word' };
  if (status === 'ready' && CONDITION.test(rest))
    return { asWritten, status: 'partial', trouble: 'the words behind the status restrict it' };
  return { asWritten, status };
};

/** Reads a status cell; undefined when it is empty or holds neither words nor known signs. */
export const readStatus = (text: string): StatusReading | undefined => {
  const moods = moodsOf(text);
  const box = /^\s*\[([ xX])\]\s*/.exec(text);
  if (box) {
    const ticked = box[1] !== ' ';
    const rest = text.slice(box[0].length);
    const also = rest.trim() === '' ? undefined : readStatus(rest);
    const own: ClaimedStatus = ticked ? 'ready' : 'unknown';
    if (!also) return { asWritten: ticked ? '[x]' : '[ ]', status: own };
    const agree = sameRank(own, also.status) && also.trouble === undefined;
    return agree
      ? { asWritten: text.trim(), status: also.status }
      : { asWritten: text.trim(), status: worse(own, also.status), trouble: 'the box and the words differ' };
  }
  const plain = folded(text);
  if (plain === '' || /^[_.\s…-]+$/.test(plain)) return readSigns(text, moods);
  return readWords(text, moods);
};

/** Says whether a text is, as a whole, a status word or sign, and nothing else. */
export const isBareStatus = (text: string): boolean => {
  const plain = folded(text);
  if (plain === '') return moodsOf(text).length > 0;
  return statusWords.has(plain) || statusWords.has(plain.replace(FILLER, ''));
};
