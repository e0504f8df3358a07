import { z } from 'zod';
import { CheckpointSchema } from './checkpoint.ts';
import { EvidenceSchema, RunSchema } from './evidence.ts';
import { DigestSchema, IdSchema } from './id.ts';
import { JudgementSchema } from './judgement.ts';
import { Judgement1Schema } from './judgement-1.ts';
import { LastDecisionSchema } from './last-decision.ts';
import { PolicySchema } from './policy.ts';
import { ProbeSchema } from './probe.ts';
import { UnreadSchema } from './unread.ts';

/** `r1`, `r2` … */
export const FrozenRevisionSchema = z.string().regex(/^r[1-9]\d{0,5}$/);

const facts = {
  checkpoint: IdSchema,
  revision: FrozenRevisionSchema,
  /** Digest of the record frozen before it, whichever checkpoint that is of; null for the first. */
  previous: DigestSchema.nullable(),
  /** The programme's name. */
  programme: z.string(),
  /** What froze it: "holdpoint 0.1.0". */
  tool: z.string(),
  source: z.strictObject({
    /** Relative to the content folder, with `/`. */
    file: z.string(),
    form: z.enum(['front-matter', 'prose', 'mdx']),
    /** The checkpoint's text, exactly as it was. */
    text: z.string(),
    /** It carries the verdict and the date itself; otherwise the freeze decided what was computed, at its moment. */
    decided: z.boolean(),
  }),
  /** What was read from the source: items, lanes, risks, waivers, decision and poll, with the verdict and date decided. */
  content: CheckpointSchema,
  /** The author's narrative as HTML; of MDX as it was rendered then. */
  narrative: z.string(),
  unread: z.array(UnreadSchema),
  policy: PolicySchema,
  /** By id: the probes that the items name, and what those require. */
  probes: z.record(IdSchema, ProbeSchema),
  /** The runs that counted, with their captured output: the newest of each probe at the decision. */
  evidence: z.array(EvidenceSchema),
  /** Earlier runs of the same probes, without their output, oldest first. */
  earlier: z.array(RunSchema),
};

/** A record of schema 1: its judgement holds sentences. */
export const Record1Schema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(1),
  ...facts,
  judgement: Judgement1Schema,
});
export type Record1 = z.output<typeof Record1Schema>;

/**
 * One frozen revision: everything its page shows and everything its verdict was derived from. Stored as
 * `records/<checkpoint>/r<N>.json`: canonical JSON (RFC 8785) and one line feed. Its digest is the SHA-256 of
 * exactly those bytes.
 */
export const Record2Schema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(2),
  ...facts,
  /** The language that its page was shown in. */
  language: z.string(),
  /** What the decision frozen before left to be compared with; absent where nothing was compared with it. */
  last: LastDecisionSchema.optional(),
  /** The verdict with its derivation: findings, root causes, what would clear it; the moment, the commit, the rules. */
  judgement: JudgementSchema,
});
/** A record as one is written. */
export type NewRecord = z.output<typeof Record2Schema>;

/** A frozen revision as read, of whichever schema. */
export type FrozenRecord = Omit<NewRecord, 'schema'> & { schema: 1 | 2 };
