import { z } from 'zod';
import { DigestSchema } from './id.ts';
import { CauseReasonSchema } from './reasons/cause.ts';
import { ChangeTitleSchema, MoveSchema, StandSchema } from './reasons/change.ts';
import { VerdictSchema } from './verdict.ts';

/**
 * What a difference is put down to: `evidence` recorded since, or from another commit; a `policy` or rule; the
 * `definition`, which is what people wrote, waivers, claims and probes included; `time` alone; an `assumption`; the
 * `rules`, where a record keeps the verdict of older ones.
 */
const CauseKindSchema = z.enum(['evidence', 'policy', 'definition', 'time', 'assumption', 'rules']);
export type CauseKind = z.infer<typeof CauseKindSchema>;

/** One of two judgements that are compared. */
const DiffSideSchema = z.strictObject({
  /** `cp3@r1`, `cp3@open`. */
  name: z.string(),
  checkpoint: z.string(),
  revision: z.string(),
  title: z.string(),
  asOf: z.string(),
  commit: z.string().nullable(),
  /** The standing verdict. */
  verdict: VerdictSchema,
  policy: DigestSchema,
  hypothetical: z.boolean(),
  digest: DigestSchema,
});
export type DiffSide = z.infer<typeof DiffSideSchema>;

/** One difference between two judgements. */
const ChangeSchema = z.strictObject({
  kind: z.enum(['verdict', 'lane', 'item', 'risk', 'evidence', 'waiver', 'policy']),
  /** Of the lane, item, risk or probe; the policy's key; the checkpoint for the verdict. */
  id: z.string(),
  title: z.union([z.string(), ChangeTitleSchema]),
  /** What is no longer checked is worse; `changed` is neither. */
  direction: z.enum(['worse', 'better', 'changed']),
  /** Null where it was not there. */
  from: StandSchema.nullable(),
  /** Null where it is no longer checked. */
  to: StandSchema.nullable(),
  /** How it came to stand otherwise. */
  text: MoveSchema,
  /** What it is put down to; several where only all of them together made it. */
  causes: z.array(z.strictObject({ kind: CauseKindSchema, text: CauseReasonSchema })),
});
export type Change = z.infer<typeof ChangeSchema>;

/** Everything that differs between two judgements, worse first. */
export const DiffSchema = z.strictObject({
  from: DiffSideSchema,
  to: DiffSideSchema,
  changes: z.array(ChangeSchema),
  counts: z.strictObject({
    worse: z.int().nonnegative(),
    better: z.int().nonnegative(),
    changed: z.int().nonnegative(),
    /** Lanes, items and risks that stand as they stood. */
    unchanged: z.int().nonnegative(),
  }),
});
export type Diff = z.infer<typeof DiffSchema>;
