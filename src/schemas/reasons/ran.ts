import { z } from 'zod';
import { CheckedSchema, CheckReferenceSchema, StandingSchema } from './checked.ts';
import { reason, someOf } from './kit.ts';
import { PickedSchema } from './picked.ts';
import { ProblemSchema } from './problem.ts';

/** Words of the operating system, a tool or a server, or ours where it has none. */
const said = z.union([z.string(), ProblemSchema]);
const name = z.string();
const count = z.int().nonnegative();

/** Checks that are not met, the first few of them. */
const unmet = someOf(CheckReferenceSchema);

/** An entry of a list of files that selects too few. */
const LackSchema = z.strictObject({
  entry: z.string(),
  atLeast: z.int().positive(),
  found: CheckedSchema,
});
export type Lack = z.infer<typeof LackSchema>;

/** What result files say, and the optional entries that selected none. */
const results = { picked: PickedSchema, optional: z.array(z.string()) };

/** A command and what it left behind; of `results` the exit is null: another tool ran it. */
const ofCommands = [
  /** `expected` other exits than this, where it is not met. */
  reason('ran.exited', { code: z.int(), expected: z.array(z.int()).nullable() }),
  reason('ran.exited-but', { code: z.int(), unmet: CheckReferenceSchema }),
  reason('ran.left', { code: z.int(), ...results }),
  reason('ran.left-but', {
    code: z.int(),
    expected: z.array(z.int()).nullable(),
    unmet: CheckReferenceSchema.nullable(),
    ...results,
  }),
  reason('ran.lacks', {
    code: z.int().nullable(),
    /** Environments that no result is from. */
    absent: z.array(z.string()),
    lacks: z.array(LackSchema),
    picked: PickedSchema.nullable(),
    optional: z.array(z.string()),
  }),
  reason('ran.picked', { unmet: CheckReferenceSchema.nullable(), ...results }),
  reason('ran.no-result', {
    code: z.int().nullable(),
    /** The first file that counts for nothing, or the entries that selected none. */
    untimely: CheckReferenceSchema.nullable(),
    foreign: z.string().nullable(),
    entries: z.array(z.string()),
  }),
] as const;

/** A program, a server or a daemon. */
const ofServices = [
  reason('ran.not-installed', { name }),
  reason('ran.not-started', { name, said }),
  reason('ran.ended-by', { name, signal: z.string() }),
  reason('ran.client-exited', { name, code: z.int() }),
  reason('ran.daemon', { name, version: z.string() }),
  reason('ran.no-daemon', { name }),
  reason('ran.denied', { name }),
  /** It answered: how, and what of that is not as it should be. */
  reason('ran.answered', { name, how: z.string().nullable(), unmet }),
  reason('ran.refused', { address: z.string() }),
  reason('ran.no-host', { address: z.string() }),
  reason('ran.no-answer', { address: z.string() }),
  reason('ran.not-asked', { address: z.string(), said }),
  /** A NATS server that answered and returned a message. */
  reason('ran.returned', { address: z.string(), version: z.string(), unmet }),
  reason('ran.rejected', { address: z.string(), said: z.string() }),
] as const;

/** Files, decision records and service levels. */
const ofFiles = [
  reason('ran.not-there', { name }),
  /** A link to nothing. */
  reason('ran.dangling', { name }),
  reason('ran.no-folder', { name }),
  reason('ran.gone', { name }),
  reason('ran.not-read', { name, said }),
  reason('ran.too-large', { name, mebibytes: z.int() }),
  reason('ran.as-expected', { name, unmet }),
  reason('ran.several', { name, count }),
  reason('ran.no-status', { name }),
  /** A decision record; `wanted` where it is something else. */
  reason('ran.stands', { name, standing: StandingSchema, wanted: z.array(z.string()), open: z.boolean() }),
  reason('ran.frozen', { files: count }),
  reason('ran.drifted', {
    files: someOf(z.strictObject({ path: z.string(), sort: z.enum(['added', 'removed', 'drifted']) })),
  }),
  reason('ran.no-manifest', { name }),
  reason('ran.no-slo', { name, said }),
  reason('ran.no-measurement', { name }),
  reason('ran.slo', { name, unmet }),
] as const;

/** The git repository and what changed in it. */
const ofGit = [
  reason('ran.no-repository', {}),
  reason('ran.git-failed', { command: z.string(), said: z.string() }),
  reason('ran.too-much', {}),
  /** The clone is shallow, and may lack this; null for its history. */
  reason('ran.shallow', { lacks: z.string().nullable() }),
  reason('ran.no-commit', { name }),
  reason('ran.repository', { unmet }),
  reason('ran.no-change', { from: z.string(), to: z.string() }),
  reason('ran.forbidden-changes', { count }),
  reason('ran.allowed-changes', { count }),
  reason('ran.restricted-changes', {
    count,
    decisions: someOf(z.strictObject({ name, standing: StandingSchema.nullable() })),
  }),
] as const;

/** The run itself. */
const ofRuns = [
  reason('ran.too-long', { seconds: z.number(), during: ProblemSchema.nullable() }),
  reason('ran.interrupted', { during: ProblemSchema.nullable() }),
  reason('ran.not-begun', {}),
  reason('ran.failed', { said }),
  reason('ran.not-recorded', { said }),
  reason('ran.no-kind', { name }),
  ProblemSchema,
] as const;

const plain = [...ofCommands, ...ofServices, ...ofFiles, ...ofGit, ...ofRuns] as const;

/** Why a probe that another requires is not Ready. */
const HeldSchema = z.discriminatedUnion('kind', [
  ...plain,
  reason('held.in-turn', {}),
  reason('held.no-probe', {}),
  reason('held.no-evidence', {}),
]);
export type Held = z.infer<typeof HeldSchema>;

const WaitsSchema = z.strictObject({
  id: z.string(),
  /** What was found of it; of one that waits itself, of those it waits for. */
  why: z.union([z.string(), HeldSchema]).nullable(),
  for: z.array(z.strictObject({ id: z.string(), why: z.union([z.string(), HeldSchema]) })),
});
export type Waits = z.infer<typeof WaitsSchema>;

/** What a run found, or why it found nothing. */
export const RanSchema = z.discriminatedUnion('kind', [
  ...plain,
  reason('ran.waits', { for: z.array(WaitsSchema) }),
]);
export type Ran = z.infer<typeof RanSchema>;
