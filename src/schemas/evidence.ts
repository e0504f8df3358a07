import { z } from 'zod';
import { FidelitySchema } from './fidelity.ts';
import { DigestSchema, IdSchema } from './id.ts';
import { type Judging, JudgingSchema } from './judging.ts';
import { MeasurementSchema } from './measurement.ts';
import { InstantSchema } from './moment.ts';
import { type Fact, FactSchema, type Reading, Reading1Schema, Reading2Schema } from './reading.ts';
import { CheckedSchema } from './reasons/checked.ts';
import { RanSchema } from './reasons/ran.ts';

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
const CheckSchema = z.strictObject({
  /** What was looked at: a path, a header, a tag. */
  subject: z.string(),
  /** What was expected of it, in the language of criteria: "exists", "status is Accepted". */
  expected: z.string(),
  /** What was found: a reason, or what the world says of itself, such as a header; words in schema 1. */
  actual: z.union([z.string(), CheckedSchema]),
  met: z.boolean(),
  /** It is met, but only in part: the run is Partial at best. */
  partly: z.literal(true).optional(),
});
export type Check = z.infer<typeof CheckSchema>;

/** A raw file the run read or left behind; its bytes stay where they are. */
const ArtifactSchema = z.strictObject({
  /** Relative to the repository, with `/`. */
  path: z.string(),
  bytes: z.int().nonnegative(),
  digest: DigestSchema,
  /** When the file was last written. */
  modifiedAt: InstantSchema,
});
export type Artifact = z.infer<typeof ArtifactSchema>;

/** Where results had to come from, and what was picked up from there. */
const EnvironmentSchema = z.strictObject({
  name: z.string(),
  /** Result files that could be read. */
  files: z.int().nonnegative(),
  /** Cases that ran, over all of them. */
  executed: z.int().nonnegative(),
});
export type Environment = z.infer<typeof EnvironmentSchema>;

/** Output as captured: redacted, reduced to text and SGR colours, head and tail kept. */
const OutputSchema = z.strictObject({
  text: z.string(),
  /** Size of the whole output in bytes, before anything was cut. */
  bytes: z.int().nonnegative(),
  truncated: z.boolean(),
});

const facts = {
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
  /** Whether the working copy held more than that commit: changed files, or unknown ones that no probe declares. */
  dirty: z.boolean().nullable(),
  /** What ran, as a person would type or say it. */
  ran: z.string(),
  state: RunStateSchema,
  /** What was found, or the words of a tool; in schema 1 one plain sentence ("No Docker daemon answered"). */
  message: z.union([z.string(), RanSchema]),
  /** For `not-run`: the required probes that were not Ready. */
  waitsFor: z.array(IdSchema),
  /** Exit of the process; null when none was started. */
  exit: z.strictObject({ code: z.int().nullable(), signal: z.string().nullable() }).nullable(),
  fidelity: FidelitySchema,
  checks: z.array(CheckSchema),
  /** Figures of the run itself, such as latency; those of result files stand in their readings. */
  measurements: z.array(MeasurementSchema),
  artifacts: z.array(ArtifactSchema),
  /** Digest of the newest earlier run of this probe that was there to see; null for the first. */
  previous: DigestSchema.nullable(),
};

const schema1 = {
  ...facts,
  schema: z.literal(1),
  /** Result files that were read, one reading each. */
  readings: z.array(Reading1Schema),
};

const schema2 = {
  ...facts,
  schema: z.literal(2),
  readings: z.array(Reading2Schema),
  /** The judging part of the definition as it was when it ran. */
  judging: JudgingSchema,
  /** Digest of the tracked files without what this tool keeps of its own; null outside a repository. */
  source: DigestSchema.nullable(),
  /** What the run itself was asked for by name, such as its output. */
  facts: z.array(FactSchema),
  /** The environments that results had to come from; absent where the probe names none. */
  environments: z.array(EnvironmentSchema).optional(),
};

/**
 * One recorded run of one probe, without its captured output: what the verdict is judged on. What schema 1 does not
 * hold is absent.
 */
export interface Run extends z.infer<z.ZodObject<typeof facts>> {
  schema: 1 | 2;
  readings: Reading[];
  judging?: Judging;
  source?: string | null;
  facts?: Fact[];
  environments?: Environment[] | undefined;
  digest: string;
}
export const RunSchema: z.ZodType<Run> = z.discriminatedUnion('schema', [
  z.strictObject({ ...schema1, digest: DigestSchema }),
  z.strictObject({ ...schema2, digest: DigestSchema }),
]);

/** What evidence says, before it is sealed with its digest. */
export const UnsealedSchema: z.ZodType<Omit<Evidence, 'digest'>> = z.discriminatedUnion('schema', [
  z.strictObject({ ...schema1, output: OutputSchema }),
  z.strictObject({ ...schema2, output: OutputSchema }),
]);

/**
 * One recorded run of one probe. Immutable. `digest` is of the canonical JSON of all other fields. Both schemas are
 * read for ever; what is recorded now is of schema 2.
 */
export interface Evidence extends Run {
  output: z.infer<typeof OutputSchema>;
}
export const EvidenceSchema: z.ZodType<Evidence> = z.discriminatedUnion('schema', [
  z.strictObject({ ...schema1, output: OutputSchema, digest: DigestSchema }),
  z.strictObject({ ...schema2, output: OutputSchema, digest: DigestSchema }),
]);

/** One recorded run and the file that holds it with its captured output. */
export interface StoredRun {
  run: Run;
  /** Path relative to the content folder, with `/`. */
  file: string;
}
