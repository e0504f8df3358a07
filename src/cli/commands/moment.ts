import { DateSchema, endOf, hasBegun, isDay } from '../../schemas/moment.ts';
import type { Status } from '../../schemas/status.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { badUsage } from './act.ts';
import { unknownName } from './content.ts';

/** Milliseconds of an `--as-of` time; undefined when none was given. A day counts to its end, and one that has begun to now. */
export const parseMoment = (text: string | undefined, now = Number.POSITIVE_INFINITY): number | undefined => {
  if (text === undefined) return undefined;
  const parsed = DateSchema.safeParse(text);
  if (parsed.success) {
    const end = endOf(parsed.data);
    return isDay(parsed.data) && hasBegun(parsed.data, now) ? Math.min(end, now) : end;
  }
  throw badUsage(
    `--as-of ${text} is not a time: ${parsed.error.issues[0]?.message ?? 'not understood'}`,
    'write a day such as 2025-12-21 or an instant such as 2025-12-21T16:40:00Z',
  );
};

/** Says whether an `--as-of` time lies ahead, so that what holds then is a forecast. */
export const isAhead = (text: string | undefined, now: number): boolean =>
  text !== undefined && DateSchema.safeParse(text).success && !hasBegun(text, now);

/** Ends the command because it was asked to let through, or to publish, what is no more than a forecast. */
export const requirePresent = (
  { asOf, forecast = false }: { asOf?: string | undefined; forecast?: boolean | undefined },
  now: number,
): void => {
  if (isAhead(asOf, now) && !forecast)
    throw badUsage(
      `--as-of ${asOf} lies ahead, and what holds then is a forecast`,
      'to have it all the same, marked as one, add --forecast',
    );
};

/** The statuses supposed with `--assume <item or probe>=<status>`, by id; throws InputError for what stands for nothing. */
export const parseAssumptions = (
  written: readonly string[] | undefined,
  known: readonly string[],
): Map<string, Status> | undefined => {
  if (written === undefined || written.length === 0) return undefined;
  return new Map(
    written.map((text) => {
      const [, id = '', word = ''] = /^(.+)=([^=]*)$/.exec(text) ?? [];
      if (id === '')
        throw badUsage(
          `--assume ${text} names no status`,
          'write it like this: --assume docker.runtime=ready',
        );
      if (!known.includes(id)) throw unknownName('item or probe', id, known);
      const status = StatusSchema.safeParse(word);
      if (!status.success) throw unknownName('status', word, StatusSchema.options);
      return [id, status.data];
    }),
  );
};
