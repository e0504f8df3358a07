import { calendarOf } from '../calendar.ts';
import { locale } from './grammar.ts';

// Node's own data says "Sept"; every month here has three letters.
const calendar = calendarOf(locale, (text) => text.replace('Sept', 'Sep'));

export const { day, shortDay, moment, dated } = calendar;
