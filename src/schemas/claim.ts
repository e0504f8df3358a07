import { z } from 'zod';
import { DateSchema } from './moment.ts';
import { ClaimedStatusSchema } from './status.ts';
import { written } from './written.ts';

/** What a person says of an item. */
export const ClaimSchema = written({
  /** The status claimed. */
  status: ClaimedStatusSchema,
  /** The role that claims it, never a person's name. */
  role: z.string().min(1).optional(),
  /** When it was claimed. */
  on: DateSchema.optional(),
  /** The last day on which it counts; after it the claim is Unknown. */
  until: DateSchema.optional(),
  /** Why. Required for `not-applicable`. */
  reason: z.string().min(1).optional(),
});
export type Claim = z.output<typeof ClaimSchema>;
