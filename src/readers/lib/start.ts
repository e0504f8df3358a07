import { hasDay } from '../../schemas/moment.ts';

/** What a place for a start holds: a moment, a time without a zone, a text that is no time; nothing is undefined. */
export type Start = { instant: string } | { local: string } | 'not-understood' | undefined;

const FIRST = 0;
const LAST = 253_402_300_799_999;

const instantOf = (ms: number): Start =>
  Number.isFinite(ms) && ms > FIRST && ms <= LAST
    ? { instant: new Date(ms).toISOString().replace('.000Z', 'Z') }
    : 'not-understood';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s{0,3}(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|[A-Z]{2,5})?)?$/i;

/** The zone in which a day begins first: nobody says which of its zones an abbreviation such as `CST` means. */
const EARLIEST = '+14:00';

const offsetOf = (zone: string): string => {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? EARLIEST : `${hours}:${minutes}`;
};

/**
 * A start as ISO 8601 writes it: a day or a time of a day, with a zone or without. A day that no month has is no time;
 * of a zone that only has letters the earliest moment counts.
 */
export const isoStart = (value: unknown): Start => {
  if (isNothing(value)) return undefined;
  const [, day, time = '00:00', seconds = '00', fraction = '', zone] =
    ISO.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  if (day === undefined || !hasDay(day)) return 'not-understood';
  const local = `${day}T${time}:${seconds}`;
  if (zone !== undefined)
    return instantOf(Date.parse(`${local}.${fraction.slice(0, 3).padEnd(3, '0')}${offsetOf(zone)}`));
  return instantOf(Date.parse(`${local}Z`)) === 'not-understood' ? 'not-understood' : { local };
};

const numberOf = (value: unknown): number =>
  typeof value === 'string' && /^\s*\d{1,16}(?:\.\d{1,9})?\s*$/.test(value) ? Number(value) : Number.NaN;

/** What began that long before, in milliseconds. */
export const before = (start: Start, ms: number): Start => {
  if (start === undefined || start === 'not-understood') return start;
  if ('instant' in start) return instantOf(Math.round(Date.parse(start.instant) - ms));
  const local = instantOf(Math.floor((Date.parse(`${start.local}Z`) - ms) / 1000) * 1000);
  return typeof local === 'object' && 'instant' in local ? { local: local.instant.slice(0, -1) } : local;
};

/** A start as a format writes it that counts the milliseconds or seconds since 1970; 0 is how tools write none. */
export const epochStart = (value: unknown, unit: 'ms' | 's'): Start => {
  if (isNothing(value)) return undefined;
  const count = typeof value === 'number' ? value : numberOf(value);
  return count === 0 ? undefined : instantOf(Math.round(unit === 's' ? count * 1000 : count));
};

/** A start of which ten digits are seconds since 1970 and thirteen are milliseconds. */
export const digitsStart = (value: string | undefined): Start => {
  if (value === undefined || /^0*$/.test(value.trim())) return undefined;
  if (/^\s*\d{13}\s*$/.test(value)) return epochStart(value, 'ms');
  return /^\s*\d{10}\s*$/.test(value) ? epochStart(value, 's') : 'not-understood';
};
