import { calendarOf } from '../calendar.ts';
import { decimal, locale, plural } from './grammar.ts';

/** Days, moments and lengths of time in German. */
export const calendar = calendarOf(locale, {
  undated: 'noch kein Datum',
  underTenth: 'unter 0,1 s',
  underMinute: 'unter 1 min',
  underDay: 'unter einem Tag',
  days: (count) => plural(count, 'Tag', 'Tage'),
  decimal,
});

export const { dated } = calendar;
