import { z } from 'zod';
import { AdviceSchema, LikenessSchema } from './advice.ts';
import { CoveredSchema } from './covered.ts';
import { reason } from './kit.ts';

/** A number that a file states or that was counted; a file may state one that is no count. */
const count = z.number().nonnegative();

/** Parts of a format as it spells them: an element, a key, a pointer. */
const parts = z.array(z.string()).min(1);

/** Why a result file supports nothing. */
export const UnreadableReasonSchema = z.discriminatedUnion('kind', [
  reason('unreadable.root', { roots: parts }),
  /** It is no list, or holds none at these places. */
  reason('unreadable.no-list', { at: z.array(z.string()) }),
  reason('unreadable.lacks', { parts }),
  /** Without this part nothing shows that the run ended. */
  reason('unreadable.no-end', { part: z.string() }),
  reason('unreadable.not', { format: z.string() }),
  reason('unreadable.shape', { shape: z.string() }),
  reason('unreadable.version', { format: z.string(), version: z.string().nullable(), read: z.string() }),
  /** A line that is none of the format. */
  reason('unreadable.line', { format: z.string() }),
  reason('unreadable.out-of-place', {}),
  /** It ends before these parts. */
  reason('unreadable.cut-off', { before: parts }),
  reason('unreadable.cut-inside', { sort: z.enum(['record', 'row', 'quotes']) }),
  reason('unreadable.open', { name: z.string() }),
  reason('unreadable.script', {}),
  reason('unreadable.json', { said: z.string(), cut: z.boolean() }),
  reason('unreadable.xml', { said: z.string(), sort: z.enum(['cut', 'empty', 'behind']).nullable() }),
  reason('unreadable.key-twice', { key: z.string() }),
  reason('unreadable.nul', {}),
  reason('unreadable.encoding', { encoding: z.string() }),
  reason('unreadable.no-byte-order-mark', { encoding: z.string() }),
  reason('unreadable.too-large', { megabytes: count }),
  reason('unreadable.too-long', { sort: z.enum(['line', 'row']) }),
  reason('unreadable.too-deep', { levels: count }),
  reason('unreadable.declarations', {}),
  reason('unreadable.empty', { blank: z.boolean() }),
  /** `meant` is the format that the name seems to mean. */
  reason('unreadable.no-format', {
    format: z.string(),
    meant: z.string().nullable(),
    known: z.array(z.string()),
  }),
  reason('unreadable.failed', { said: z.string() }),
  reason('unreadable.too-many', { name: z.string(), passed: count }),
  reason('unreadable.covered', { sort: CoveredSchema, hit: count, total: count }),
  /** The tool could not do its work, in its own words; null where it gives none. */
  reason('unreadable.tool-failed', { tool: z.string(), said: z.string().nullable() }),
  reason('unreadable.refused', { like: LikenessSchema, instead: AdviceSchema }),
  /** No reader recognises it; what to write in a probe to read it all the same. */
  reason('unreadable.unrecognised', {
    sort: z.enum(['xml', 'json', 'lines', 'text']),
    root: z.string().nullable(),
    format: z.enum(['json', 'text']),
    criterion: z.string(),
  }),
]);
export type UnreadableReason = z.infer<typeof UnreadableReasonSchema>;
