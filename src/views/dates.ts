import { isDay } from '../schemas/moment.ts';
import { locale, words } from '../words/words.ts';

const TEXT = words.runs;

const DAY = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const TENTH_MS = 100;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

// Node's own data says "Sept"; every month here has three letters.
const three = (text: string): string => text.replace('Sept', 'Sep');

/** Of a judgement that nothing dated went into. */
const isUndated = (text: string): boolean => Date.parse(text) === 0;

/** `21 Dec 2025`, of a day or an instant, in UTC; words for the beginning of time. */
export const day = (text: string): string =>
  isUndated(text) ? TEXT.undated : three(DAY.format(new Date(text)));

/** `21 Dec`, in UTC. */
export const shortDay = (text: string): string => three(SHORT.format(new Date(text)));

/** `16:40 UTC`; the empty string for a whole day. */
export const time = (text: string): string =>
  isDay(text) || isUndated(text) ? '' : TEXT.utc(new Date(text).toISOString().slice(11, 16));

/** `21 Dec 2025 16:40 UTC`, or `21 Dec 2025` for a whole day. */
export const moment = (text: string): string => `${day(text)} ${time(text)}`.trimEnd();

/** `8 min`, `3 h`, `9 days`: a length of time in its largest whole unit. */
export const span = (ms: number): string => {
  const length = Math.max(0, ms);
  if (length < MINUTE_MS) return TEXT.underMinute;
  if (length < 2 * HOUR_MS) return TEXT.minutes(Math.floor(length / MINUTE_MS));
  if (length < 2 * DAY_MS) return TEXT.hours(Math.floor(length / HOUR_MS));
  return TEXT.days(Math.floor(length / DAY_MS));
};

/** Whole days between two dates, as `21 days`. */
export const daysBetween = (from: string, to: string): string => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return days < 1 ? TEXT.underDay : TEXT.days(days);
};

/** `under 0.1 s`, `3.9 s`, `2 min 5 s`. */
export const took = (ms: number): string => {
  if (ms < TENTH_MS) return TEXT.underTenth;
  if (ms < MINUTE_MS) return TEXT.seconds((ms / 1000).toFixed(ms < 10_000 ? 1 : 0));
  return TEXT.minutesSeconds(Math.floor(ms / MINUTE_MS), Math.round((ms % MINUTE_MS) / 1000));
};
