import { z } from 'zod';
import { ClaimSchema } from './claim.ts';
import { FidelitySchema } from './fidelity.ts';
import { IdSchema } from './id.ts';
import { written } from './written.ts';

/** A need: an item's id, or several of which one is enough. */
export const NeedSchema = z.union([IdSchema, written({ anyOf: z.array(IdSchema).min(2) })]);
export type Need = z.output<typeof NeedSchema>;

/** One row of the readiness matrix: a criterion that is true or false. */
export const ItemSchema = written({
  /** Stable name, unique in its checkpoint. */
  id: IdSchema,
  /** The group of rows it stands in. */
  area: z.string().min(1),
  /** What has to hold, in a few words. */
  title: z.string().min(1),
  /** The criterion in full. */
  criterion: z.string().min(1).optional(),
  /** The author's own word for the status (CONFIRMED, ENABLED …), shown beneath the canonical one. */
  asWritten: z.string().min(1).optional(),
  /** Probes that prove it; all of them must. */
  probes: z.array(IdSchema).default([]),
  /** Items it needs, transitively. */
  needs: z.array(NeedSchema).default([]),
  /** What a person says of it. */
  claim: ClaimSchema.optional(),
  /** The role that clears it. */
  owner: z.string().min(1).optional(),
  /** Markdown shown beside the finding. */
  notes: z.string().optional(),
  /** Needed by every lane. */
  stopsAll: z.boolean().default(false),
  /** The least fidelity that may prove it; the area's or programme's floor otherwise. */
  fidelity: FidelitySchema.optional(),
});
export type Item = z.output<typeof ItemSchema>;
