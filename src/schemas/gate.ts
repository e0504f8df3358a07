import { z } from 'zod';
import { DigestSchema } from './id.ts';
import { FindingSchema } from './judgement.ts';
import { FailureReasonSchema, GateReasonSchema } from './reasons/gate.ts';
import { VerdictSchema } from './verdict.ts';

/** What a gate can require of a checkpoint or of its lanes. */
export const RequirementSchema = z.enum(['go', 'partial-go']);
export type Requirement = z.infer<typeof RequirementSchema>;

/** One thing that a gate judged, met or not. */
const GateCriterionSchema = z.strictObject({
  /**
   * `verdict`, `lane`, `item` and `risk` are as judged; `decision` compares what people declared with it; `conflict` a
   * claim with its evidence; `evidence` asks that all is proven; `scope` that there is something to judge; `hypothetical`
   * that nothing is supposed; `doubt` is a refusing line that was not understood; `contradiction` newer evidence
   * against a decision.
   */
  kind: z.enum([
    'verdict',
    'lane',
    'item',
    'risk',
    'decision',
    'conflict',
    'evidence',
    'scope',
    'hypothetical',
    'doubt',
    'contradiction',
  ]),
  /** Of the checkpoint, lane, item or risk. */
  id: z.string(),
  title: z.string(),
  /** A verdict, lane verdict, status or state; empty where there is none. */
  status: z.string(),
  met: z.boolean(),
  /** It decides the gate; an item or risk alone does not where less than GO is required. */
  required: z.boolean(),
  reason: GateReasonSchema,
  /** What each of an item's probes says, every criterion with it, and until when it stays fresh. */
  findings: z.array(FindingSchema),
});
export type GateCriterion = z.infer<typeof GateCriterionSchema>;

/** What a gate let through or stopped, and why. */
export const GateSchema = z.strictObject({
  checkpoint: z.string(),
  revision: z.string(),
  title: z.string(),
  asOf: z.string(),
  commit: z.string().nullable(),
  policy: DigestSchema,
  /** The standing verdict: the stricter of the declared and the computed one. */
  verdict: VerdictSchema,
  computed: VerdictSchema,
  declared: VerdictSchema.nullable(),
  hypothetical: z.boolean(),
  require: RequirementSchema,
  /** Ids of the lanes asked about; empty for the whole checkpoint. */
  lanes: z.array(z.string()),
  requireEvidence: z.boolean(),
  met: z.boolean(),
  /** Why it is not met; empty when it is. */
  failures: z.array(FailureReasonSchema),
  /** Every criterion judged, met ones too. */
  criteria: z.array(GateCriterionSchema),
  /** Items that would have to be waived for the declared decision to hold; empty when it does. */
  waiversNeeded: z.array(z.string()),
  /** Commands to run next, most useful first. */
  next: z.array(z.string()),
  /** Digest of the judgement. */
  digest: DigestSchema,
});
export type Gate = z.infer<typeof GateSchema>;
