import { isDay } from '../schemas/moment.ts';
import { words } from '../words/words.ts';

const texts = () => words.runs;

const TENTH_MS = 100;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Of a judgement that nothing dated went into. */
const isUndated = (text: string): boolean => Date.parse(text) === 0;

/** `21 Dec 2025`, of a day or an instant, in UTC; words for the beginning of time. */
export const day = (text: string): string => (isUndated(text) ? texts().undated : words.day(text));

/** `21 Dec`, in UTC. */
export const shortDay = (text: string): string => words.shortDay(text);

/** `16:40 UTC`; the empty string for a whole day. */
export const time = (text: string): string =>
  isDay(text) || isUndated(text) ? '' : texts().utc(new Date(text).toISOString().slice(11, 16));

/** `21 Dec 2025 16:40 UTC`, or `21 Dec 2025` for a whole day. */
export const moment = (text: string): string => `${day(text)} ${time(text)}`.trimEnd();

/** `8 min`, `3 h`, `9 days`: a length of time in its largest whole unit. */
export const span = (ms: number): string => {
  const length = Math.max(0, ms);
  if (length < MINUTE_MS) return texts().underMinute;
  if (length < 2 * HOUR_MS) return texts().minutes(Math.floor(length / MINUTE_MS));
  if (length < 2 * DAY_MS) return texts().hours(Math.floor(length / HOUR_MS));
  return texts().days(Math.floor(length / DAY_MS));
};

/** Whole days between two dates, as `21 days`. */
export const daysBetween = (from: string, to: string): string => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return days < 1 ? texts().underDay : texts().days(days);
};

/** `under 0.1 s`, `3.9 s`, `2 min 5 s`. */
export const took = (ms: number): string => {
  if (ms < TENTH_MS) return texts().underTenth;
  if (ms < MINUTE_MS) return texts().seconds((ms / 1000).toFixed(ms < 10_000 ? 1 : 0));
  return texts().minutesSeconds(Math.floor(ms / MINUTE_MS), Math.round((ms % MINUTE_MS) / 1000));
};
