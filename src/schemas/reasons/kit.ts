import { z } from 'zod';

/** A reason: its kind, and what it is about; never words. */
export const reason = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** Some of a list, and how many others there are. */
export const someOf = <Each extends z.ZodType>(each: Each) =>
  z.strictObject({ named: z.array(each), others: z.int().nonnegative() });

/** Some of a list, and how many others there are. */
export interface Some<Each> {
  named: Each[];
  others: number;
}

/** Titles, the first few of them. */
export const SomeTitlesSchema = someOf(z.string());

/**
 * A sentence as a record of `rules: 1` holds it. `rest` is what stands in it behind what the probe's run said, which
 * is told behind the date of that run; `waits` where it tells what an item waits for or that it is supposed.
 */
export const WrittenSchema = reason('written', {
  text: z.string(),
  rest: z.string().optional(),
  waits: z.boolean().optional(),
});
