import { z } from 'zod';
import { FidelitySchema } from '../fidelity.ts';
import { StatusSchema } from '../status.ts';
import { ActualSchema, SubjectSchema } from './criterion.ts';
import { reason, WrittenSchema } from './kit.ts';
import { RanSchema } from './ran.ts';

/** A status that is supposed of an item or probe, not found out. */
const SupposedSchema = reason('supposed', { status: StatusSchema });

/** What the run says: a reason, or the words of a tool. */
const message = z.union([z.string(), RanSchema]);

const plain = [
  /** The run says it: it ended so, or met all that it was judged on. */
  reason('finding.ran', { message }),
  reason('finding.unmet', {
    message,
    criterion: SubjectSchema,
    actual: ActualSchema,
    /** How many other criteria were not met. */
    others: z.int().nonnegative(),
  }),
  reason('finding.nothing-proven', { message }),
  reason('finding.figures-unjudged', {}),
  reason('finding.empty-is-good', { message, clean: z.string() }),
  reason('finding.result-ahead', {}),
  /** It waited for what is supposed here. */
  reason('finding.yet-to-run', {}),
] as const;

/** What one run says by itself, before age, commit, fidelity and earlier runs are looked at. */
const RunReasonSchema = z.discriminatedUnion('kind', plain);
export type RunReason = z.infer<typeof RunReasonSchema>;

/** Why evidence is worth less than what it says. */
const CapSchema = z.discriminatedUnion('kind', [
  reason('cap.age', { since: z.string() }),
  /** No time is known of what it picked up. */
  reason('cap.no-time', {}),
  reason('cap.commit', {}),
  /** Of other files than those judged, on the same commit. */
  reason('cap.source', {}),
  reason('cap.dirty', {}),
  reason('cap.fidelity', { fidelity: FidelitySchema, floor: FidelitySchema }),
  reason('cap.definition', {}),
  reason('cap.reruns', {}),
  reason('cap.flaky', {}),
  /** There is a run of the future. */
  reason('cap.ahead', {}),
]);
export type Cap = z.infer<typeof CapSchema>;

/** Why a finding has its status. */
export const FindingReasonSchema = z.discriminatedUnion('kind', [
  ...plain,
  reason('finding.capped', { reason: RunReasonSchema, by: z.array(CapSchema) }),
  reason('finding.ahead', {}),
  reason('finding.none', {}),
  reason('finding.no-probe', { probe: z.string() }),
  SupposedSchema,
  WrittenSchema,
]);
export type FindingReason = z.infer<typeof FindingReasonSchema>;

/** A remark on a finding, shown beside its reason. */
export const FlagSchema = z.discriminatedUnion('kind', [
  reason('flag.supposed', {}),
  reason('flag.ahead', {}),
  /** It passed on a later run: the third of three on that commit, say. */
  reason('flag.reran', { run: z.int().positive() }),
  reason('flag.flaky', {}),
  reason('flag.no-commit', {}),
  /** From a commit where none is judged. */
  reason('flag.commit', { commit: z.string() }),
  reason('flag.other-commit', { commit: z.string() }),
  /** Of other files than those judged, on the same commit. */
  reason('flag.other-source', {}),
  reason('flag.dirty', {}),
  reason('flag.fewer', {
    what: z.enum(['files', 'cases']),
    now: z.int().nonnegative(),
    before: z.int().nonnegative(),
  }),
  reason('flag.definition', {}),
  reason('flag.fidelity', { fidelity: FidelitySchema, floor: FidelitySchema }),
  /** Of all its runs none failed, or none passed: it has yet to show that it tells the two apart. */
  reason('flag.never-failed', {}),
  reason('flag.never-passed', {}),
  /** A run names an earlier one that is not there. */
  reason('flag.gap', {}),
  WrittenSchema,
]);
export type Flag = z.infer<typeof FlagSchema>;
