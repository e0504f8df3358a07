import { z } from 'zod';

/** What a probe's definition says about the worth of a run; whatever else it says is about how to run. */
export const JudgingSchema = z.strictObject({
  criteria: z.array(z.string()),
  empty: z.strictObject({ clean: z.string() }).optional(),
});
export type Judging = z.infer<typeof JudgingSchema>;
