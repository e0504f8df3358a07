import { z } from 'zod';
import { reason } from './kit.ts';
import { UnreadableReasonSchema } from './unreadable.ts';

const count = z.int().nonnegative();

/** What the result files that a run picked up say together. */
export const PickedSchema = z.discriminatedUnion('kind', [
  /** Files that could not be read, and why the first of them. */
  reason('picked.unreadable', { count, why: z.union([z.string(), UnreadableReasonSchema]).nullable() }),
  reason('picked.read', {}),
  reason('picked.figures', { count }),
  reason('picked.failed', { failed: count, executed: count }),
  reason('picked.failures', { count }),
  reason('picked.passed', { passed: count, skipped: count }),
  /** Results without cases that state by themselves whether they are met. */
  reason('picked.met', {}),
  reason('picked.unmet', {}),
  reason('picked.no-cases', {}),
  reason('picked.not-judged', {}),
]);
export type Picked = z.infer<typeof PickedSchema>;
