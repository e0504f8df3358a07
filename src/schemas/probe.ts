import { z } from 'zod';
import { CriterionSchema } from './criterion.ts';
import { FidelitySchema } from './fidelity.ts';
import { DigestSchema, IdSchema } from './id.ts';
import { type Judging, UnitSchema } from './judging.ts';
import { DurationSchema } from './moment.ts';
import { saysSomething } from './says-something.ts';
import { TimezoneSchema } from './timezone.ts';
import { written } from './written.ts';

/** What every probe may state, whatever its kind. */
export const probeFields = {
  /** Stable name; the file's name when absent. Convention: `subject.aspect`. */
  id: IdSchema.optional().describe("Stable name; the file's name when absent."),
  /** What it shows, in a few words. */
  title: z.string().min(1).optional().describe('What it shows, in a few words.'),
  /** How to clear what it finds, in words: shown as "Cleared when". */
  clearedWhen: z.string().min(1).optional().describe('How to clear what it finds, in words.'),
  /** Probes that must be Ready before this one runs. */
  requires: z.array(IdSchema).default([]).describe('Probes that must be Ready before this one runs.'),
  /** How close it comes to the real thing. */
  fidelity: FidelitySchema.default('real').describe('How close it comes to the real thing.'),
  /** How old its evidence may be at the moment of judgement; the programme's limit otherwise. */
  maxAge: DurationSchema.optional().describe('How old its evidence may be when it is judged.'),
  /** What its evidence must meet, all of it. */
  criteria: z
    .array(CriterionSchema)
    .default([])
    .describe('What its evidence must meet, all of it: `p(95) < 300 ms`, `stdout contains ready`.'),
  /** Declares that an empty result is good, with the reason ("the scanner lists only what is wrong"). */
  empty: written({ clean: z.string().refine(saysSomething, 'it says nothing') })
    .optional()
    .describe('`clean: reason` declares that an empty result is good.'),
} as const;

/** What a probe may state of result files that hold figures without a unit, JSON and text. */
export const unitField = {
  unit: UnitSchema.optional().describe(
    'The unit of the figures that `json` and `text` find: one for all, or one by each name: `{ /p95: ms }`.',
  ),
} as const;

/** What every probe may state about how it runs. */
export const runFields = {
  /** Ends the probe with its whole process group. */
  timeout: DurationSchema.default('60s').describe('Ends the probe with its whole process group.'),
} as const;

/** The name of an environment, as it stands in a path or in a file; whole numbers are names, too. */
const EnvironmentSchema = z.union([
  z.string().regex(/^[\w][\w.+-]*$/, 'write a plain name, such as linux or node-22'),
  z.int().nonnegative().transform(String),
]);

/** What probes that read result files may state of them. */
export const resultFields = {
  /** The zone of times that its results state without one; the programme's otherwise. */
  timezone: TimezoneSchema.optional().describe(
    'The zone of times that its results state without one, such as `Europe/Berlin` or `+02:00`.',
  ),
  /** Where results have to come from: each of them, or what it looks at is Missing. */
  environments: z
    .array(EnvironmentSchema)
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'name each environment once')
    .optional()
    .describe(
      'Where results have to come from, each of them: `[linux, macos]`; `{environment}` in the files stands for each.',
    ),
  /** What in a file says which environment it is from. */
  environmentProperty: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What in a file says which of them it is from: a property or attribute of XML such as `os`, or a pointer into JSON.',
    ),
} as const;

/** The processes that probes start: where, with which environment, and what must not be recorded of it. */
export const processFields = {
  ...runFields,
  /** Working folder, relative to the repository. */
  cwd: z.string().min(1).default('.').describe('Working folder, relative to the repository.'),
  /** Names of environment variables passed on, besides PATH, HOME, LANG and TMPDIR. */
  env: z
    .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
    .default([])
    .describe('Environment variables passed on, besides PATH, HOME, LANG and TMPDIR.'),
  /** Names of further variables passed on, whose values are secret and never recorded. */
  secrets: z
    .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
    .default([])
    .describe('Variables passed on whose values are never recorded.'),
} as const;

/**
 * A probe as the verdict sees it: what every kind shares. What a kind states of its own is validated by the
 * schema beside its runner in `probes/` and kept in `spec`.
 */
export const ProbeSchema = z.strictObject({
  id: IdSchema,
  kind: z.string(),
  title: z.string().optional(),
  clearedWhen: z.string().optional(),
  requires: z.array(IdSchema),
  fidelity: FidelitySchema,
  maxAge: z.string().optional(),
  criteria: z.array(z.string()),
  empty: z.strictObject({ clean: z.string() }).optional(),
  unit: UnitSchema.optional(),
  /** Digest of the definition (canonical JSON of the validated entry without `id`, `title`, `clearedWhen`). */
  definition: DigestSchema,
  /** Path of its file, relative to the content folder. */
  source: z.string(),
  /** The validated entry, kind-specific fields included. */
  spec: z.record(z.string(), z.unknown()),
});
export type Probe = z.infer<typeof ProbeSchema>;

/** The judging part of a probe's definition, as a run of it is recorded with. */
export const judgingOf = ({ criteria, empty, unit }: Probe): Judging => ({
  criteria,
  ...(empty && { empty }),
  ...(unit !== undefined && { unit }),
});
