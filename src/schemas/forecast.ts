import { z } from 'zod';

/** Something that counts until a moment: a probe's evidence, a claim or waiver of an item, an accepted risk. */
export const LapseSchema = z.strictObject({
  kind: z.enum(['evidence', 'claim', 'waiver', 'risk']),
  /** Of the probe, item or risk. */
  id: z.string(),
  /** The last moment at which it counts. */
  until: z.string(),
});
export type Lapse = z.infer<typeof LapseSchema>;

/** What a judgement of a moment ahead rests on: all that counts now and will have lapsed by then, soonest first. */
export const ForecastSchema = z.strictObject({
  /** The moment from which it looks ahead. */
  from: z.string(),
  lapsed: z.array(LapseSchema),
});
export type Forecast = z.infer<typeof ForecastSchema>;
