import { z } from 'zod';
import { IdSchema } from './id.ts';
import { DateSchema } from './moment.ts';
import { written } from './written.ts';

/** Likelihood and impact, each 1 (rare, minor) to 5 (certain, severe). */
const ScoreSchema = written({
  likelihood: z.int().min(1).max(5),
  impact: z.int().min(1).max(5),
});
export type Score = z.output<typeof ScoreSchema>;

/** How bad a risk is for the verdict, worst first. */
export const RiskLevelSchema = z.enum(['critical', 'major', 'minor']);
export type RiskLevel = z.infer<typeof RiskLevelSchema>;

/** Negative when `a` is the worse level, positive when `b` is. */
export const compareLevel = (a: RiskLevel, b: RiskLevel): number =>
  RiskLevelSchema.options.indexOf(a) - RiskLevelSchema.options.indexOf(b);

export const RiskStateSchema = z.enum(['open', 'mitigated', 'accepted', 'closed']);
export type RiskState = z.infer<typeof RiskStateSchema>;

/** Something that may go wrong, and what keeps it open. */
export const RiskSchema = written({
  /** Stable name, unique in its checkpoint and the same across revisions. */
  id: IdSchema,
  title: z.string().min(1),
  /** How bad it is for the verdict: a critical risk that is open holds GO. */
  level: RiskLevelSchema,
  /** What its author declares. A risk that names items has a computed state, which wins when it is worse. */
  state: RiskStateSchema.default('open'),
  /** For `accepted`: the last day on which the acceptance counts. */
  until: DateSchema.optional(),
  /** Before mitigation. */
  before: ScoreSchema.optional(),
  /** After mitigation. */
  after: ScoreSchema.optional(),
  /** Items that keep it open while they are not satisfied. */
  items: z.array(IdSchema).default([]),
  /** The role that owns it. */
  owner: z.string().min(1).optional(),
  /** Markdown. */
  notes: z.string().optional(),
});
export type Risk = z.output<typeof RiskSchema>;
