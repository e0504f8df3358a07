import { z } from 'zod';
import { IdSchema } from './id.ts';
import { LanguageSchema } from './language.ts';
import { PolicySchema } from './policy.ts';
import { ClaimedStatusSchema } from './status.ts';
import { TimezoneSchema } from './timezone.ts';
import { readShape } from './unread.ts';
import { DeclaredVerdictSchema } from './verdict.ts';
import { written } from './written.ts';

/** `programme.yaml`: the thing being made ready. */
export const ProgrammeSchema = written({
  /** Its name, shown on every page. */
  name: z.string().min(1),
  /** The language that its verdicts, pages and reports are told in: `en` or `de`. */
  language: LanguageSchema.default('en'),
  /** Ids of its checkpoints in the order they are passed; files not listed come after, by id. */
  checkpoints: z.array(IdSchema).default([]),
  /** A team's own words: what each means where a status or a verdict stands. */
  words: z.record(z.string().min(1), z.union([ClaimedStatusSchema, DeclaredVerdictSchema])).optional(),
  /** Lines of prose documents that were not understood and that a person acknowledges, each with its checkpoint. */
  read: z.array(written({ checkpoint: IdSchema, ...readShape })).optional(),
  policy: PolicySchema.prefault({}),
  /** The rules that it has adopted. Judging is by those of this version; a record keeps the ones it was judged by. */
  rules: z.int().positive().optional(),
  /** The zone of times that results state without one. */
  timezone: TimezoneSchema.optional(),
});
export type ProgrammeDefinition = z.output<typeof ProgrammeSchema>;
