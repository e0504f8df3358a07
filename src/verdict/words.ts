import { isDay, toInstant } from '../schemas/moment.ts';
import type { Status } from '../schemas/status.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const LAST_MILLISECOND = /T23:59:59\.999Z$/;

/** A moment as people write it, `21 Dec 2025 16:32 UTC`; the end of a day is that day alone. */
export const dated = (ms: number): string => {
  const [day = '', time = ''] = toInstant(ms).split('T');
  const [year, month, date] = day.split('-').map(Number);
  const words = `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  return LAST_MILLISECOND.test(toInstant(ms)) ? words : `${words} ${time.slice(0, 5)} UTC`;
};

/** A written day or instant as people write it. */
export const datedText = (text: string): string =>
  dated(Date.parse(isDay(text) ? `${text}T23:59:59.999Z` : text));

/** `1st`, `2nd`, `3rd`, `11th`. */
export const ordinal = (n: number): string => {
  const last = n % 10;
  const teen = Math.floor((n % 100) / 10) === 1;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${n}${ending}`;
};

/** A status as it stands in a sentence: `Ready`, `Not applicable`. */
export const statusWord = (status: Status): string =>
  `${status.charAt(0).toUpperCase()}${status.slice(1).replace('-', ' ')}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A count with its noun: `1 lane`, `2 lanes`, `2 other criteria`. */
export const counted = (n: number, noun: string, nouns = `${noun}s`): string =>
  `${n} ${n === 1 ? noun : nouns}`;

const NAMED = 3;

/** A list of at most three names; the rest as a count. */
export const listedBriefly = (parts: readonly string[]): string =>
  parts.length <= NAMED
    ? listed(parts)
    : listed([...parts.slice(0, NAMED - 1), `${parts.length - NAMED + 1} others`]);
