import { z } from 'zod';

/** Whether the work may go ahead. OPEN only while nothing is known yet. */
export const VerdictSchema = z.enum(['GO', 'PARTIAL GO', 'NO-GO', 'OPEN']);
export type Verdict = z.infer<typeof VerdictSchema>;

/** What people may declare: everything but OPEN. */
export const DeclaredVerdictSchema = VerdictSchema.exclude(['OPEN']);

/** A lane is let through, stopped, or counts as neither when all it needs is not applicable. */
export const LaneVerdictSchema = z.enum(['go', 'no-go', 'not-applicable']);
export type LaneVerdict = z.infer<typeof LaneVerdictSchema>;
