import { z } from 'zod';
import { IdSchema } from './id.ts';
import { DateSchema } from './moment.ts';
import { written } from './written.ts';

/** A reasoned, expiring acceptance of an item that is not Ready. */
export const WaiverSchema = written({
  /** The item accepted. */
  item: IdSchema,
  /** Why it is accepted. */
  reason: z.string().min(1),
  /** The role that accepts it, never a person's name. */
  role: z.string().min(1),
  /** When it was given. */
  on: DateSchema.optional(),
  /** The last day on which it counts. */
  until: DateSchema,
});
export type Waiver = z.output<typeof WaiverSchema>;
