import { z } from 'zod';
import { DigestSchema, IdSchema } from './id.ts';
import { DateSchema } from './moment.ts';
import { FrozenRevisionSchema } from './record.ts';

const fields = {
  /** 1 for the first line. */
  sequence: z.int().positive(),
  checkpoint: IdSchema,
  revision: FrozenRevisionSchema,
  /** Digest of the record: of the exact bytes of its file. */
  record: DigestSchema,
  /** `entry` of the line before; null for the first. */
  previous: DigestSchema.nullable(),
  /** SHA-256 of the canonical JSON of all other fields of the line: the head of the ledger while it is the last. */
  entry: DigestSchema,
};

/** A line that a freeze appended. */
const FrozenEntrySchema = z.strictObject({ ...fields, kind: z.literal('frozen') });
export type FrozenEntry = z.infer<typeof FrozenEntrySchema>;

/** A line that a withdrawal appended: the content is gone, its digest stays. */
const WithdrawnEntrySchema = z.strictObject({
  ...fields,
  kind: z.literal('withdrawn'),
  reason: z.string().min(1),
  /** The role that withdrew it, never a person's name. */
  role: z.string().min(1),
  /** The day it was withdrawn. */
  on: DateSchema,
  /** What it was frozen from, relative to the content folder, and SHA-256 of that text with its line ends as line feeds; null where the record could not be read. */
  source: z.strictObject({ file: z.string(), digest: DigestSchema }).nullable(),
});
export type WithdrawnEntry = z.infer<typeof WithdrawnEntrySchema>;

/** One line of `records/ledger.jsonl`, which is only ever appended to. */
export const LedgerEntrySchema = z.discriminatedUnion('kind', [FrozenEntrySchema, WithdrawnEntrySchema]);
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
