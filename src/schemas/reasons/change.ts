import { z } from 'zod';
import { RiskLevelSchema, RiskStateSchema } from '../risk.ts';
import { StatusSchema } from '../status.ts';
import { LaneVerdictSchema, VerdictSchema } from '../verdict.ts';
import { ActualSchema, SubjectSchema } from './criterion.ts';
import { FindingReasonSchema, FlagSchema } from './finding.ts';
import { reason } from './kit.ts';

/** What a difference is about, where that has no title of its own. */
export const ChangeTitleSchema = z.discriminatedUnion('kind', [
  reason('title.verdict', {}),
  /** What was computed, where what stands was declared. */
  reason('title.computed', {}),
  reason('title.policy', { key: z.string() }),
  reason('title.waiver', { item: z.string() }),
]);
export type ChangeTitle = z.infer<typeof ChangeTitleSchema>;

/** How something stands on one side of a comparison. */
export const StandSchema = z.discriminatedUnion('kind', [
  reason('stand.verdict', { verdict: VerdictSchema }),
  reason('stand.lane', { verdict: LaneVerdictSchema }),
  reason('stand.item', { status: StatusSchema, attested: z.boolean(), conflict: z.boolean() }),
  reason('stand.risk', { state: RiskStateSchema, level: RiskLevelSchema, expired: z.boolean() }),
  reason('stand.finding', { status: StatusSchema }),
  reason('stand.met', { met: z.boolean() }),
  reason('stand.cases', { cases: z.int().nonnegative() }),
  reason('stand.case', { name: z.string() }),
  reason('stand.freshness', { stale: z.boolean() }),
  reason('stand.waiver', { state: z.enum(['in-force', 'not-yet', 'expired']), until: z.string() }),
  /** An entry of the policy; null where it is not set. */
  reason('stand.setting', { value: z.string() }),
  FlagSchema,
]);
export type Stand = z.infer<typeof StandSchema>;

const cases = z.enum(['fails', 'passes', 'unlisted']);

/** How something came to stand otherwise. */
export const MoveSchema = z.union([
  FlagSchema,
  reason('move.new', { to: StandSchema }),
  reason('move.gone', { from: StandSchema }),
  reason('move.entry', { from: StandSchema, to: StandSchema }),
  /** `looser` is the declared verdict that the computed one does not bear out. */
  reason('move.verdict', {
    from: VerdictSchema,
    to: VerdictSchema,
    looser: VerdictSchema.nullable(),
  }),
  reason('move.finding', { from: StatusSchema, to: StatusSchema, reason: FindingReasonSchema }),
  reason('move.ran-again', { status: StatusSchema }),
  reason('move.fewer-cases', { from: z.int().nonnegative(), to: z.int().nonnegative() }),
  reason('move.case', { name: z.string(), now: cases }),
  reason('move.cases', { others: z.int().positive(), now: cases }),
  reason('move.criterion', {
    subject: SubjectSchema,
    from: z.boolean(),
    to: z.boolean(),
    actual: ActualSchema,
  }),
  reason('move.criterion-gone', { subject: SubjectSchema, met: z.boolean() }),
  reason('move.stale', { since: z.string() }),
  /** Given, changed or taken back; by whom and why where it is written anew. */
  reason('move.waiver', {
    from: StandSchema.nullable(),
    to: StandSchema.nullable(),
    by: z.strictObject({ role: z.string(), why: z.string() }).nullable(),
  }),
  reason('move.setting', { from: z.string().nullable(), to: z.string().nullable() }),
]);
export type Move = z.infer<typeof MoveSchema>;
