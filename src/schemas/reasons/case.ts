import { z } from 'zod';
import { reason } from './kit.ts';

/** A number that a file states or that was counted; a file may state one that is no count. */
const count = z.number().nonnegative();

/** What the file or its tool says of it in its own words; empty where it says nothing. */
const said = z.string();

/**
 * What is wrong with a case, or with the run around it, where the file does not say it in words: those of a tool are
 * kept as they are.
 */
export const CaseReasonSchema = z.discriminatedUnion('kind', [
  /** More failures are announced than the file holds. */
  reason('case.announced', { missing: count }),
  /** Fewer cases have a result than were announced. */
  reason('case.unreported', { announced: count, reported: count }),
  /** Cases that failed, or did not run though no author chose so, and that the file does not name. */
  reason('case.unnamed', { failed: count, autoSkipped: count }),
  reason('case.status', { status: z.string().nullable(), said }),
  /** No list of words holds its status. */
  reason('case.unknown-status', { status: z.string().nullable(), said }),
  reason('case.failed', {}),
  /** A suite, a package or a whole run, with or without a case of it that failed. */
  reason('case.whole-failed', {}),
  /** It failed though no case in it did. */
  reason('case.failed-alone', {}),
  reason('case.no-result', {}),
  reason('case.no-reason', {}),
  reason('case.unfinished', { said }),
  reason('case.interrupted', { said }),
  /** `blocked` by what failed before it; `unchosen` nobody chose so; null where the file does not say why. */
  reason('case.not-run', { sort: z.enum(['blocked', 'unchosen']).nullable(), said }),
  reason('case.skipped', { said }),
  /** Its runner gave it up, by name. */
  reason('case.cancelled', { by: z.string(), said }),
  reason('case.found', { expected: z.string(), found: z.string() }),
  reason('case.was', { value: z.string() }),
  reason('case.not-found-out', { said }),
  reason('case.times', { failed: count, total: count }),
  reason('case.requests', { requests: count }),
  /** A line of TAP behind the end of the stream. */
  reason('case.out-of-place', { line: z.string() }),
  reason('case.no-plan', {}),
  /** A threshold: crossed, not judged, or met by a metric without a sample. */
  reason('case.threshold', { sort: z.enum(['crossed', 'unjudged', 'no-sample']) }),
  reason('case.outside-tolerance', {}),
  reason('case.not-met', {}),
  reason('case.not-checked', {}),
  reason('case.deviated', {}),
  reason('case.not-parsed', {}),
  reason('case.errors-outside', { count: count }),
  reason('case.unsuccessful', {}),
  reason('case.not-started', { said }),
  reason('case.ended-by', { signal: z.string() }),
  reason('case.tool-error', { said }),
]);
export type CaseReason = z.infer<typeof CaseReasonSchema>;
