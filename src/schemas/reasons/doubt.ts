import { z } from 'zod';
import { reason } from './kit.ts';

/** Why a line that was not understood holds the verdict: a refusing word or mark stands in a place of status. */
export const DoubtReasonSchema = reason('doubt.refuses', { line: z.int().positive(), text: z.string() });
export type DoubtReason = z.infer<typeof DoubtReasonSchema>;
