import { DateSchema } from '../../schemas/moment.ts';
import { withoutSigns } from './plain.ts';

const MONTHS: readonly string[] = [
  'january jan januar jänner janvier enero janeiro января янв январь',
  'february feb februar février febrero fevereiro февраля фев февраль',
  'march mar märz mars marzo março марта мар март',
  'april apr avril abril апреля апр апрель',
  'may mai mayo maio мая май',
  'june jun juni juin junio junho июня июн июнь',
  'july jul juli juillet julio julho июля июл июль',
  'august aug août agosto августа авг август',
  'september sep sept septembre septiembre setembro сентября сен сентябрь',
  'october oct oktober okt octobre octubre outubro октября окт октябрь',
  'november nov novembre noviembre novembro ноября ноя ноябрь',
  'december dec dezember dez décembre diciembre dezembro декабря дек декабрь',
];
const monthOf = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

const day = (year: string, month: number | undefined, date: string): string | undefined => {
  if (month === undefined) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return DateSchema.safeParse(text).success ? text : undefined;
};

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/;
const EAST = /^(\d{4})\s*[年년/.]\s*(\d{1,2})\s*[月월/.]\s*(\d{1,2})\s*[日일]?(?!\d)/;
const DAY_FIRST =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;

const readIso = (match: RegExpExecArray): string | undefined => {
  const [, date = '', time, zone] = match;
  if (time === undefined || zone === undefined) return DateSchema.safeParse(date).success ? date : undefined;
  const offset = /^[A-Z]/.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const instant = `${date}T${time}${offset}`;
  return DateSchema.safeParse(instant).success ? instant : undefined;
};

/**
 * Reads a date at the start of a text: ISO 8601, `21 Dec 2025`, `December 21, 2025`, `21.12.2025`,
 * `2025年12月21日`. Day and month divided by slashes are ambiguous and not read. A time without a zone leaves
 * the day.
 */
export const readDate = (text: string): string | undefined => {
  const plain = withoutSigns(text).replace(/^[(*_\s]+/, '');
  const iso = ISO.exec(plain);
  if (iso) return readIso(iso);
  const east = EAST.exec(plain);
  if (east) return day(east[1] ?? '', Number(east[2]), east[3] ?? '');
  const lower = plain.toLowerCase();
  const german = GERMAN.exec(lower);
  if (german) return day(german[3] ?? '', Number(german[2]), german[1] ?? '');
  const dayFirst = DAY_FIRST.exec(lower);
  if (dayFirst) return day(dayFirst[3] ?? '', monthOf.get(dayFirst[2] ?? ''), dayFirst[1] ?? '');
  const monthFirst = MONTH_FIRST.exec(lower);
  return monthFirst
    ? day(monthFirst[3] ?? '', monthOf.get(monthFirst[1] ?? ''), monthFirst[2] ?? '')
    : undefined;
};
