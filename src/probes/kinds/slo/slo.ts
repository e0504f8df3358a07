import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Artifact, Check } from '../../../schemas/evidence.ts';
import type { Measurement } from '../../../schemas/measurement.ts';
import { DurationSchema, durationMs, toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { FormatSchema, GlobSchema, oneOrMore, PathSchema } from '../../lib/fields.ts';
import { digestFile, findFile, isAbsent } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { aheadChecks, type PickedUp, pickedUpMessage, pickUp } from '../../lib/pick-up.ts';
import { type Objective, parseOpenSlo, type SloDocument } from './open-slo.ts';

const fields = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('slo'),
  path: PathSchema.describe('The OpenSLO file.'),
  name: z.string().min(1).optional().describe('Which SLO, where the file holds several.'),
  objective: z.string().min(1).optional().describe('Which objective, by `displayName`; all when absent.'),
  results: oneOrMore(GlobSchema).describe('Globs of the result files that hold the measurements.'),
  format: FormatSchema.optional().describe('Their format, where it is not to be recognised.'),
  youngerThan: DurationSchema.optional().describe('How long ago they may have been written last.'),
  measurement: z
    .string()
    .min(1)
    .optional()
    .describe('The measurement that is the share of good events, for `target`.'),
  value: z
    .string()
    .min(1)
    .optional()
    .describe('The measurement that `op` and `value` of an objective are for.'),
});

/** An entry of kind `slo`. */
export const SloSchema = fields.refine((spec) => (spec.measurement ?? spec.value) !== undefined, {
  message: 'name what is measured: measurement: for the target, value: for a threshold',
  path: ['measurement'],
});
type SloSpec = z.output<typeof SloSchema>;

const COMPARE = {
  lte: { sign: '<=', holds: (a: number, b: number) => a <= b },
  lt: { sign: '<', holds: (a: number, b: number) => a < b },
  gte: { sign: '>=', holds: (a: number, b: number) => a >= b },
  gt: { sign: '>', holds: (a: number, b: number) => a > b },
} as const;

/** The measured share of good events, 0 to 1; undefined where the figure is no share. */
const shareOf = ({ value, unit }: Measurement): number | undefined => {
  const share = unit === '%' ? value / 100 : value;
  return share >= 0 && share <= 1 ? share : undefined;
};

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))} %`;

const check = (
  subject: string,
  expected: string,
  found: readonly Measurement[],
  judge: (one: Measurement) => boolean,
): Check => {
  const actual =
    found.map(({ value, unit }) => `${value}${unit ? ` ${unit}` : ''}`).join(', ') || 'not measured';
  return { subject, expected, actual, met: found.length > 0 && found.every(judge) };
};

const judgeObjective = (
  spec: SloSpec,
  objective: Objective,
  subject: string,
  all: readonly Measurement[],
): Check[] => {
  const named = (name: string): Measurement[] => all.filter((each) => each.name === name);
  const checks: Check[] = [];
  const target =
    objective.target ?? (objective.targetPercent === undefined ? undefined : objective.targetPercent / 100);
  if (spec.measurement !== undefined && target !== undefined) {
    const expected = `${spec.measurement} >= ${percent(target)}`;
    checks.push(check(subject, expected, named(spec.measurement), (one) => (shareOf(one) ?? -1) >= target));
  }
  const { op, value: limit } = objective;
  if (spec.value !== undefined && op !== undefined && limit !== undefined) {
    const expected = `${spec.value} ${COMPARE[op].sign} ${limit}`;
    checks.push(check(subject, expected, named(spec.value), (one) => COMPARE[op].holds(one.value, limit)));
  }
  if (checks.length > 0) return checks;
  return [{ subject, expected: 'states what the probe measures', actual: 'it does not', met: false }];
};

const judge = (spec: SloSpec, slo: SloDocument, picked: PickedUp): Check[] => {
  const all = picked.readings.flatMap(({ measurements }) => measurements);
  const wanted = slo.spec.objectives.filter(
    ({ displayName }) => spec.objective === undefined || displayName === spec.objective,
  );
  if (wanted.length === 0) {
    return [
      {
        subject: slo.metadata.name,
        expected: `has the objective ${spec.objective}`,
        actual: 'it has not',
        met: false,
      },
    ];
  }
  return wanted.flatMap((objective, index) => {
    const which = objective.displayName ?? (wanted.length > 1 ? String(index + 1) : '');
    return judgeObjective(spec, objective, [slo.metadata.name, which].filter(Boolean).join(': '), all);
  });
};

const runSlo = async (spec: SloSpec, context: ProbeContext): Promise<Outcome> => {
  let slo: SloDocument;
  let artifact: Artifact;
  try {
    const file = await findFile(context.repository, spec.path);
    slo = parseOpenSlo(await readFile(file.real, 'utf8'), spec.name);
    const { path, bytes, modifiedMs } = file;
    artifact = { path, bytes, digest: await digestFile(file.real), modifiedAt: toInstant(modifiedMs) };
  } catch (error) {
    if (isAbsent(error)) return outcome('absent', `${spec.path} is not there`);
    return outcome(
      'unreadable',
      `${spec.path} is not an OpenSLO file: ${error instanceof Error ? error.message : error}`,
    );
  }
  const limit = spec.youngerThan === undefined ? undefined : durationMs(spec.youngerThan);
  const picked = await pickUp({
    globs: spec.results,
    format: spec.format,
    criteria: spec.criteria,
    repository: context.repository,
    counts: (file) => limit === undefined || file.modifiedMs >= context.startedAt - limit,
    signal: context.signal,
  });
  if (picked.readings.length === 0)
    return outcome('no-result', `No measurement yet for ${slo.metadata.name}`);
  const { readings } = picked;
  const artifacts = [...picked.artifacts, artifact];
  if (readings.some((reading) => reading.outcome === 'unreadable')) {
    return outcome('unreadable', pickedUpMessage(readings), { readings, artifacts });
  }
  const checks = [...judge(spec, slo, picked), ...aheadChecks(picked)];
  const unmet = checks.filter(({ met }) => !met);
  const missed = unmet.map(({ expected, actual }) => `${expected}, measured ${actual}`).join('; ');
  const message =
    unmet.length === 0 ? `${slo.metadata.name} is met` : `${slo.metadata.name} is not met: ${missed}`;
  // Figures without a criterion of their own are not read as results: the objective is their criterion.
  const informational = readings.filter((reading) => reading.outcome === 'informational');
  const measurements = informational.flatMap((reading) => reading.measurements);
  const judged = readings.filter((reading) => reading.outcome !== 'informational');
  return outcome('completed', message, { checks, readings: judged, measurements, artifacts });
};

/** Compares a measurement with a service level objective. */
export const slo = probeKind({
  kind: 'slo',
  title: 'A service level objective against what was measured',
  schema: SloSchema,
  example: {
    kind: 'slo',
    path: 'slo/checkout.yaml',
    results: 'out/availability.json',
    format: 'json',
    measurement: 'availability',
  },
  describe: (spec) =>
    `OpenSLO objective ${spec.objective ?? spec.name ?? spec.path} against ${spec.results.join(', ')}`,
  run: runSlo,
});
