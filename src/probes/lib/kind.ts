import type { z } from 'zod';
import type { Artifact, Check, Environment, RunState } from '../../schemas/evidence.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Fact, Reading2 } from '../../schemas/reading.ts';
import type { Ran } from '../../schemas/reasons/ran.ts';
import type { Captured } from '../run/capture.ts';
import { NOTHING_CAPTURED } from '../run/capture.ts';

/** What a probe may use of the world while it runs; nothing else is taken from the process. */
export interface ProbeContext {
  /** Absolute; paths that probes state are relative to it. */
  repository: string;
  /** The content folder, absolute. */
  root: string;
  /** The zone of times that a result states without one, where its probe does not say. */
  timezone: string | undefined;
  /** The environment that probes may be allowed to see parts of. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970 at which the run began; results written before do not belong to it. */
  startedAt: number;
  /** Aborted when the probe's time is up or the whole run is interrupted. */
  signal: AbortSignal;
}

/** What one run found, before redaction. */
export interface Outcome {
  state: RunState;
  /** What was found, or the words of a tool. */
  message: string | Ran;
  exit: { code: number | null; signal: string | null } | null;
  readings: Reading2[];
  checks: Check[];
  /** What the run itself was asked for by name, such as its output. */
  facts: Fact[];
  /** Figures of the run itself. */
  measurements: Measurement[];
  artifacts: Artifact[];
  /** What was picked up from each environment that the probe names. */
  environments?: Environment[] | undefined;
  output: Captured;
}

/** An outcome with everything empty that is not stated. */
export const outcome = (
  state: RunState,
  message: Outcome['message'],
  rest: Partial<Outcome> = {},
): Outcome => ({
  state,
  message,
  exit: null,
  readings: [],
  checks: [],
  facts: [],
  measurements: [],
  artifacts: [],
  output: NOTHING_CAPTURED,
  ...rest,
});

/** One kind of probe: what people may write, how it is said, and how it runs. */
export interface ProbeKind {
  kind: string;
  /** What it looks at, in a few words. */
  title: string;
  /** Names that its own runs give criteria something under, besides `duration`. */
  names?: readonly string[];
  /** Validates an entry of `probes/`; its fields carry their own descriptions. */
  schema: z.ZodType;
  /** An entry as people write it, for the reference page. */
  example: Readonly<Record<string, unknown>>;
  /** What the probe runs, as a person would type or say it. Throws where the entry is not of this kind. */
  describe(spec: unknown): string;
  /** Runs it. May throw: that is recorded as a crash. */
  run(spec: unknown, context: ProbeContext): Promise<Outcome>;
}

interface Definition<Schema extends z.ZodType> {
  kind: string;
  title: string;
  names?: readonly string[];
  schema: Schema;
  example: Readonly<Record<string, unknown>>;
  describe(spec: z.output<Schema>): string;
  run(spec: z.output<Schema>, context: ProbeContext): Promise<Outcome>;
}

/** Makes a kind whose `describe` and `run` see only what its own schema validated. */
export const probeKind = <Schema extends z.ZodType>(definition: Definition<Schema>): ProbeKind => ({
  ...definition,
  describe: (spec) => definition.describe(definition.schema.parse(spec)),
  run: async (spec, context) => definition.run(definition.schema.parse(spec), context),
});
