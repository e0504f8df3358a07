import { DAY_MS, HOUR_MS, isDay, MINUTE_MS } from '../schemas/moment.ts';

/** How a language writes days, moments (all in UTC) and lengths of time (in milliseconds). */
export interface Calendar {
  /** `21 Dec 2025`, of a day or an instant; words for the beginning of time. */
  day: (text: string) => string;
  /** `21 Dec`. */
  shortDay: (text: string) => string;
  /** `16:40 UTC`; the empty string for a whole day. */
  time: (text: string) => string;
  /** `21 Dec 2025 16:40 UTC`, or `21 Dec 2025` for a whole day. */
  moment: (text: string) => string;
  /** Like `moment`; the end of a day is that day alone. */
  dated: (text: string) => string;
  /** `8 min`, `3 h`, `9 days`: a length of time in its largest whole unit. */
  span: (ms: number) => string;
  /** Whole days between two dates, as `21 days`. */
  daysBetween: (from: string, to: string) => string;
  /** `under 0.1 s`, `3.9 s`, `42 s`, `2 min 5 s`. */
  took: (ms: number) => string;
}

/** What a language says for lengths of time, and for the beginning of time, which stands for no date. */
interface Lengths {
  undated: string;
  underTenth: string;
  underMinute: string;
  underDay: string;
  days: (count: number) => string;
  /** A figure as the language writes its decimals. */
  decimal: (figure: string) => string;
}

const TENTH_MS = 100;
/** From here on tenths of a second are not told: 9.95 s would be 10.0 s. */
const WHOLE_MS = 9_950;
const LAST_MILLISECOND = 'T23:59:59.999Z';

const writtenSeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

const lengthsOf = ({
  underTenth,
  underMinute,
  underDay,
  days,
  decimal,
}: Lengths): Pick<Calendar, 'span' | 'daysBetween' | 'took'> => ({
  span(ms) {
    if (ms < MINUTE_MS) return underMinute;
    if (ms < 2 * HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
    if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)} h`;
    return days(Math.floor(ms / DAY_MS));
  },
  daysBetween(from, to) {
    const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
    return count < 1 ? underDay : days(count);
  },
  took(ms) {
    if (ms < TENTH_MS) return underTenth;
    return ms < WHOLE_MS ? `${decimal((ms / 1000).toFixed(1))} s` : writtenSeconds(Math.round(ms / 1000));
  },
});

/** Makes the calendar of a locale; `mended` puts right what the data of `Intl` says otherwise than the language is written here. */
export const calendarOf = (
  locale: string,
  lengths: Lengths,
  mended = (text: string): string => text,
): Calendar => {
  const full = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const isUndated = (text: string): boolean => Date.parse(text) === 0;
  const day = (text: string): string =>
    isUndated(text) ? lengths.undated : mended(full.format(new Date(text)));
  const time = (text: string): string =>
    isDay(text) || isUndated(text) ? '' : `${new Date(text).toISOString().slice(11, 16)} UTC`;
  const moment = (text: string): string => `${day(text)} ${time(text)}`.trimEnd();
  return {
    day,
    time,
    moment,
    shortDay: (text) => mended(short.format(new Date(text))),
    dated: (text) => (new Date(text).toISOString().endsWith(LAST_MILLISECOND) ? day(text) : moment(text)),
    ...lengthsOf(lengths),
  };
};
