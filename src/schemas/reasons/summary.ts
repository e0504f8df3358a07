import { z } from 'zod';
import { VerdictSchema } from '../verdict.ts';
import { reason, SomeTitlesSchema, someOf, WrittenSchema } from './kit.ts';
import { LaneReasonSchema } from './lane.ts';

/** What may proceed, what waits and for what; lanes, items and risks by their titles. */
export const SummaryReasonSchema = z.discriminatedUnion('kind', [
  reason('summary.open', {}),
  reason('summary.go', {
    goes: SomeTitlesSchema,
    /** A condition, a waiver or a line that was not understood stands beside it. */
    conditional: z.boolean(),
  }),
  /** People declared less than was computed. */
  reason('summary.stricter', { declared: VerdictSchema, computed: VerdictSchema, decided: z.boolean() }),
  reason('summary.held', {
    goes: SomeTitlesSchema,
    /** Lanes that items hold, and the root causes behind those items. */
    held: SomeTitlesSchema,
    causes: SomeTitlesSchema,
    /** Lanes that no item holds: why each does not go. */
    own: someOf(z.strictObject({ lane: z.string(), reason: LaneReasonSchema })),
    /** There is another smallest way to GO. */
    choice: z.boolean(),
  }),
  /** No lane is held, and the whole waits. */
  reason('summary.waits', {
    may: z.enum(['nothing', 'all-lanes', 'part']),
    causes: SomeTitlesSchema,
    choice: z.boolean(),
  }),
  reason('summary.no-item', {}),
  reason('summary.nothing-proven', {}),
  WrittenSchema,
]);
export type SummaryReason = z.infer<typeof SummaryReasonSchema>;
