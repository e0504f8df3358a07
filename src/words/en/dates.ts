import { isDay } from '../../schemas/moment.ts';
import { locale } from './grammar.ts';

const DAY = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const LAST_MILLISECOND = 'T23:59:59.999Z';

/** A day, or a moment in UTC: `21 Dec 2025`, `21 Dec 2025 16:32 UTC`; the end of a day is that day alone. */
export const dated = (text: string): string => {
  const instant = new Date(text).toISOString();
  // Node's own data says "Sept"; every month here has three letters.
  const day = DAY.format(new Date(text)).replace('Sept', 'Sep');
  return isDay(text) || instant.endsWith(LAST_MILLISECOND) ? day : `${day} ${instant.slice(11, 16)} UTC`;
};
