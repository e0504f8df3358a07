import { z } from 'zod';
import { RunStateSchema } from '../evidence.ts';
import { RiskStateSchema } from '../risk.ts';
import { StatusSchema } from '../status.ts';
import { DoubtReasonSchema } from './doubt.ts';
import { FindingReasonSchema } from './finding.ts';
import { ClaimReasonSchema, ItemReasonSchema } from './item.ts';
import { reason } from './kit.ts';
import { LaneReasonSchema } from './lane.ts';
import { RiskReasonSchema } from './risk.ts';
import { SummaryReasonSchema } from './summary.ts';

/** One line of evidence: what ran, what it found, when, and what takes away from it. */
export const FoundSchema = reason('because.found', {
  probe: z.string(),
  reason: FindingReasonSchema,
  /** The run that it reads; null where there is none. */
  run: z
    .strictObject({ kind: z.string(), ran: z.string(), state: RunStateSchema, finishedAt: z.string() })
    .nullable(),
});
export type FoundReason = z.infer<typeof FoundSchema>;

/** Why an item stands as it does: what it waits for, else the worst line of its evidence, else its author's word. */
const StandsSchema = z.discriminatedUnion('kind', [
  ItemReasonSchema,
  FoundSchema,
  reason('because.called', {
    status: StatusSchema,
    role: z.string().nullable(),
    on: z.string().nullable(),
    why: z.string().nullable(),
  }),
]);
export type Stands = z.infer<typeof StandsSchema>;

const ClauseSchema = z.strictObject({
  title: z.string(),
  status: StatusSchema,
  own: StandsSchema,
  /** Items that the lane names and that wait for it. */
  waiting: z.array(z.string()),
  /** Its reason tells what it waits for, or that it is supposed. */
  told: z.boolean(),
});

/** Items of which one is enough, by their titles. */
export const AnyOfSchema = reason('title.any-of', { titles: z.array(z.string()) });
export type AnyOf = z.infer<typeof AnyOfSchema>;

/** What a node of a derivation says. */
export const NodeReasonSchema = z.union([
  StandsSchema,
  LaneReasonSchema,
  RiskReasonSchema,
  SummaryReasonSchema,
  DoubtReasonSchema,
  reason('because.lane', {
    title: z.string(),
    verdict: z.enum(['go', 'no-go', 'not-applicable']),
    reason: LaneReasonSchema,
  }),
  reason('because.lane-held', {
    title: z.string(),
    causes: z.array(ClauseSchema),
    others: z.int().nonnegative(),
  }),
  reason('because.risk', { title: z.string(), state: RiskStateSchema, reason: RiskReasonSchema }),
  reason('because.declared', { state: RiskStateSchema, until: z.string().nullable() }),
  reason('because.item', {
    title: z.string(),
    status: StatusSchema,
    own: StandsSchema,
    /** Its reason tells what it waits for, that it is supposed or that it is accepted. */
    told: z.boolean(),
  }),
  reason('because.no-item', { id: z.string() }),
  reason('because.any-of', { enough: z.boolean() }),
  reason('because.claim', { reason: ClaimReasonSchema, until: z.string().nullable() }),
  reason('because.accepted', {
    until: z.string(),
    past: z.boolean(),
    role: z.string(),
    why: z.string(),
    /** It accepts whatever fails. */
    whole: z.boolean(),
    second: z.string().optional(),
    renewed: z.int().optional(),
    /** The policy asks for a second role, and there is none. */
    alone: z.literal(true).optional(),
  }),
]);
export type NodeReason = z.infer<typeof NodeReasonSchema>;

/** What a person can do about a root cause that no probe tells of; `file` is null where only the next revision may change. */
export const HandSchema = z.discriminatedUnion('kind', [
  reason('hand.risk', { file: z.string().nullable() }),
  reason('hand.read', { file: z.string().nullable() }),
  reason('hand.declaration', { file: z.string().nullable() }),
  reason('hand.lane', { file: z.string().nullable() }),
  reason('hand.claim', { file: z.string().nullable() }),
  reason('hand.probe', { file: z.string().nullable() }),
]);
export type Hand = z.infer<typeof HandSchema>;
