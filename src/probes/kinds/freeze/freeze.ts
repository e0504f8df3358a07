import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DigestSchema } from '../../../schemas/id.ts';
import { toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import { written } from '../../../schemas/written.ts';
import { boundedChecks } from '../../lib/bounded-checks.ts';
import { GlobSchema, PathSchema } from '../../lib/fields.ts';
import { digestFile, findFile, findFiles, isAbsent } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { digestsOf } from '../../lib/line-ends.ts';
import { lacksIn, selectFiles } from '../../lib/selected-files.ts';
import { firstOf } from '../../lib/unmet.ts';

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
  manifest: PathSchema.describe(
    'The manifest that `freeze --baseline` wrote. Line endings of texts do not count: a CRLF is a line feed.',
  ),
});
type FreezeSpec = z.output<typeof FreezeSchema>;

/** The baseline of the files that globs select now. Throws where one of them selects none. */
export const baselineOf = async (repository: string, globs: readonly string[]): Promise<Baseline> => {
  const selected = await selectFiles(repository, globs);
  const lacks = lacksIn(selected, new Set(selected.files.map(({ path }) => path)));
  if (lacks.length > 0) throw new Error(`No file matches ${lacks.map(({ entry }) => entry).join(', ')}`);
  if (selected.files.length === 0) throw new Error(`No file matches ${globs.join(', ')}`);
  const files = [];
  for (const file of selected.files)
    files.push({ path: file.path, bytes: file.bytes, digest: (await digestsOf(file.real)).anywhere });
  return { schema: 1, globs: [...globs], files };
};

type Drift = 'added' | 'removed' | 'drifted';

/** A frozen or added file, with how it differs from the baseline. */
interface Compared extends Check {
  drift: Drift | null;
}

const compared = (subject: string, was: string | undefined, is: string | undefined): Compared => {
  const expected = was ?? 'not there';
  if (is === was) return { subject, expected, actual: { kind: 'checked.unchanged' }, met: true, drift: null };
  if (is === undefined)
    return { subject, expected, actual: { kind: 'checked.removed' }, met: false, drift: 'removed' };
  return was === undefined
    ? { subject, expected, actual: { kind: 'checked.added' }, met: false, drift: 'added' }
    : { subject, expected, actual: { kind: 'checked.drifted', to: is }, met: false, drift: 'drifted' };
};

const drift = async (repository: string, manifest: string, baseline: Baseline): Promise<Compared[]> => {
  const frozen = new Map(baseline.files.map((file) => [file.path, file.digest]));
  const { files, gone } = await findFiles(repository, baseline.globs);
  const now = files.filter((file) => file.path !== manifest);
  const listed = new Set(now.map((file) => file.path));
  const found: Compared[] = [];
  for (const file of now) {
    const expected = frozen.get(file.path);
    const { bytes, anywhere } = await digestsOf(file.real);
    found.push(compared(file.path, expected, expected === bytes ? bytes : anywhere));
  }
  for (const path of gone.filter((each) => !frozen.has(each)))
    found.push({
      subject: path,
      expected: 'not there',
      actual: { kind: 'checked.added' },
      met: false,
      drift: 'added',
    });
  for (const { path, digest } of baseline.files)
    if (!listed.has(path)) found.push(compared(path, digest, undefined));
  return found.sort((a, b) => (a.subject < b.subject ? -1 : 1));
};

const NAMED = 3;

const reasonOf = (files: readonly Compared[]): Ran => {
  const drifted = files.flatMap(({ subject, drift: sort }) => (sort ? [{ path: subject, sort }] : []));
  return drifted.length === 0
    ? { kind: 'ran.frozen', files: files.length }
    : { kind: 'ran.drifted', files: firstOf(drifted, NAMED) };
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
    if (isAbsent(error)) return outcome('absent', { kind: 'ran.not-there', name: spec.manifest });
    throw error;
  }
  const baseline = readBaseline(await readFile(file.real, 'utf8'));
  if (!baseline) return outcome('unreadable', { kind: 'ran.no-manifest', name: spec.manifest });
  const { path, bytes, modifiedMs } = file;
  const artifact = { path, bytes, digest: await digestFile(file.real), modifiedAt: toInstant(modifiedMs) };
  const files = await drift(context.repository, path, baseline);
  const checks = boundedChecks(files.map(({ drift: _, ...check }) => check));
  return outcome('completed', reasonOf(files), { checks, artifacts: [artifact] });
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
