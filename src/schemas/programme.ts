import { z } from 'zod';
import { IdSchema } from './id.ts';
import { PolicySchema } from './policy.ts';
import { written } from './written.ts';

/** `programme.yaml`: the thing being made ready. */
export const ProgrammeSchema = written({
  /** Its name, shown on every page. */
  name: z.string().min(1),
  /** Ids of its checkpoints in the order they are passed; files not listed come after, by id. */
  checkpoints: z.array(IdSchema).default([]),
  policy: PolicySchema.prefault({}),
});
export type ProgrammeDefinition = z.output<typeof ProgrammeSchema>;
