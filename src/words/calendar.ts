import { isDay } from '../schemas/moment.ts';

/** How a language writes days and moments, all in UTC. */
export interface Calendar {
  /** `21 Dec 2025`, of a day or an instant. */
  day: (text: string) => string;
  /** `21 Dec`. */
  shortDay: (text: string) => string;
  /** `21 Dec 2025 16:32 UTC`. */
  moment: (text: string) => string;
  /** A day, or a moment: `21 Dec 2025 16:32 UTC`; the end of a day is that day alone. */
  dated: (text: string) => string;
}

const LAST_MILLISECOND = 'T23:59:59.999Z';

/** Makes the calendar of a locale; `mended` puts right what the data of `Intl` says otherwise than the language is written here. */
export const calendarOf = (locale: string, mended = (text: string): string => text): Calendar => {
  const full = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const day = (text: string): string => mended(full.format(new Date(text)));
  const moment = (text: string): string => `${day(text)} ${new Date(text).toISOString().slice(11, 16)} UTC`;
  return {
    day,
    moment,
    shortDay: (text) => mended(short.format(new Date(text))),
    dated(text) {
      const instant = new Date(text).toISOString();
      const isWhole = isDay(text) || instant.endsWith(LAST_MILLISECOND);
      return isWhole ? day(text) : moment(text);
    },
  };
};
