import { z } from 'zod';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Says whether a month has a day that is written `2025-12-21`. */
export const hasDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const exists = (text: string): boolean => !Number.isNaN(Date.parse(text)) && hasDay(text.slice(0, 10));

/** An exact moment, ISO 8601 with a zone: `2025-12-21T16:40:00Z`. */
export const InstantSchema = z
  .string()
  .regex(INSTANT, 'write an instant with its zone, such as 2025-12-21T16:40:00Z')
  .refine((text) => INSTANT.test(text) && exists(text), 'there is no such day or time');

/** A day (`2025-12-21`, UTC) or an exact moment; a day as an end or a decision counts to its last millisecond. */
export const DateSchema = z
  .string()
  .refine(
    (text) => DAY.test(text) || INSTANT.test(text),
    'write a day such as 2025-12-21 or an instant such as 2025-12-21T16:40:00Z',
  )
  .refine((text) => !(DAY.test(text) || INSTANT.test(text)) || exists(text), 'there is no such day or time');

/** Says whether a written date names a whole day and no time. */
export const isDay = (text: string): boolean => DAY.test(text);

/** Milliseconds since 1970 of the last millisecond that a written date covers. */
export const endOf = (text: string): number => Date.parse(isDay(text) ? `${text}T23:59:59.999Z` : text);

/** Milliseconds since 1970 of the first millisecond that a written date covers. */
export const startOf = (text: string): number => Date.parse(isDay(text) ? `${text}T00:00:00.000Z` : text);

/** A minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** An hour in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS;

/** A day of 24 hours in milliseconds. */
export const DAY_MS = 24 * HOUR_MS;

/** How far ahead of UTC the first of all time zones is. */
const FIRST_ZONE_MS = 14 * HOUR_MS;

/** How far the clocks of two machines may stand apart. */
export const CLOCKS_MS = 5 * MINUTE_MS;

/** Says whether a written date had begun at a moment; a day has once it has begun anywhere. */
export const hasBegun = (text: string, ms: number): boolean =>
  startOf(text) - (isDay(text) ? FIRST_ZONE_MS : 0) <= ms;

/** Says whether a run began or ended after a moment that is now, by more than clocks may stand apart. */
export const isOfFuture = (run: { startedAt: string; finishedAt: string }, now: number): boolean =>
  Math.max(Date.parse(run.startedAt), Date.parse(run.finishedAt)) > now + CLOCKS_MS;

/** Milliseconds as an ISO instant in UTC; whole seconds carry no fraction. */
export const toInstant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

const UNITS = {
  ms: 1,
  s: 1_000,
  m: MINUTE_MS,
  min: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
  w: 7 * DAY_MS,
} as const;

/** Milliseconds of a written duration such as `90s`, `24h`, `7d`; undefined when it is not one. */
export const durationMs = (text: string): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d|w)$/.exec(text.trim());
  return match ? Number(match[1]) * UNITS[match[2] as keyof typeof UNITS] : undefined;
};

/** A length of time as people write it: a number and `ms`, `s`, `m`, `h`, `d` or `w`. */
export const DurationSchema = z
  .string()
  .refine((text) => durationMs(text) !== undefined, 'write a duration such as 90s, 24h or 7d');
