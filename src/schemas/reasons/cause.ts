import { z } from 'zod';
import { StatusSchema } from '../status.ts';
import { VerdictSchema } from '../verdict.ts';
import { FoundSchema } from './because.ts';
import { reason, someOf } from './kit.ts';

/** Something that people wrote otherwise. */
const RewrittenSchema = z.discriminatedUnion('kind', [
  reason('rewritten.entry', { noun: z.enum(['item', 'lane', 'risk']), id: z.string(), isNew: z.boolean() }),
  /** A key of what the difference is about, or of another entry; `noun` is null for an item. */
  reason('rewritten.key', {
    key: z.string(),
    of: z.strictObject({ noun: z.enum(['lane', 'risk']).nullable(), id: z.string() }).nullable(),
  }),
  reason('rewritten.probe', { probe: z.string(), of: z.string().nullable() }),
]);
export type Rewritten = z.infer<typeof RewrittenSchema>;

/** Something that came to its end, or began, by time alone. */
const LapsedSchema = z.discriminatedUnion('kind', [
  reason('lapsed.evidence', { probe: z.string(), since: z.string() }),
  reason('lapsed.claim', { item: z.string() }),
  reason('lapsed.waiver', { item: z.string() }),
  reason('lapsed.waiver-began', { item: z.string() }),
  reason('lapsed.acceptance', { risk: z.string() }),
]);
export type Lapsed = z.infer<typeof LapsedSchema>;

/** What a difference is put down to. */
export const CauseReasonSchema = z.discriminatedUnion('kind', [
  reason('cause.evidence', { found: FoundSchema, others: z.int().nonnegative() }),
  reason('cause.ran', {}),
  reason('cause.ran-again', {}),
  /** What it had found counts no more, or not yet. */
  reason('cause.no-run', {}),
  reason('cause.commit', { commit: z.string().nullable() }),
  /** Compared with another last decision. */
  reason('cause.last', { revision: z.string() }),
  reason('cause.source', {}),
  reason('cause.other-evidence', {}),
  reason('cause.policy', {
    settings: someOf(
      z.strictObject({ key: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
  }),
  reason('cause.setting', {}),
  /** A record keeps the verdict of the rules that it was judged by. */
  reason('cause.rules', { from: z.int(), to: z.int() }),
  reason('cause.added', {}),
  reason('cause.taken-out', {}),
  /** Two checkpoints ask for different things. */
  reason('cause.asked', { asks: z.string(), not: z.string() }),
  reason('cause.not-asked', { by: z.string() }),
  /** What is written of the thing itself was changed, or what is written altogether. */
  reason('cause.written', { own: z.boolean() }),
  reason('cause.declared', { verdict: VerdictSchema }),
  reason('cause.rewritten', { what: someOf(RewrittenSchema) }),
  reason('cause.not-run-again', {}),
  reason('cause.waiver-time', {}),
  reason('cause.lapsed', { what: someOf(LapsedSchema) }),
  reason('cause.time', { from: z.string(), to: z.string() }),
  reason('cause.supposed', {
    what: someOf(z.strictObject({ id: z.string(), status: StatusSchema })),
  }),
  reason('cause.no-longer-supposed', { ids: someOf(z.string()) }),
]);
export type CauseReason = z.infer<typeof CauseReasonSchema>;
