import { z } from 'zod';
import { reason, someOf } from './kit.ts';

/** How a decision record stands by its own words, and by those of the records beside it. */
export const StandingSchema = reason('checked.standing', {
  /** Its status as written, or that of its front matter and that of its text where they differ. */
  own: z.union([z.string(), z.strictObject({ front: z.string(), text: z.string() })]),
  /** Records that say that they supersede it; `pending` is the status of one that is not in force yet. */
  by: z.array(z.strictObject({ path: z.string(), pending: z.string().nullable(), partly: z.boolean() })),
  amended: z.array(z.string()),
});
export type Standing = z.infer<typeof StandingSchema>;

const FigureSchema = z.strictObject({ value: z.number(), unit: z.string().nullable() });

/** What a check found of its subject. What the world says of itself, such as a header, stands as it is. */
export const CheckedSchema = z.discriminatedUnion('kind', [
  reason('checked.there', {}),
  reason('checked.not-there', {}),
  /** The text that an expression matched; null where it is what was looked for. */
  reason('checked.found', { text: z.string().nullable() }),
  reason('checked.not-found', {}),
  reason('checked.yes', {}),
  reason('checked.no', {}),
  /** `states` is the time that it gives itself, `zoned` whether with a zone. */
  reason('checked.older', { than: z.string(), states: z.string().nullable(), zoned: z.boolean() }),
  /** It states a start that is not understood. */
  reason('checked.no-age', {}),
  reason('checked.ahead', {}),
  reason('checked.written', { at: z.string() }),
  reason('checked.files', { count: z.int().nonnegative() }),
  /** Files are there, and none of them was written by this run. */
  reason('checked.no-own-file', {}),
  reason('checked.exit', { code: z.int() }),
  reason('checked.clean', {}),
  reason('checked.changed-files', { files: someOf(z.string()) }),
  reason('checked.no-such', { name: z.string() }),
  reason('checked.unchanged', {}),
  reason('checked.changed', {}),
  reason('checked.changed-with', { decision: z.string() }),
  reason('checked.no-decision', {}),
  reason('checked.added', {}),
  reason('checked.removed', {}),
  reason('checked.drifted', { to: z.string() }),
  reason('checked.no-https', {}),
  reason('checked.trusted', {}),
  reason('checked.untrusted', {}),
  reason('checked.valid-until', { at: z.string() }),
  reason('checked.accepted', {}),
  reason('checked.version', { version: z.string() }),
  /** What was measured; null where a result does not hold it. */
  reason('checked.measured', { values: z.array(FigureSchema.nullable()) }),
  StandingSchema,
]);
export type Checked = z.infer<typeof CheckedSchema>;

/** A check that a message tells of. */
export const CheckReferenceSchema = z.strictObject({
  subject: z.string(),
  /** As the check is called, in the language of criteria. */
  expected: z.string(),
  actual: z.union([z.string(), CheckedSchema]),
});
export type CheckReference = z.infer<typeof CheckReferenceSchema>;
