import { z } from 'zod';
import { reason, SomeTitlesSchema, WrittenSchema } from './kit.ts';

/** A lane that only its author speaks of. */
const DeclarationSchema = z.discriminatedUnion('kind', [
  /** As declared; in its author's words where there are any. */
  reason('lane.declared', { goes: z.boolean(), words: z.string() }),
  reason('lane.not-declared', {}),
  reason('lane.declaration-rejected', {}),
  reason('lane.declaration-capped', {}),
]);
export type Declaration = z.infer<typeof DeclarationSchema>;

/** Why a lane goes or is held. */
export const LaneReasonSchema = z.discriminatedUnion('kind', [
  DeclarationSchema,
  reason('lane.not-applicable', {}),
  reason('lane.satisfied', {}),
  reason('lane.accepts-partial', { items: SomeTitlesSchema }),
  /** Its author's word holds it, and items beside that. */
  reason('lane.also-held', { reason: DeclarationSchema, by: SomeTitlesSchema }),
  reason('lane.no-item', {}),
  reason('lane.held', { by: SomeTitlesSchema }),
  /** What it names waits for what holds it. */
  reason('lane.waits', { items: SomeTitlesSchema, for: SomeTitlesSchema }),
  WrittenSchema,
]);
export type LaneReason = z.infer<typeof LaneReasonSchema>;
