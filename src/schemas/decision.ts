import { z } from 'zod';
import { DateSchema } from './moment.ts';
import { DeclaredVerdictSchema } from './verdict.ts';
import { written } from './written.ts';

/** One seat of the poll. */
const VoteSchema = written({
  /** The role that voted, never a person's name. */
  role: z.string().min(1),
  vote: DeclaredVerdictSchema,
  said: z.string().optional(),
  at: DateSchema.optional(),
});

/** A numbered statement of a decision: its words, and its Markdown explanation where there is one. */
const StatementSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  written({ text: z.string().min(1), notes: z.string().optional() }),
);

/** What people declared. The verdict and its date stand at the top of the checkpoint. */
export const DecisionSchema = written({
  /** One sentence: what was decided. */
  summary: z.string().optional(),
  /** A word the author put behind the verdict, such as "Restricted". */
  qualifier: z.string().optional(),
  conditions: z.array(StatementSchema).default([]),
  /** What must not be done ("do not bypass Docker by mocking"). */
  guardrails: z.array(StatementSchema).default([]),
  poll: z.array(VoteSchema).default([]),
  /** Roles that approved. */
  approvers: z.array(z.string().min(1)).default([]),
  nextSteps: z.array(StatementSchema).default([]),
  /** The day by which it has to be decided again. */
  redecideBy: DateSchema.optional(),
});
