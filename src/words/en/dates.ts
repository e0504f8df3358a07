import { calendarOf } from '../calendar.ts';
import { decimal, locale, plural } from './grammar.ts';

const lengths = {
  undated: 'no date yet',
  underTenth: 'under 0.1 s',
  underMinute: 'under 1 min',
  underDay: 'under a day',
  days: (count: number) => plural(count, 'day'),
  decimal,
};

/** Days, moments and lengths of time in English. Node's own data says "Sept"; every month here has three letters. */
export const calendar = calendarOf(locale, lengths, (text) => text.replace('Sept', 'Sep'));

export const { dated } = calendar;
