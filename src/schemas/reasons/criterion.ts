import { z } from 'zod';
import { CheckedSchema } from './checked.ts';
import { reason, WrittenSchema } from './kit.ts';

/** What was to be met. */
export const SubjectSchema = z.discriminatedUnion('kind', [
  /** A criterion as people wrote it. */
  reason('criterion.stated', { text: z.string() }),
  /** What the probe's kind looked at, and what it expected of it. */
  reason('criterion.check', { subject: z.string(), expected: z.string() }),
  /** Every case of a result passes. */
  reason('criterion.cases', { format: z.string() }),
  /** A figure with the limit that its tool states. */
  reason('criterion.limit', { name: z.string(), limit: z.string() }),
  /** Results come from an environment. */
  reason('criterion.environment', { name: z.string() }),
  WrittenSchema,
]);
export type Subject = z.infer<typeof SubjectSchema>;

const FigureSchema = z.strictObject({ value: z.number(), unit: z.string().nullable() });
const ValueSchema = z.union([z.string(), z.boolean(), z.null(), FigureSchema]);

const plain = [
  reason('actual.value', { value: ValueSchema }),
  /** As the world says it of itself. */
  reason('actual.said', { text: z.string() }),
  CheckedSchema,
  reason('actual.cases', { passed: z.int(), executed: z.int(), skipped: z.int() }),
  reason('actual.results', { files: z.int(), executed: z.int() }),
  reason('actual.answer', { found: z.boolean() }),
  /** `unit` says which of the two has one where the other has none. */
  reason('actual.not-comparable', {
    value: ValueSchema,
    limit: z.string(),
    unit: z.enum(['value', 'limit']).nullable(),
  }),
  reason('actual.cut', {}),
  /** Nothing bears the name; `meant` is the name it seems to mean. */
  reason('actual.not-found', { name: z.string(), meant: z.string().nullable() }),
  reason('actual.not-asked', {}),
  reason('actual.no-cases', {}),
  reason('actual.no-duration', {}),
  reason('actual.no-comparison', {}),
  reason('actual.no-operator', { written: z.string(), meant: z.string().nullable() }),
  reason('actual.no-figure', { limit: z.string() }),
  reason('actual.no-pattern', { limit: z.string() }),
  reason('actual.no-runs', {}),
  /** How many of the newest runs passed. */
  reason('actual.runs', { passed: z.int(), runs: z.int() }),
  reason('actual.few-runs', { runs: z.int(), wanted: z.int() }),
  /** One of the newest runs names an earlier one that is not there, or none. */
  reason('actual.gap', { wanted: z.int() }),
  /** There is no frozen decision to compare with. */
  reason('actual.no-decision', {}),
  /** The decision to compare with was withdrawn. */
  reason('actual.withdrawn', { revision: z.string() }),
  /** The decision to compare with holds no such figure. */
  reason('actual.not-decided', { revision: z.string() }),
  WrittenSchema,
] as const;

const PlainActualSchema = z.discriminatedUnion('kind', plain);
export type PlainActual = z.infer<typeof PlainActualSchema>;

/** What was found, beside what the last decision found and the limit that this gives. */
const DecidedActualSchema = reason('actual.decided', {
  found: PlainActualSchema,
  revision: z.string(),
  was: FigureSchema,
  limit: FigureSchema,
});

/** What was found of it. */
export const ActualSchema = z.discriminatedUnion('kind', [
  ...plain,
  DecidedActualSchema,
  /** What was found in the run, of several, that tells most; `on` is when that finished. */
  reason('actual.over', {
    found: z.union([PlainActualSchema, DecidedActualSchema]),
    on: z.string(),
    runs: z.int(),
  }),
]);
export type Actual = z.infer<typeof ActualSchema>;
