import { z } from 'zod';

/** Status of an item. Satisfied: ready, waived, not-applicable. Partial. Held: failed, missing, blocked, unknown. */
export const StatusSchema = z.enum([
  'ready',
  'partial',
  'failed',
  'missing',
  'blocked',
  'unknown',
  'waived',
  'not-applicable',
]);
export type Status = z.infer<typeof StatusSchema>;

/** What a person may claim of an item; a waiver is written as one, never claimed. */
export const ClaimedStatusSchema = StatusSchema.exclude(['waived']);
