import { z } from 'zod';
import type { ClaimSchema } from './claim.ts';
import { LapseSchema } from './forecast.ts';
import { DigestSchema } from './id.ts';
import { ActualSchema, SubjectSchema } from './reasons/criterion.ts';
import { DoubtReasonSchema } from './reasons/doubt.ts';
import { FindingReasonSchema, FlagSchema } from './reasons/finding.ts';
import { ItemReasonSchema } from './reasons/item.ts';
import { LaneReasonSchema } from './reasons/lane.ts';
import { RiskReasonSchema } from './reasons/risk.ts';
import { SummaryReasonSchema } from './reasons/summary.ts';
import { RiskLevelSchema, RiskStateSchema } from './risk.ts';
import { StatusSchema } from './status.ts';
import { DeclaredVerdictSchema, LaneVerdictSchema, VerdictSchema } from './verdict.ts';
import type { WaiverSchema } from './waiver.ts';

/** What one probe's evidence says at the moment of judgement. */
export const FindingSchema = z.strictObject({
  probe: z.string(),
  status: StatusSchema.extract(['ready', 'partial', 'failed', 'missing', 'blocked', 'unknown']),
  reason: FindingReasonSchema,
  /** Older than its limit at the moment. */
  stale: z.boolean(),
  /** Remarks that the page and the gate show beside the reason. */
  flags: z.array(FlagSchema),
  /** Every criterion that was judged, met ones too. */
  criteria: z.array(z.strictObject({ text: SubjectSchema, actual: ActualSchema, met: z.boolean() })),
  /** Digest of the run it reads; null when there is none. */
  evidence: DigestSchema.nullable(),
  /** When that run finished. */
  ranAt: z.string().nullable(),
  /** Until when that run stays fresh; null without a limit. */
  freshUntil: z.string().nullable(),
});
export type Finding = z.infer<typeof FindingSchema>;

/** An item as judged. */
export const JudgedItemSchema = z.strictObject({
  id: z.string(),
  area: z.string(),
  title: z.string(),
  status: StatusSchema,
  /** The author's own word. */
  asWritten: z.string().nullable(),
  /** Why it has this status. */
  reason: ItemReasonSchema,
  /** Claimed, and proven by no probe. */
  attested: z.boolean(),
  stale: z.boolean(),
  /** The claim is better than the evidence. */
  conflict: z.boolean(),
  /** Ids of the items it needs, alternatives included. */
  needs: z.array(z.string()),
  /** The items (or itself) that hold it for reasons of their own. */
  rootCauses: z.array(z.string()),
  /** Ids of the probes that prove it. */
  evidence: z.array(z.string()),
  findings: z.array(FindingSchema),
  claim: z.custom<z.output<typeof ClaimSchema>>().nullable(),
  claimExpired: z.boolean(),
  /** The waiver that tells most: in force, and ending last. */
  waiver: z.custom<z.output<typeof WaiverSchema>>().nullable(),
  waiverExpired: z.boolean(),
  /** Those in force that accept something of what fails. */
  waivers: z.array(z.custom<z.output<typeof WaiverSchema>>()),
});
export type JudgedItem = z.infer<typeof JudgedItemSchema>;

/** A lane as judged. */
export const JudgedLaneSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  verdict: LaneVerdictSchema,
  /** Root causes: ids of items. */
  heldBy: z.array(z.string()),
  /** Declared by its author, derived from nothing. */
  attested: z.boolean(),
  reason: LaneReasonSchema,
});
export type JudgedLane = z.infer<typeof JudgedLaneSchema>;

/** A risk as judged. */
export const JudgedRiskSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: RiskLevelSchema,
  state: RiskStateSchema,
  /** What its author declared. */
  declared: RiskStateSchema,
  /** Items that keep it open. */
  heldBy: z.array(z.string()),
  /** Declared better than its items allow. */
  conflict: z.boolean(),
  /** Accepted, and the acceptance has lapsed. */
  expired: z.boolean(),
  /** It holds the verdict back from GO. */
  holds: z.boolean(),
  reason: RiskReasonSchema,
});
export type JudgedRisk = z.infer<typeof JudgedRiskSchema>;

/** Something that is not satisfied for a reason of its own, and what waits for it. */
export const RootCauseSchema = z.strictObject({
  /** An item's id, `risk:<id>`, `lane:<id>`, or `read:<short digest>` of a line that was not understood. */
  id: z.string(),
  title: z.string(),
  status: z.string(),
  /** That of the item, lane or risk. */
  reason: z.union([ItemReasonSchema, LaneReasonSchema, RiskReasonSchema, DoubtReasonSchema]),
  /** Items that wait for it. */
  items: z.array(z.string()),
  /** Lanes that it stops. */
  lanes: z.array(z.string()),
  /** Risks that it keeps open. */
  risks: z.array(z.string()),
});
export type RootCause = z.infer<typeof RootCauseSchema>;

/** Everything the engine derives of one revision at one moment. */
export const JudgementSchema = z.strictObject({
  checkpoint: z.string(),
  /** `r1`, `r2` … or `open`. */
  revision: z.string(),
  title: z.string(),
  /** The moment, ISO instant. */
  asOf: z.string(),
  commit: z.string().nullable(),
  /** Version of the rules that gave it. */
  rules: z.int().positive(),
  /** Digest of the policy it was reached under. */
  policy: DigestSchema,
  verdict: VerdictSchema,
  /** What may proceed, what waits and for what. */
  summary: SummaryReasonSchema,
  /** As people wrote it; while the revision is open it is a ceiling. */
  declared: DeclaredVerdictSchema.nullable(),
  /** The declared decision is not looser than the verdict, or every item in its way is waived. */
  agrees: z.boolean(),
  /** Holds only under assumptions; never recorded. */
  hypothetical: z.boolean(),
  /** How much was judged, in items. */
  coverage: z.strictObject({
    proven: z.int(),
    attested: z.int(),
    notJudged: z.int(),
    total: z.int(),
  }),
  items: z.array(JudgedItemSchema),
  lanes: z.array(JudgedLaneSchema),
  risks: z.array(JudgedRiskSchema),
  /** Most lanes first. */
  rootCauses: z.array(RootCauseSchema),
  /** The smallest sets of root causes whose clearing gives GO, overall and per lane. */
  clears: z.strictObject({
    go: z.array(z.array(z.string())),
    lanes: z.record(z.string(), z.array(z.array(z.string()))),
    /** False when the search stopped at its bound. */
    complete: z.boolean(),
  }),
  /** The first moment after this one at which a piece of evidence goes stale; null when none does. */
  freshUntil: z.string().nullable(),
  /** What ends within the announced time, soonest first. */
  expiring: z.array(LapseSchema),
  /** SHA-256 of the canonical JSON of everything above. */
  digest: DigestSchema,
});
export type Judgement = z.infer<typeof JudgementSchema>;
