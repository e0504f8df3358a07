import { z } from 'zod';
import { IdSchema } from './id.ts';
import { NeedSchema } from './item.ts';
import { LaneVerdictSchema } from './verdict.ts';
import { written } from './written.ts';

/** A kind of work that the checkpoint lets through or holds. */
export const LaneSchema = written({
  /** Stable name, unique in its checkpoint. */
  id: IdSchema,
  /** The work, in a few words. */
  title: z.string().min(1),
  /** Items it needs, transitively. Empty: the lane is attested and keeps `verdict`. */
  needs: z.array(NeedSchema).default([]),
  /** Goes ahead even while what it needs is Partial. */
  acceptsPartial: z.boolean().default(false),
  /** The author's declaration; the only source of an attested lane's verdict. */
  verdict: LaneVerdictSchema.exclude(['not-applicable']).optional(),
  /** The author's words: what the lane covers, or why it waits. Markdown. */
  notes: z.string().optional(),
});
export type Lane = z.output<typeof LaneSchema>;
