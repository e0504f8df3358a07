import { z } from 'zod';
import { MeasurementSchema } from './measurement.ts';

/** Cases of a test result. `executed` = passed + failed + errored; skipped ones did not run. */
export const CountsSchema = z.strictObject({
  executed: z.int().nonnegative(),
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  errored: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  /** Cases among `passed` that passed only when run again. */
  flaky: z.int().nonnegative().default(0),
});
export type Counts = z.infer<typeof CountsSchema>;

/** One thing that went wrong, named as the tool names it. */
export const FailureSchema = z.strictObject({ name: z.string(), message: z.string() });
export type Failure = z.infer<typeof FailureSchema>;

/** A remark on a result file that was read all the same, or the reason why it was not. */
export const ReadingDiagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['warning', 'error']),
  message: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
});
export type ReadingDiagnostic = z.infer<typeof ReadingDiagnosticSchema>;

/** What a result file supports: `met` needs at least one executed case and no failure. */
export const OutcomeSchema = z.enum(['met', 'unmet', 'nothing-ran', 'unreadable', 'informational']);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** What a reader found in one result file. */
export const ReadingSchema = z.strictObject({
  /** The reader's id: `junit`, `tap` … */
  format: z.string(),
  /** The tool that wrote it, where the file says. */
  tool: z.string().nullable(),
  toolVersion: z.string().nullable().default(null),
  outcome: OutcomeSchema,
  counts: CountsSchema,
  measurements: z.array(MeasurementSchema),
  /** ISO instant with zone, where the file gives one. */
  startedAt: z.string().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  /** At most the first 100, with `failuresTotal` telling the rest. */
  failures: z.array(FailureSchema),
  failuresTotal: z.int().nonnegative(),
  diagnostics: z.array(ReadingDiagnosticSchema),
});
export type Reading = z.infer<typeof ReadingSchema>;
