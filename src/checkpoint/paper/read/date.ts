import { DateSchema } from '../../../schemas/moment.ts';
import { folded, withoutSigns } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';

const day = (year: string, month: number | undefined, date: string): string | undefined => {
  if (month === undefined) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return DateSchema.safeParse(text).success ? text : undefined;
};

const ISO =
  /(?<![\d-])(\d{4}-\d{2}-\d{2})(?:[T ]+(?:at )?(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d-])/;
const EAST = /(?<!\d)(\d{4})\s*[年년/.]\s*(\d{1,2})\s*[月월/.]\s*(\d{1,2})\s*[日일]?(?!\d)/;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_FIRST =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[ -]+(?:de |of |d')?(\p{L}+)\.?,?[ -]+(?:de |del )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

const readIso = ([, date = '', time, zone]: RegExpExecArray): string | undefined => {
  if (time === undefined || zone === undefined) return DateSchema.safeParse(date).success ? date : undefined;
  const offset = /^[A-Z]/.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const instant = `${date}T${time.replace(/(\.\d{3})\d+/, '$1')}${offset}`;
  return DateSchema.safeParse(instant).success ? instant : date;
};

const readNumeric = (
  [, a = '', sign, b = '', year = '']: RegExpExecArray,
  dayFirst: boolean,
): string | undefined => {
  if (sign === '.' || dayFirst || Number(a) > 12) return day(year, Number(b), a);
  return Number(b) > 12 ? day(year, Number(a), b) : undefined;
};

const readWritten = (lower: string, lexicon: Lexicon): string | undefined => {
  const first = DAY_FIRST.exec(lower);
  const dayFirst = first
    ? day(first[3] ?? '', lexicon.months.whole(first[2] ?? ''), first[1] ?? '')
    : undefined;
  if (dayFirst !== undefined) return dayFirst;
  const second = MONTH_FIRST.exec(lower);
  return second ? day(second[3] ?? '', lexicon.months.whole(second[1] ?? ''), second[2] ?? '') : undefined;
};

/**
 * Reads the first date in a text: ISO 8601, `21 Dec 2025`, `December 21, 2025`, `21.12.2025`, `2025年12月21日`,
 * `28/11/2025`. Day and month divided by slashes are read where one is above twelve, or where `dayFirst` says that the
 * paper's language puts the day first. A time without a zone leaves the day.
 */
export const readDate = (text: string, lexicon: Lexicon, dayFirst = false): string | undefined => {
  const plain = withoutSigns(text);
  const iso = ISO.exec(plain);
  if (iso) return readIso(iso);
  const numeric = NUMERIC.exec(plain);
  if (numeric) return readNumeric(numeric, dayFirst);
  const east = EAST.exec(plain);
  if (east) return day(east[1] ?? '', Number(east[2]), east[3] ?? '');
  return readWritten(folded(plain), lexicon);
};
