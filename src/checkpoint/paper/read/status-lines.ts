import type { ListItem } from 'mdast';
import { itemText } from '../tree/nodes.ts';
import { folded, trimmed, withoutSigns } from '../words/fold.ts';
import { isColoured, type Lexicon, leadMood, moodsOf, tailMood } from '../words/lexicon.ts';
import { besideOf } from './beside.ts';
import { entryOf } from './statements.ts';
import { isBareStatus, OF_MOOD, readStatus, type StatusReading, sameRank, worse } from './status.ts';

/** A line that names something and says how it stands. */
export interface StatusLine {
  title: string;
  reading: StatusReading;
  /** What stands behind the status (Markdown); empty where nothing does. */
  rest: string;
}

const FOLLOWED = /^(.*?\S)\s*[:：]\s*(\S[^:：]{0,40}?)\s+[–—-]\s+(\S.*)$/su;
const TAIL = /^(.*\S)\s*(?:[:：→]|\s[–—-]|=>|->)\s*([^:：→]+)$/su;
const BRACKETS = /^(.*\S)\s*[([（]([^()[\]（）]+)[)\]）]\.?$/su;
// Addresses, paths and names of files say nothing.
const NAMES = /https?:\/\/\S+|[\w.-]*\/[\w./-]+|[\w-]+\.\p{Ll}{2,4}(?![\p{L}\p{N}])/gu;
const LOUD = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\p{N}]+(?:[ -]\p{Lu}[\p{Lu}\p{N}]+)*(?![\p{L}\p{N}_])/gu;

/** The statuses that a text shouts in capitals. */
export const shoutedIn = (text: string, lexicon: Lexicon) =>
  (text.replace(NAMES, ' ').match(LOUD) ?? []).flatMap((run) =>
    [run, ...run.split(/[ -]/)]
      .filter((word) => word.length > 2)
      .flatMap((word) => lexicon.statuses.whole(folded(word)) ?? []),
  );

/**
 * Title, status and rest of "title: STATUS" or "title: STATUS - more"; undefined when the text is none. A status in small
 * letters counts only where `isQuiet` says so.
 */
export const wordLine = (
  text: string,
  lexicon: Lexicon,
  isQuiet = false,
): { title: string; status: string; rest: string } | undefined => {
  for (const match of [FOLLOWED.exec(text), TAIL.exec(text)]) {
    const [, title = '', status = '', rest = ''] = match ?? [];
    if (withoutSigns(title) === '' || status === '') continue;
    const bare =
      isBareStatus(status, lexicon) || isBareStatus(status.replace(/\s*\([^)]*\)\s*$/, ''), lexicon);
    const shouted =
      isQuiet ||
      moodsOf(rest === '' ? text : `${title}${status}`).length > 0 ||
      /\p{Lu}{2}/u.test(status) ||
      /^\p{Lo}/u.test(folded(status));
    if (bare && shouted) return { title, status, rest };
  }
  return undefined;
};

/** The status in brackets at a text's end. */
export const bracketed = (
  text: string,
  lexicon: Lexicon,
): { title: string; status: string; rest: string } | undefined => {
  const [title = '', status = ''] = BRACKETS.exec(text)?.slice(1) ?? [];
  return status !== '' && isBareStatus(status, lexicon) ? { title, status, rest: '' } : undefined;
};

const isPriority = (text: string, lexicon: Lexicon): boolean =>
  isColoured(text) && lexicon.levels.at(trimmed(folded(text)), 0) !== undefined;

const SHORT = 3;

/** What the words behind a title do to the sign before it. */
const withNotes = (reading: StatusReading, title: string, rest: string, lexicon: Lexicon): StatusReading => {
  const plain = trimmed(folded(rest));
  const own = lexicon.statuses.at(plain, 0)?.value;
  if (own !== undefined && !sameRank(own, reading.status))
    return { ...reading, status: worse(own, reading.status), trouble: 'the sign contradicts the words' };
  if (own !== undefined && own !== 'ready') return { ...reading, status: own };
  if (reading.status !== 'ready') return reading;
  const against = shoutedIn(`${title} ${rest.split('\n')[0] ?? ''}`, lexicon).find(
    (status) => !sameRank(status, 'ready'),
  );
  if (against !== undefined)
    return { ...reading, status: 'unknown', trouble: 'the sign contradicts the words' };
  const short = plain !== '' && plain.split(' ').length <= SHORT;
  return short && besideOf(plain, lexicon, true) === 'restricted'
    ? { ...reading, status: 'partial', trouble: 'the words behind the sign restrict it' }
    : reading;
};

/** Reads a bullet whose sign leads it: "✅ **Router**: complete, 40 tests". */
const leadLine = (item: ListItem, text: string, source: string, lexicon: Lexicon): StatusLine | undefined => {
  const mood = leadMood(text);
  if (mood === undefined || isPriority(text, lexicon)) return undefined;
  const { title, notes = '' } = entryOf(item, source);
  if (title === '' || isBareStatus(title, lexicon)) return undefined;
  const moods = moodsOf(text);
  const reading: StatusReading = {
    asWritten: [...text.replace(/^[\s*_]+/u, '')][0] ?? '',
    status: OF_MOOD[mood],
  };
  if (moods.some((each) => each !== mood))
    return {
      title,
      rest: notes,
      reading: { ...reading, status: 'unknown', trouble: 'the signs contradict each other' },
    };
  return { title, rest: notes, reading: withNotes(reading, title, notes, lexicon) };
};

/** Reads a bullet whose sign stands behind its name: "**Deploy:** ✅ Done", "Router ✗". */
const behindLine = (text: string, lexicon: Lexicon): StatusLine | undefined => {
  const split = /^(.*?\S)\s*(?:[:：]|\s[–—-]|→|->)\s*(\S.*)$/su.exec(text);
  const [, key = '', value = ''] = split ?? [];
  if (split && moodsOf(key).length === 0 && (leadMood(value) ?? tailMood(value)) !== undefined) {
    const reading = readStatus(value, lexicon);
    if (reading) return { title: withoutSigns(key), rest: '', reading };
  }
  const mood = tailMood(text);
  if (mood === undefined || moodsOf(text).length > 1) return undefined;
  const title = withoutSigns(text).replace(/[\s:：–—-]+$/u, '');
  const last = [...text.replace(/(?:[\s*_.!]|\ufe0e|\ufe0f)+$/u, '')].at(-1) ?? '';
  return title === '' || isBareStatus(title, lexicon)
    ? undefined
    : { title, rest: '', reading: withNotes({ asWritten: last, status: OF_MOOD[mood] }, title, '', lexicon) };
};

/** Reads a list item that carries its status as a sign; undefined when it carries none. */
export const signLine = (item: ListItem, source: string, lexicon: Lexicon): StatusLine | undefined => {
  const text = itemText(item);
  if (moodsOf(text).length === 0) return undefined;
  return leadLine(item, text, source, lexicon) ?? behindLine(text, lexicon);
};

/** Reads a line of text that carries its status as a sign or a box. */
export const textLine = (text: string, lexicon: Lexicon): StatusLine | undefined => {
  const box = /^\s*\[([ xX])\]\s+(\S.*)$/su.exec(text);
  const mood = box ? (box[1] === ' ' ? 'waiting' : 'good') : leadMood(text);
  const words = withoutSigns(box?.[2] ?? text).replace(/^[\s:–—-]+/u, '');
  if (mood === undefined || words === '' || isBareStatus(words, lexicon)) return undefined;
  const [, title = words, rest = ''] = /^([^:：]{2,80}?)(?:[:：]\s+|\s[–—]\s)(\S.*)$/su.exec(words) ?? [];
  const asWritten = box ? (mood === 'good' ? '[x]' : '[ ]') : ([...text.trim()][0] ?? '');
  return { title, rest, reading: withNotes({ asWritten, status: OF_MOOD[mood] }, title, rest, lexicon) };
};
