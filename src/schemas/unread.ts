import { z } from 'zod';
import { saysSomething } from './says-something.ts';
import { written } from './written.ts';

const said = z.string().refine(saysSomething, 'it says nothing');

const acknowledged = {
  /** What the line means: "a mode of the gate, not its state". */
  says: said,
  /** The role that says so, never a person's name. */
  role: said,
  /** Why it does not stand against the decision. */
  reason: said,
};

/** What a person says of one line that was not understood; it holds while exactly that text stands once in the document. */
const AcknowledgedSchema = z.strictObject(acknowledged);

/** The keys of an acknowledgement as people write it. */
export const readShape = {
  /** The line as it is listed among what was not understood. */
  text: said,
  ...acknowledged,
};
export const ReadSchema = written(readShape);
export type Read = z.output<typeof ReadSchema>;

/** A line of a document that carries status-like content and was not understood. */
export const UnreadSchema = z.strictObject({
  line: z.int().positive(),
  /** The line as written, spaces collapsed; `doubtId` names it. */
  text: z.string(),
  /** Set where it refuses: a refusing word or mark in a place of status, which holds the verdict until it is cleared. */
  refuses: z.literal(true).optional(),
  /** Set where a person has acknowledged exactly this text, and it stands once. */
  acknowledged: AcknowledgedSchema.optional(),
});
export type Unread = z.output<typeof UnreadSchema>;
