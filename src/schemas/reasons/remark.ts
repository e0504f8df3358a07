import { z } from 'zod';
import { CoveredSchema } from './covered.ts';
import { reason } from './kit.ts';

/** A number that a file states or that was counted; a file may state one that is no count. */
const count = z.number().nonnegative();

/** A sum that a result announces, and what its cases come to. */
const SumSchema = z.strictObject({
  sort: z.enum(['tests', 'passed', 'failed', 'faults', 'skipped', 'user-skipped', 'auto-skipped']),
  announced: count,
  counted: count,
});
export type Sum = z.infer<typeof SumSchema>;

/** What is to be said of a result file that was read all the same. */
export const RemarkSchema = z.discriminatedUnion('kind', [
  reason('remark.cases', { name: z.string(), announced: count, listed: count }),
  /** Sums that are not those of the cases; `name` of the suite, null for the whole. */
  reason('remark.sums', {
    name: z.string().nullable(),
    differs: z.array(SumSchema),
  }),
  /** What a report states of its coverage, as a share or as counts, is not what it lists. */
  reason('remark.coverage', {
    sort: CoveredSchema,
    stated: z.union([count, z.strictObject({ hit: count, total: count })]),
    hit: count,
    total: count,
  }),
  /** A warning of the tool's own; empty where it has no words. */
  reason('remark.warned', { name: z.string(), said: z.string() }),
  reason('remark.found', { name: z.string(), expected: z.string(), found: z.string() }),
  reason('remark.amended', {
    name: z.string(),
    type: z.string().nullable(),
    status: z.string().nullable(),
    until: z.string().nullable(),
    why: z.string(),
  }),
  reason('remark.waived', { name: z.string(), why: z.string() }),
  /** Checks that nobody judged. */
  reason('remark.unjudged', { count }),
  reason('remark.cached', { name: z.string() }),
  reason('remark.idle', {}),
  reason('remark.no-thresholds', {}),
  reason('remark.checks-failed', { failed: count, total: count }),
  /** Something of a page, or of the whole, that has no score. */
  reason('remark.no-score', { name: z.string(), page: z.string().nullable() }),
  /** A list of what failed that is empty. */
  reason('remark.only-failures', {}),
  reason('remark.nothing-scanned', {}),
  /** A scan without its whole list of results, or that does not say that it ran to its end. */
  reason('remark.no-results', { tool: z.string() }),
  reason('remark.no-success', { tool: z.string() }),
  reason('remark.unknown-statuses', { count }),
  reason('remark.not-asked', { format: z.string() }),
  reason('remark.dry-run', {}),
  /** No activity ran; `broken` where the steady state did not hold before. */
  reason('remark.no-activity', { broken: z.boolean() }),
  /** A start in a form that is not understood. */
  reason('remark.start', {}),
  reason('remark.colours', {}),
  reason('remark.control-characters', {}),
  reason('remark.bytes', { encoding: z.string() }),
]);
export type Remark = z.infer<typeof RemarkSchema>;
