import { z } from 'zod';
import { DigestSchema } from './id.ts';
import { MeasurementSchema } from './measurement.ts';
import { CaseReasonSchema } from './reasons/case.ts';
import { RemarkSchema } from './reasons/remark.ts';
import { UnreadableReasonSchema } from './reasons/unreadable.ts';

/** Cases of a test result. `executed` = passed + failed + errored; skipped ones did not run. */
const CountsSchema = z.strictObject({
  executed: z.int().nonnegative(),
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  errored: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  /** Cases among `passed` that passed only when run again. */
  flaky: z.int().nonnegative().default(0),
});
export type Counts = z.infer<typeof CountsSchema>;

/** One thing that went wrong, named as the tool names it, with the tool's own words, or the reason where it has none. */
const FailureSchema = z.strictObject({
  name: z.string(),
  message: z.union([z.string(), CaseReasonSchema]),
});
export type Failure = z.infer<typeof FailureSchema>;

const coded = {
  code: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
};

/** A remark on a result file that was read all the same, or the reason why it was not; words in evidence of schema 1. */
const ReadingDiagnosticSchema = z.discriminatedUnion('severity', [
  z.strictObject({
    ...coded,
    severity: z.literal('warning'),
    message: z.union([z.string(), RemarkSchema]),
  }),
  z.strictObject({
    ...coded,
    severity: z.literal('error'),
    message: z.union([z.string(), UnreadableReasonSchema]),
  }),
]);
export type ReadingDiagnostic = z.infer<typeof ReadingDiagnosticSchema>;

/** What a result file supports: `met` needs at least one executed case and no failure. */
const OutcomeSchema = z.enum(['met', 'unmet', 'nothing-ran', 'unreadable', 'informational']);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** What can be found at a place. */
const ScalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof ScalarSchema>;

/**
 * One thing that was found under a name that was asked for: a JSON pointer, a pattern, or a whole question to a text
 * (`stdout contains ready`), which is answered by true or false. Holds what was found and no judgement of it.
 */
export const FactSchema = z.strictObject({
  /** The name or question, as a criterion writes it. */
  ask: z.string(),
  /** The different values found, in the order found, null for a place that holds none; empty where there is no place. */
  values: z.array(ScalarSchema),
  /** How many different values there were; more than `values` holds where they were too many or too long. */
  total: z.int().nonnegative(),
});
export type Fact = z.infer<typeof FactSchema>;

/** Every name that failed, each once; too many or too long names are held as their digest and how many there were. */
const FailingSchema = z.union([
  z.strictObject({ names: z.array(z.string()) }),
  z.strictObject({ digest: DigestSchema, count: z.int().positive() }),
]);
export type Failing = z.infer<typeof FailingSchema>;

/**
 * How certain a start is: `zoned` the file gives its zone; `given` the probe or the programme does; `earliest` nobody
 * does, and it is the earliest it can be; `not-understood` the file states one that is no time, whatever else it states.
 */
const CertaintySchema = z.enum(['zoned', 'given', 'earliest', 'not-understood']);

const reading1 = {
  /** The reader's id: `junit`, `tap` … */
  format: z.string(),
  /** The tool that wrote it, where the file says. */
  tool: z.string().nullable(),
  toolVersion: z.string().nullable().default(null),
  outcome: OutcomeSchema,
  counts: CountsSchema,
  measurements: z.array(MeasurementSchema),
  /** ISO instant with zone; null where the file gives none, or one without a zone that nobody resolved yet. */
  startedAt: z.string().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  /** At most the first 100, and 1,000 over all files of a run, with `failuresTotal` telling the rest. */
  failures: z.array(FailureSchema),
  failuresTotal: z.int().nonnegative(),
  diagnostics: z.array(ReadingDiagnosticSchema),
};

/** What a reader found in one result file, as evidence of schema 1 holds it. */
export const Reading1Schema = z.strictObject(reading1);

/** What a reader found in one result file. */
export const Reading2Schema = z.strictObject({
  ...reading1,
  /** The earliest start that the file states without a zone, ISO: `2026-03-01T10:00:00`. */
  localStart: z.string().nullable(),
  /** How certain `startedAt` is; null where none is stated. */
  certainty: CertaintySchema.nullable(),
  failing: FailingSchema,
  /** How many of what is counted as errored is no case: a build, a suite, failures announced that the file does not hold. */
  outside: z.int().nonnegative(),
  /** What was found under the names that the probe's criteria ask for. */
  facts: z.array(FactSchema),
  /** The environment that the file says it is from, where the probe asks for that and it names one alone. */
  environment: z.string().optional(),
});
export type Reading2 = z.infer<typeof Reading2Schema>;

/** A reading of either schema; what schema 1 does not hold is absent. */
export type Reading = z.infer<typeof Reading1Schema> & Partial<Omit<Reading2, keyof typeof reading1>>;
export const ReadingSchema: z.ZodType<Reading> = z.union([Reading2Schema, Reading1Schema]);

/** Every name that failed in a reading; undefined where it keeps the first ones only. */
export const failingOf = ({ failing, failures, failuresTotal }: Reading): Failing | undefined => {
  if (failing || failures.length < failuresTotal) return failing;
  return { names: [...new Set(failures.map(({ name }) => name))] };
};
