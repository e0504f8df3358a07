import { calendarOf } from '../calendar.ts';
import { locale } from './grammar.ts';

export const { day, shortDay, moment, dated } = calendarOf(locale);
