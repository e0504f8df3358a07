import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DigestSchema } from '../../../schemas/id.ts';
import { toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { boundedChecks } from '../../lib/bounded-checks.ts';
import { GlobSchema, PathSchema } from '../../lib/fields.ts';
import { digestFile, findFile, findFiles, isAbsent } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { lacksIn, selectFiles } from '../../lib/selected-files.ts';

/** A baseline: the files that globs selected, each with the digest it was frozen with. */
const BaselineSchema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(1),
  /** What was frozen; a file that they select now and that is not listed was added since. */
  globs: z.array(GlobSchema).min(1),
  /** Sorted by path, relative to the repository. */
  files: z.array(
    z.strictObject({ path: z.string().min(1), bytes: z.int().nonnegative(), digest: DigestSchema }),
  ),
});
export type Baseline = z.infer<typeof BaselineSchema>;

/** An entry of kind `freeze`. */
const FreezeSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('freeze'),
  manifest: PathSchema.describe('The manifest that `freeze --baseline` wrote.'),
});
type FreezeSpec = z.output<typeof FreezeSchema>;

/** The baseline of the files that globs select now. Throws where one of them selects none. */
export const baselineOf = async (repository: string, globs: readonly string[]): Promise<Baseline> => {
  const selected = await selectFiles(repository, globs);
  const lacks = lacksIn(selected, new Set(selected.files.map(({ path }) => path)));
  if (lacks.length > 0) throw new Error(`No file matches ${lacks.map(({ subject }) => subject).join(', ')}`);
  if (selected.files.length === 0) throw new Error(`No file matches ${globs.join(', ')}`);
  const files = [];
  for (const file of selected.files)
    files.push({ path: file.path, bytes: file.bytes, digest: await digestFile(file.real) });
  return { schema: 1, globs: [...globs], files };
};

const drift = async (repository: string, manifest: string, baseline: Baseline): Promise<Check[]> => {
  const frozen = new Map(baseline.files.map((file) => [file.path, file.digest]));
  const { files, gone } = await findFiles(repository, baseline.globs);
  const now = files.filter((file) => file.path !== manifest);
  const listed = new Set(now.map((file) => file.path));
  const checks: Check[] = [];
  for (const file of now) {
    const expected = frozen.get(file.path);
    const digest = await digestFile(file.real);
    const met = expected === digest;
    const actual = met ? 'unchanged' : expected === undefined ? 'added' : `drifted to ${digest}`;
    checks.push({ subject: file.path, expected: expected ?? 'not there', actual, met });
  }
  for (const path of gone.filter((each) => !frozen.has(each)))
    checks.push({ subject: path, expected: 'not there', actual: 'added', met: false });
  for (const { path, digest } of baseline.files) {
    if (!listed.has(path)) checks.push({ subject: path, expected: digest, actual: 'removed', met: false });
  }
  return checks.sort((a, b) => (a.subject < b.subject ? -1 : 1));
};

const sentence = (checks: readonly Check[]): string => {
  const changed = checks.filter((check) => !check.met);
  if (changed.length === 0) {
    return checks.length === 1
      ? 'The frozen file is unchanged'
      : `All ${checks.length} frozen files are unchanged`;
  }
  const named = changed
    .slice(0, 3)
    .map(({ subject, actual }) => `${subject} ${actual.startsWith('drifted') ? 'drifted' : `was ${actual}`}`);
  const more = changed.length > 3 ? ` and ${changed.length - 3} more` : '';
  return `The freeze does not hold: ${named.join(', ')}${more}`;
};

/** Reads a manifest; undefined where the text is none. */
export const readBaseline = (text: string): Baseline | undefined => {
  try {
    return BaselineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const runFreeze = async (spec: FreezeSpec, context: ProbeContext): Promise<Outcome> => {
  let file: Awaited<ReturnType<typeof findFile>>;
  try {
    file = await findFile(context.repository, spec.manifest);
  } catch (error) {
    if (isAbsent(error)) return outcome('absent', `The manifest ${spec.manifest} is not there`);
    throw error;
  }
  const baseline = readBaseline(await readFile(file.real, 'utf8'));
  if (!baseline) return outcome('unreadable', `${spec.manifest} is not a freeze manifest`);
  const { path, bytes, modifiedMs } = file;
  const artifact = { path, bytes, digest: await digestFile(file.real), modifiedAt: toInstant(modifiedMs) };
  const checks = await drift(context.repository, path, baseline);
  if (checks.length === 0)
    return outcome('completed', 'The manifest freezes no file', { artifacts: [artifact] });
  return outcome('completed', sentence(checks), { checks: boundedChecks(checks), artifacts: [artifact] });
};

/** Compares files with the digests they were frozen with. */
export const freeze = probeKind({
  kind: 'freeze',
  title: 'A baseline freeze: every file as it was',
  schema: FreezeSchema,
  example: { kind: 'freeze', manifest: 'content/baseline/freeze.json' },
  describe: (spec) => `freeze manifest ${spec.manifest}`,
  run: runFreeze,
});
