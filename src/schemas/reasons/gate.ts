import { z } from 'zod';
import { RiskStateSchema } from '../risk.ts';
import { StatusSchema } from '../status.ts';
import { VerdictSchema } from '../verdict.ts';
import { DoubtReasonSchema } from './doubt.ts';
import { FlagSchema } from './finding.ts';
import { ItemReasonSchema } from './item.ts';
import { reason, someOf } from './kit.ts';
import { LaneReasonSchema } from './lane.ts';
import { RiskReasonSchema } from './risk.ts';

/** Whether an item or lane is proven, and what is missing. */
const ProofSchema = z.discriminatedUnion('kind', [
  reason('proof.proven', {}),
  reason('proof.attested', {}),
  reason('proof.nothing', {}),
  reason('proof.waived', {}),
  reason('proof.no-evidence', { probe: z.string() }),
  reason('proof.status', { probe: z.string(), status: StatusSchema }),
  reason('proof.gap', { probe: z.string() }),
  /** Its evidence is of another commit, of other files, or of a changed working copy. */
  reason('proof.source', { probe: z.string(), flag: FlagSchema }),
  reason('proof.declared', {}),
  reason('proof.derived', {}),
]);
export type Proof = z.infer<typeof ProofSchema>;

const gateReason = z.union([
  ItemReasonSchema,
  LaneReasonSchema,
  RiskReasonSchema,
  ProofSchema,
  reason('gate.supposed', {}),
  reason('gate.nothing', {}),
  reason('gate.no-item', {}),
  reason('gate.verdict', {
    needed: VerdictSchema,
    is: VerdictSchema,
    /** People decided so; else it is computed. */
    declared: z.boolean(),
  }),
  reason('gate.decided-no-go', {}),
  reason('gate.lanes-only', {}),
  reason('gate.lane-declared-no-go', {}),
  reason('gate.lane-selects-nothing', {}),
  /** A person's word, with the time for which it counts. */
  reason('gate.item', {
    reason: ItemReasonSchema,
    on: z.string().nullable(),
    until: z.string().nullable(),
    /** It counts for ever. */
    endless: z.boolean(),
  }),
  reason('gate.item-conflict', { claimed: StatusSchema }),
  reason('gate.risk-conflict', { declared: RiskStateSchema }),
  reason('gate.decision-holds', {}),
  /** It had to be taken again by a day that is past. */
  reason('gate.lapsed', { by: z.string() }),
  reason('gate.contradicted', { probe: z.string(), ranAt: z.string() }),
  /** Lines that look like a status and were not understood. */
  reason('gate.unread', { count: z.int().positive() }),
  DoubtReasonSchema,
  reason('gate.decision-looser', {
    /** The verdict; null where it is a lane that goes and is held. */
    verdict: VerdictSchema.nullable(),
    /** What to waive; null where no waiver covers all. */
    waivers: z.array(z.string()).nullable(),
  }),
]);
export type GateReason = z.infer<typeof gateReason>;

/** Why a criterion of a gate is met or not. */
export const GateReasonSchema: z.ZodType<GateReason> = gateReason;

const failureReason = z.discriminatedUnion('kind', [
  reason('failure.whole', { reason: GateReasonSchema }),
  reason('failure.entry', { id: z.string(), title: z.string(), reason: GateReasonSchema }),
  reason('failure.unproven', {
    entries: someOf(z.strictObject({ id: z.string(), proof: ProofSchema })),
  }),
]);
export type FailureReason = z.infer<typeof failureReason>;

/** Why a gate is not met. */
export const FailureReasonSchema: z.ZodType<FailureReason> = failureReason;
