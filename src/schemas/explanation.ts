import { z } from 'zod';
import { DigestSchema } from './id.ts';
import { FindingSchema } from './judgement.ts';
import { AnyOfSchema, HandSchema, NodeReasonSchema } from './reasons/because.ts';
import { SummaryReasonSchema } from './reasons/summary.ts';
import { RiskLevelSchema } from './risk.ts';
import { StatusSchema } from './status.ts';
import { VerdictSchema } from './verdict.ts';

/**
 * What a node of the derivation stands for. Derived: `verdict`, `lane`, `risk`, `item`, and `any-of`, of whose
 * children one is enough. Given: `probe` proves its item; `requirement` is a probe that those require and no item
 * names; `claim` and `declaration` are an author's word; `waiver`, `assumption`; `unknown-item` is a need that names
 * no item.
 */
const ExplanationKindSchema = z.enum([
  'verdict',
  'lane',
  'risk',
  'item',
  'any-of',
  'probe',
  'requirement',
  'claim',
  'declaration',
  'waiver',
  'assumption',
  'unknown-item',
  'doubt',
]);

/** One step of the derivation: what stands at it, why, and what it was derived from. */
const ExplanationNodeSchema = z.strictObject({
  kind: ExplanationKindSchema,
  /** Id of the checkpoint, lane, risk, item or probe; a claim, waiver or declaration bears that of what it speaks of. */
  id: z.string(),
  title: z.union([z.string(), AnyOfSchema]),
  /**
   * A verdict; a lane's verdict; a risk's state; an item's, probe's or claim's status as it counts at the moment. Of a
   * waiver `in-force`, `in-part` (it does not accept all that fails), `not-yet` or `expired`; of a risk's declaration
   * also `lapsed`, an acceptance that has ended; of a claim that does not count yet `not-yet`; of a line that was not
   * understood `doubted`.
   */
  status: z.string(),
  /** Why it stands so. */
  words: NodeReasonSchema,
  /** It keeps what it stands under from going or being satisfied. */
  holds: z.boolean(),
  /** Explained at another place of the tree, so nothing stands beneath it here. */
  seen: z.boolean(),
  /** Of a lane: Partial is enough for it. */
  acceptsPartial: z.boolean().optional(),
  /** Of an item below a lane: it stands there because it stops every lane. */
  stopsAll: z.boolean().optional(),
  /** Of a claim: the status as claimed, before its date, its end and the policy were looked at. */
  claimed: StatusSchema.optional(),
  /** Of a claim: when it was given, as written. */
  on: z.string().optional(),
  /** Of a claim: until when it holds, as written. */
  until: z.string().optional(),
  /** Of a risk. */
  level: RiskLevelSchema.optional(),
  /** Of a probe or requirement: all that its evidence says. */
  finding: FindingSchema.optional(),
  get children() {
    return z.array(ExplanationNodeSchema);
  },
});
export type ExplanationNode = z.infer<typeof ExplanationNodeSchema>;

/** One smallest set of root causes whose clearing is enough, and what to do about them. */
const WaySchema = z.strictObject({
  causes: z.array(
    z.strictObject({
      /** An item's id, `risk:<id>` or `lane:<id>`. */
      id: z.string(),
      title: z.string(),
      /** When it is cleared, as its probes say. */
      clearedWhen: z.array(z.string()),
      /** What a person has to do where no probe can tell. */
      byHand: HandSchema.nullable(),
    }),
  ),
  /** How many lanes it lets through. */
  frees: z.int().nonnegative(),
  /** What to run then. */
  commands: z.array(z.string()),
});
export type Way = z.infer<typeof WaySchema>;

/** Why a verdict, or one item of it, is what it is, and what would clear it. */
export const ExplanationSchema = z.strictObject({
  checkpoint: z.string(),
  revision: z.string(),
  title: z.string(),
  asOf: z.string(),
  commit: z.string().nullable(),
  /** Digest of the policy it was reached under. */
  policy: DigestSchema,
  verdict: VerdictSchema,
  summary: SummaryReasonSchema,
  hypothetical: z.boolean(),
  /** The item that is explained; null for the whole verdict. */
  item: z.string().nullable(),
  tree: ExplanationNodeSchema,
  clears: z.strictObject({
    /** Smallest first, then those that let most lanes through. */
    go: z.array(WaySchema),
    /** Of each lane that is held. */
    lanes: z.record(z.string(), z.array(WaySchema)),
    /** Of the item that is explained; empty when it is satisfied or none was asked for. */
    item: z.array(WaySchema),
    /** False when the search stopped at its bound: there may be other ways. */
    complete: z.boolean(),
  }),
  /** Digest of the judgement that is explained. */
  digest: DigestSchema,
});
export type Explanation = z.infer<typeof ExplanationSchema>;
