import { z } from 'zod';
import {
  FindingSchema,
  JudgedItemSchema,
  JudgedLaneSchema,
  JudgedRiskSchema,
  JudgementSchema,
  RootCauseSchema,
} from './judgement.ts';

const reason = z.string();

/** A finding as records of schema 1 hold it: its reason, flags and criteria are sentences. */
const Finding1Schema = FindingSchema.extend({
  reason,
  flags: z.array(z.string()),
  criteria: z.array(z.strictObject({ text: z.string(), actual: z.string(), met: z.boolean() })),
});
export type Finding1 = z.infer<typeof Finding1Schema>;

/** A judgement as records of schema 1 hold it: every reason in it is a sentence. */
export const Judgement1Schema = JudgementSchema.extend({
  summary: z.string(),
  items: z.array(
    JudgedItemSchema.omit({ waivers: true }).extend({ reason, findings: z.array(Finding1Schema) }),
  ),
  lanes: z.array(JudgedLaneSchema.extend({ reason })),
  risks: z.array(JudgedRiskSchema.extend({ reason })),
  rootCauses: z.array(RootCauseSchema.extend({ reason })),
});
export type Judgement1 = z.infer<typeof Judgement1Schema>;
