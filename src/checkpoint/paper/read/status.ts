import { folded, trimmed, withoutSigns } from '../words/fold.ts';
import { type ClaimedStatus, type Lexicon, leadMood, type Mood, moodsOf } from '../words/lexicon.ts';
import { besideOf } from './beside.ts';
import { ticksOf } from './verdict.ts';

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
/** What a sign claims where it stands alone. */
export const OF_MOOD: Record<Mood, ClaimedStatus> = {
  good: 'ready',
  warning: 'partial',
  bad: 'failed',
  waiting: 'unknown',
};
const FILLER = /^(?:(?:all|fully|successfully|already|now|100\s*%)(?:\s+|$))+/;
const WHOLE = /^([1-9]\d*)\s*\/\s*\1(?:\s+|$)/;
const NEGATED = /^(?:not|non|no|nicht|kein|keine|pas|nao|не|niet|geen) (?:yet |fully |noch |nog )?(.+)$/u;

/** The worse of two claims. */
export const worse = (a: ClaimedStatus, b: ClaimedStatus): ClaimedStatus => (RANK[b] > RANK[a] ? b : a);

/** Says whether both claims are of one rank: satisfied, partial or held. */
export const sameRank = (a: ClaimedStatus, b: ClaimedStatus): boolean => RANK[a] === RANK[b];

const contradictedBy = (status: ClaimedStatus, moods: readonly Mood[]): Mood | undefined => {
  if (status === 'ready') return moods.find((mood) => mood !== 'good');
  if (status === 'partial') return moods.find((mood) => mood === 'good' || mood === 'bad');
  return status === 'not-applicable' ? undefined : moods.find((mood) => mood === 'good');
};

const readSigns = (text: string, moods: readonly Mood[]): StatusReading | undefined => {
  const [first] = moods;
  const asWritten = text.trim();
  if (first === undefined) return undefined;
  if (moods.some((mood) => mood !== first))
    return { asWritten, status: 'unknown', trouble: 'the signs contradict each other' };
  return { asWritten, status: OF_MOOD[first] };
};

/** A sign with words that are no status: the sign counts, and the words may take it back. */
const readSigned = (text: string, moods: readonly Mood[], lexicon: Lexicon): StatusReading | undefined => {
  const signed = readSigns(text, moods);
  const plain = trimmed(folded(text));
  if (signed?.status !== 'ready' || signed.trouble || lexicon.none.whole(plain)) return signed;
  const beside = besideOf(plain, lexicon, true);
  // Words before a sign are what it is about; only words behind one say more of it.
  if (beside === 'clear' || (beside === 'unknown' && leadMood(text) === undefined)) return signed;
  if (beside === 'unknown')
    return { ...signed, status: 'partial', trouble: 'no list knows the words behind the sign' };
  return { ...signed, status: 'unknown', trouble: 'the words contradict the sign' };
};

const readReady = (reading: StatusReading, rest: string, lexicon: Lexicon): StatusReading => {
  const beside = besideOf(rest, lexicon);
  if (beside === 'clear') return reading;
  const trouble =
    beside === 'restricted'
      ? 'the words behind the status restrict it'
      : 'no list knows the words behind the status';
  return { ...reading, status: 'partial', trouble };
};

const readWords = (text: string, moods: readonly Mood[], lexicon: Lexicon): StatusReading => {
  const asWritten = withoutSigns(text);
  const plain = trimmed(folded(text)).replace(FILLER, '').replace(WHOLE, '').trim();
  if (plain === '')
    return readSigns(text, moods) ?? { asWritten, status: 'unknown', trouble: 'figures are no status' };
  const found = lexicon.statuses.at(plain, 0);
  const negated = NEGATED.exec(plain)?.[1];
  if (
    !found ||
    (found.value === 'failed' && negated && found.end < plain.length && found.phrase.length < 5)
  ) {
    if (negated !== undefined && lexicon.statuses.at(negated, 0))
      return {
        asWritten,
        status: 'unknown',
        ...(moods.includes('good') ? { trouble: 'the sign contradicts the word' } : {}),
      };
    return (
      readSigned(text, moods, lexicon) ?? {
        asWritten: text.trim(),
        status: 'unknown',
        trouble: 'the words are no status words',
      }
    );
  }
  const status = found.value;
  const against = contradictedBy(status, moods);
  if (against !== undefined) {
    const both = worse(status, status === 'partial' && against === 'bad' ? 'failed' : OF_MOOD[against]);
    const shown = status === 'ready' && both !== 'partial' ? 'unknown' : both;
    return { asWritten, status: shown, trouble: 'the sign contradicts the word' };
  }
  const reading = { asWritten, status };
  return status === 'ready' ? readReady(reading, plain.slice(found.end), lexicon) : reading;
};

const BOX = /^\s*\[([ xX✓✔✗✘-]?)\]\s*/u;

const isAlike = (one: StatusReading | undefined, other: StatusReading | undefined): boolean =>
  one === undefined || other === undefined || sameRank(one.status, other.status);

/** Reads a status cell; undefined when it is empty or holds neither words nor known signs. */
export const readStatus = (text: string, lexicon: Lexicon): StatusReading | undefined => {
  const ticks = ticksOf(text)?.map((tick) => ({ tick, reading: readStatus(tick, lexicon) }));
  const [chosen, ...others] = ticks ?? [];
  if (chosen && others.length === 0)
    return chosen.reading && { ...chosen.reading, asWritten: chosen.tick.trim() };
  if (chosen?.reading && others.some(({ reading }) => !isAlike(chosen.reading, reading)))
    return {
      asWritten: text.trim(),
      status: 'unknown',
      trouble: 'boxes are ticked that contradict each other',
    };
  const box = BOX.exec(text);
  if (box) {
    const ticked = /[xX✓✔]/u.test(box[1] ?? '');
    const rest = text.slice(box[0].length);
    const also = rest.trim() === '' ? undefined : readStatus(rest, lexicon);
    const own: ClaimedStatus = ticked ? 'ready' : 'unknown';
    if (!also) return { asWritten: ticked ? '[x]' : '[ ]', status: own };
    const agree = sameRank(own, also.status) && also.trouble === undefined;
    return agree
      ? { asWritten: text.trim(), status: also.status }
      : { asWritten: text.trim(), status: worse(own, also.status), trouble: 'the box and the words differ' };
  }
  const moods = moodsOf(text);
  const plain = trimmed(folded(text));
  if (plain === '' || /^[_.\s…-]+$/.test(plain)) return readSigns(text, moods);
  return readWords(text, moods, lexicon);
};

/** Says whether a text is, as a whole, a status word or sign, and nothing else. */
export const isBareStatus = (text: string, lexicon: Lexicon): boolean => {
  const plain = trimmed(folded(text));
  if (plain === '') return moodsOf(text).length > 0;
  return (
    lexicon.statuses.whole(plain) !== undefined ||
    lexicon.statuses.whole(plain.replace(FILLER, '')) !== undefined
  );
};
