import { z } from 'zod';
import { FidelitySchema } from './fidelity.ts';
import { DigestSchema, IdSchema } from './id.ts';
import { MeasurementSchema } from './measurement.ts';
import { InstantSchema } from './moment.ts';
import { ReadingSchema } from './reading.ts';

/**
 * How a run ended.
 * `completed` it ran to its end; `absent` the thing itself is not there (no daemon, client, file, executable);
 * `not-run` something it requires is not Ready; `no-result` no result was there to pick up;
 * `timeout`, `crashed`, `interrupted`, `unreadable`: it could not be found out.
 */
export const RunStateSchema = z.enum([
  'completed',
  'absent',
  'not-run',
  'no-result',
  'timeout',
  'crashed',
  'interrupted',
  'unreadable',
]);
export type RunState = z.infer<typeof RunStateSchema>;

/** One expectation that the probe's kind judged while it ran, met or not. */
export const CheckSchema = z.strictObject({
  /** What was looked at: a path, a header, a tag. */
  subject: z.string(),
  /** What was expected of it: "exists", "status is Accepted". */
  expected: z.string(),
  /** What was found. */
  actual: z.string(),
  met: z.boolean(),
});
export type Check = z.infer<typeof CheckSchema>;

/** A raw file the run read or left behind; its bytes stay where they are. */
export const ArtifactSchema = z.strictObject({
  /** Relative to the repository, with `/`. */
  path: z.string(),
  bytes: z.int().nonnegative(),
  digest: DigestSchema,
  /** When the file was last written. */
  modifiedAt: InstantSchema,
});
export type Artifact = z.infer<typeof ArtifactSchema>;

/** Output as captured: redacted, reduced to text and SGR colours, head and tail kept. */
export const OutputSchema = z.strictObject({
  text: z.string(),
  /** Size of the whole output in bytes, before anything was cut. */
  bytes: z.int().nonnegative(),
  truncated: z.boolean(),
});

const facts = {
  /** Version of this shape. */
  schema: z.literal(1),
  /** The probe's id. */
  probe: IdSchema,
  /** The probe's kind. */
  kind: z.string(),
  /** Digest of the probe's definition as it was when it ran (canonical JSON). */
  definition: DigestSchema,
  startedAt: InstantSchema,
  finishedAt: InstantSchema,
  durationMs: z.number().nonnegative(),
  /** Where it ran: the CI job's address, or "local". */
  where: z.string(),
  /** What recorded it: "holdpoint 0.1.0". */
  recordedBy: z.string(),
  /** The commit checked out; null outside a repository. */
  commit: z.string().nullable(),
  /** Whether tracked files differed from that commit; null outside a repository. */
  dirty: z.boolean().nullable(),
  /** What ran, as a person would type or say it. */
  ran: z.string(),
  state: RunStateSchema,
  /** One plain sentence: what was found ("No Docker daemon answered"). */
  message: z.string(),
  /** For `not-run`: the required probes that were not Ready. */
  waitsFor: z.array(IdSchema),
  /** Exit of the process; null when none was started. */
  exit: z.strictObject({ code: z.int().nullable(), signal: z.string().nullable() }).nullable(),
  fidelity: FidelitySchema,
  /** Result files that were read, one reading each. */
  readings: z.array(ReadingSchema),
  checks: z.array(CheckSchema),
  /** Figures of the run itself, such as latency; those of result files stand in their readings. */
  measurements: z.array(MeasurementSchema),
  artifacts: z.array(ArtifactSchema),
  /** Digest of the newest earlier run of this probe that was there to see; null for the first. */
  previous: DigestSchema.nullable(),
};

/** One recorded run of one probe, without its captured output: what the verdict is judged on. */
export const RunSchema = z.strictObject({ ...facts, digest: DigestSchema });
export type Run = z.infer<typeof RunSchema>;

/** One recorded run of one probe. Immutable. `digest` is of the canonical JSON of all other fields. */
export const EvidenceSchema = z.strictObject({ ...facts, output: OutputSchema, digest: DigestSchema });
export type Evidence = z.infer<typeof EvidenceSchema>;

/** One recorded run and the file that holds it with its captured output. */
export interface StoredRun {
  run: Run;
  /** Path relative to the content folder, with `/`. */
  file: string;
}
