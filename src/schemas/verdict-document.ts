import { z } from 'zod';
import { ForecastSchema } from './forecast.ts';
import { DigestSchema } from './id.ts';
import { JudgedItemSchema, JudgedLaneSchema, JudgedRiskSchema, JudgementSchema } from './judgement.ts';
import { DateSchema } from './moment.ts';
import { StatusSchema } from './status.ts';
import { VerdictSchema } from './verdict.ts';

const item = JudgedItemSchema.pick({
  id: true,
  area: true,
  title: true,
  status: true,
  asWritten: true,
  attested: true,
  stale: true,
  conflict: true,
  needs: true,
  rootCauses: true,
  evidence: true,
});

const lane = JudgedLaneSchema.pick({ id: true, title: true, verdict: true, heldBy: true }).extend({
  /** Present and true when it was declared by its author and derived from nothing. */
  attested: z.literal(true).optional(),
});

const risk = JudgedRiskSchema.pick({ id: true, title: true, level: true, state: true, heldBy: true });

/** A verdict as scripts and other tools read it: what `verdict --json` prints and every `verdict.json` holds. */
export const VerdictDocumentSchema = JudgementSchema.pick({
  checkpoint: true,
  revision: true,
  title: true,
  asOf: true,
  commit: true,
  rules: true,
  declared: true,
  agrees: true,
}).extend({
  /** The standing verdict: the stricter of the declared and the computed one. */
  verdict: VerdictSchema,
  computed: VerdictSchema,
  items: z.array(item),
  lanes: z.array(lane),
  risks: z.array(risk),
  /** The smallest sets of root causes whose clearing gives GO, overall and per lane. */
  clears: JudgementSchema.shape.clears.omit({ complete: true }),
  /** SHA-256 of the canonical JSON of the whole judgement. */
  digest: DigestSchema,
  /** One sentence: what may proceed, what waits and for what. */
  summary: z.string(),
  hypothetical: JudgementSchema.shape.hypothetical,
  coverage: JudgementSchema.shape.coverage,
  /** Digest of the policy it was reached under. */
  policy: JudgementSchema.shape.policy,
  /** The first moment at which a piece of evidence goes stale; null when none does. */
  freshUntil: JudgementSchema.shape.freshUntil,
  /** What ends within the announced time, soonest first. */
  expiring: JudgementSchema.shape.expiring,
  /** Present when it is hypothetical: the statuses supposed, by item or probe. */
  assumptions: z.record(z.string(), StatusSchema).optional(),
  /** Present when the decision had to be taken again by a day that is past. */
  lapsed: DateSchema.optional(),
  /** Present when the moment lies ahead. */
  forecast: ForecastSchema.optional(),
});
export type VerdictDocument = z.infer<typeof VerdictDocumentSchema>;
