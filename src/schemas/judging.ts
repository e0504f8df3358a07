import { z } from 'zod';

/** The unit of every figure that a file gives without one, or of each by its name. */
export const UnitSchema = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** What a probe's definition says about the worth of a run; whatever else it says is about how to run. */
export const JudgingSchema = z.strictObject({
  criteria: z.array(z.string()),
  empty: z.strictObject({ clean: z.string() }).optional(),
  unit: UnitSchema.optional(),
});
export type Judging = z.infer<typeof JudgingSchema>;
