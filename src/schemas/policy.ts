import { z } from 'zod';
import { FidelitySchema } from './fidelity.ts';
import { DurationSchema } from './moment.ts';
import { written } from './written.ts';

/** How a programme judges: data in `programme.yaml`, each with a default. */
export const PolicySchema = written({
  /** What a claim without a probe is worth. */
  attested: z.enum(['accept', 'cap-at-partial', 'reject']).default('accept'),
  /** How old evidence may be where its probe does not say; no limit when absent. */
  maxAge: DurationSchema.optional(),
  /** What evidence older than its limit is worth. */
  stale: z.enum(['partial', 'unknown']).default('partial'),
  /** What evidence from another commit is worth: flagged only, or Unknown. */
  otherCommit: z.enum(['flag', 'unknown']).default('flag'),
  /** The least fidelity that makes an item Ready; `areas` overrides it by area. */
  fidelity: written({
    floor: FidelitySchema.default('mocked'),
    areas: z.record(z.string(), FidelitySchema).default({}),
  }).prefault({}),
  /** Whether an open critical risk holds GO, or is only shown. */
  criticalRisk: z.enum(['holds', 'shown']).default('holds'),
  /** What a pass on a later run is worth when an earlier one on the same commit did not pass. */
  reruns: z.enum(['show', 'strict']).default('show'),
  /** Whether a waiver that was renewed twice in a row, or more often, counts only with a second role; not when absent. */
  renewedWaivers: z.enum(['show', 'second-role']).optional(),
  /** How long before its end an acceptance or a piece of evidence is announced. */
  announce: DurationSchema.default('7d'),
});
export type Policy = z.output<typeof PolicySchema>;
