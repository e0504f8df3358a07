import type { Forecast } from '../../schemas/forecast.ts';
import { toInstant } from '../../schemas/moment.ts';
import type { Case } from './case.ts';
import { judge } from './judge.ts';
import { endsOf, inTurn } from './lapses.ts';

/** What counts now and will have lapsed at the moment of a case, unless it is renewed; null when that is not ahead. */
export const forecast = (input: Case, now: number): Forecast | null => {
  if (input.moment <= now) return null;
  const present = { ...input, moment: now };
  const { items, risks } = judge(present);
  const ends = endsOf(present, items, risks);
  return { from: toInstant(now), lapsed: inTurn(ends.filter(({ ms }) => ms >= now && ms < input.moment)) };
};
