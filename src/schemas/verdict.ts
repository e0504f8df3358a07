import { z } from 'zod';

/** Whether the work may go ahead. OPEN only while nothing is known yet. */
export const VerdictSchema = z.enum(['GO', 'PARTIAL GO', 'NO-GO', 'OPEN']);
export type Verdict = z.infer<typeof VerdictSchema>;

const STRICTEST_FIRST: readonly Verdict[] = ['NO-GO', 'OPEN', 'PARTIAL GO', 'GO'];

/** The place of a verdict, strictest lowest. */
export const verdictRank = (verdict: Verdict): number => STRICTEST_FIRST.indexOf(verdict);

/** The one word that stands for a judgement wherever it is shown: the stricter of what was declared and what was computed. */
export const standingVerdict = ({
  verdict,
  declared,
}: {
  verdict: Verdict;
  declared: Verdict | null;
}): Verdict => (declared !== null && verdictRank(declared) < verdictRank(verdict) ? declared : verdict);

/** What people may declare: everything but OPEN. */
export const DeclaredVerdictSchema = VerdictSchema.exclude(['OPEN']);

/** A lane is let through, stopped, or counts as neither when all it needs is not applicable. */
export const LaneVerdictSchema = z.enum(['go', 'no-go', 'not-applicable']);
export type LaneVerdict = z.infer<typeof LaneVerdictSchema>;
