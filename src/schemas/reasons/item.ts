import { z } from 'zod';
import { StatusSchema } from '../status.ts';
import { FindingReasonSchema } from './finding.ts';
import { reason, someOf } from './kit.ts';

const role = z.string().nullable();

/** What a claim is worth at a moment. */
export const ClaimReasonSchema = z.discriminatedUnion('kind', [
  reason('claim.expired', { role, until: z.string() }),
  reason('claim.ahead', { role, on: z.string() }),
  reason('claim.without-reason', { role }),
  reason('claim.said', {
    status: StatusSchema,
    role,
    why: z.string().nullable(),
    /** What the policy for attested items takes from it. */
    policy: z.enum(['rejects', 'caps']).nullable(),
  }),
]);
export type ClaimReason = z.infer<typeof ClaimReasonSchema>;

/** One thing that an item waits for. */
const WaitSchema = z.discriminatedUnion('kind', [
  /** Items of which one is enough. */
  reason('wait.items', { titles: z.array(z.string()) }),
  reason('wait.no-item', { id: z.string() }),
  /** A required probe that no item names. */
  reason('wait.probe', { probe: z.string(), reason: FindingReasonSchema }),
]);
export type Wait = z.infer<typeof WaitSchema>;

/** Why an item has its status, before a waiver is looked at. */
const OwnReasonSchema = z.discriminatedUnion('kind', [
  FindingReasonSchema,
  ClaimReasonSchema,
  reason('item.nothing', {}),
  reason('item.waits', { for: someOf(WaitSchema) }),
]);
export type OwnReason = z.infer<typeof OwnReasonSchema>;

/** What a failure is called. */
const UnmetNameSchema = z.discriminatedUnion('kind', [
  /** A case or a criterion. */
  reason('unmet.named', { name: z.string() }),
  /** Names that evidence no longer holds. */
  reason('unmet.cut', { count: z.int().nonnegative() }),
  /** A probe, or what is claimed or waited for where there is none. */
  reason('unmet.whole', { probe: z.string().nullable(), status: StatusSchema }),
]);
export type UnmetName = z.infer<typeof UnmetNameSchema>;

/** Why an item has its status. */
export const ItemReasonSchema = z.discriminatedUnion('kind', [
  OwnReasonSchema,
  reason('item.waived', {
    status: StatusSchema,
    role: z.string(),
    why: z.string(),
    /** It accepts whatever fails, not only what it saw. */
    whole: z.boolean(),
    /** Another role that accepts it as well. */
    second: z.string().optional(),
    /** How often in a row it was renewed, from the second time on. */
    renewed: z.int().optional(),
  }),
  /** A waiver would accept it, but was renewed so often in a row that the policy asks for a second role. */
  reason('item.waiver-alone', { reason: OwnReasonSchema, renewed: z.int() }),
  /** Waivers accept some of it, or none. */
  reason('item.not-accepted', {
    reason: OwnReasonSchema,
    accepted: someOf(UnmetNameSchema),
    left: someOf(UnmetNameSchema),
  }),
  reason('item.waiver-ended', { reason: OwnReasonSchema, until: z.string() }),
]);
export type ItemReason = z.infer<typeof ItemReasonSchema>;
