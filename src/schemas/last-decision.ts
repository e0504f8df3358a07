import { z } from 'zod';
import { DigestSchema, IdSchema } from './id.ts';
import { DateSchema } from './moment.ts';
import type { WaiverSchema } from './waiver.ts';

const FiguresSchema = z.record(
  z.string(),
  z.array(z.strictObject({ value: z.number(), unit: z.string().nullable() })),
);

const GivenSchema = z.strictObject({
  until: DateSchema,
  covers: z.custom<z.output<typeof WaiverSchema>['covers']>().optional(),
});

/** What the decision that was frozen before of the same checkpoint leaves to be compared with. */
export const LastDecisionSchema = z.strictObject({
  /** `r1`, `r2` … */
  revision: z.string(),
  /** Digest of its record. */
  record: DigestSchema,
  /** By probe and name: the figures that a criterion compares with; null where the decision was withdrawn. */
  figures: z.record(IdSchema, FiguresSchema).nullable(),
  /** By item: the waivers that decisions in a row gave it, up to that one; only what each covers, and until when. */
  waived: z.record(IdSchema, z.array(GivenSchema)),
});
export type LastDecision = z.infer<typeof LastDecisionSchema>;

/** What the last decision found of one probe; null where it was withdrawn. */
export interface Decided {
  revision: string;
  figures: z.infer<typeof FiguresSchema> | null;
}
