import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { compareFigures } from '../../../criterion/compare.ts';
import { type Figure, shownFigure } from '../../../criterion/figure.ts';
import type { Operator } from '../../../criterion/parse.ts';
import { unitOf } from '../../../criterion/units.ts';
import type { Artifact, Check } from '../../../schemas/evidence.ts';
import { DurationSchema, toInstant } from '../../../schemas/moment.ts';
import { probeFields, resultFields, runFields, unitField } from '../../../schemas/probe.ts';
import type { Reading } from '../../../schemas/reading.ts';
import { written } from '../../../schemas/written.ts';
import { FormatSchema, oneOrMore, PathSchema } from '../../lib/fields.ts';
import { digestFile, findFile, isAbsent } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { isMissing, missingOf, type PickedUp, pickUp } from '../../lib/pick-up.ts';
import { pickedOf } from '../../lib/picked.ts';
import { whyOf } from '../../lib/problem.ts';
import { checksOf, ENTRIES, EntrySchema, shownEntry } from '../../lib/selected-files.ts';
import { unmetOf } from '../../lib/unmet.ts';
import { type Objective, parseOpenSlo, type SloDocument } from './open-slo.ts';

const fields = written({
  ...probeFields,
  ...runFields,
  ...resultFields,
  kind: z.literal('slo'),
  path: PathSchema.describe('The OpenSLO file.'),
  name: z.string().min(1).optional().describe('Which SLO, where the file holds several.'),
  objective: z.string().min(1).optional().describe('Which objective, by `displayName`; all when absent.'),
  results: oneOrMore(EntrySchema).describe(`The result files that hold the measurements. ${ENTRIES}`),
  format: FormatSchema.optional().describe('Their format, where it is not to be recognised.'),
  ...unitField,
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
const SloSchema = fields.refine((spec) => (spec.measurement ?? spec.value) !== undefined, {
  message: 'name what is measured: measurement: for the target, value: for a threshold',
  path: ['measurement'],
});
type SloSpec = z.output<typeof SloSchema>;

const OPERATORS = { lte: '<=', lt: '<', gte: '>=', gt: '>' } as const;

/** What was measured under a name, in its own unit, else in the one given; null where a result does not hold it. */
const measured = (name: string, readings: readonly Reading[], unit: string | null): (Figure | null)[] =>
  readings.flatMap(({ facts = [], measurements }) => {
    const fact = facts.find(({ ask }) => ask === name);
    if (fact && fact.values.length === 0) return [null];
    if (fact) return fact.values.map((value) => (typeof value === 'number' ? { value, unit } : null));
    return measurements
      .filter((each) => each.name === name)
      .map((each) => ({ value: each.value, unit: each.unit ?? unit }));
  });

interface Bound {
  name: string;
  operator: Operator;
  limit: Figure;
}

const check = (
  subject: string,
  { name, operator, limit }: Bound,
  found: readonly (Figure | null)[],
): Check => ({
  subject,
  expected: `${name} ${operator} ${shownFigure(limit)}`,
  actual: { kind: 'checked.measured', values: [...found] },
  met:
    found.length > 0 &&
    found.every((each) => each !== null && compareFigures(each, operator, limit) === 'met'),
});

/** The least share of good events that an objective asks for, in %. */
const targetOf = ({ target, targetPercent }: Objective): Figure | undefined => {
  if (target !== undefined) return { value: Number((target * 100).toPrecision(12)), unit: '%' };
  return targetPercent === undefined ? undefined : { value: targetPercent, unit: '%' };
};

const judgeObjective = (
  spec: SloSpec,
  objective: Objective,
  subject: string,
  readings: readonly Reading[],
): Check[] => {
  const checks: Check[] = [];
  const target = targetOf(objective);
  const { measurement: name, value } = spec;
  if (name !== undefined && target !== undefined) {
    const unit = unitOf(name, spec.unit) ?? 'share';
    checks.push(check(subject, { name, operator: '>=', limit: target }, measured(name, readings, unit)));
  }
  if (value !== undefined && objective.op !== undefined && objective.value !== undefined) {
    const unit = unitOf(value, spec.unit);
    const bound = { name: value, operator: OPERATORS[objective.op], limit: { value: objective.value, unit } };
    checks.push(check(subject, bound, measured(value, readings, unit)));
  }
  if (checks.length > 0) return checks;
  return [
    { subject, expected: 'states what the probe measures', actual: { kind: 'checked.no' }, met: false },
  ];
};

const judge = (spec: SloSpec, slo: SloDocument, picked: PickedUp): Check[] => {
  const wanted = slo.spec.objectives.filter(
    ({ displayName }) => spec.objective === undefined || displayName === spec.objective,
  );
  if (wanted.length === 0) {
    return [
      {
        subject: slo.metadata.name,
        expected: `has the objective ${spec.objective}`,
        actual: { kind: 'checked.no' },
        met: false,
      },
    ];
  }
  return wanted.flatMap((objective, index) => {
    const which = objective.displayName ?? (wanted.length > 1 ? String(index + 1) : '');
    return judgeObjective(
      spec,
      objective,
      [slo.metadata.name, which].filter(Boolean).join(': '),
      picked.readings,
    );
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
    if (isAbsent(error)) return outcome('absent', { kind: 'ran.not-there', name: spec.path });
    return outcome('unreadable', { kind: 'ran.no-slo', name: spec.path, said: whyOf(error) });
  }
  const { repository, startedAt, signal } = context;
  const names = [spec.measurement, spec.value].filter((name) => name !== undefined);
  const timezone = spec.timezone ?? context.timezone;
  const asked = { ...spec, names, timezone, repository, startedAt, signal };
  const picked = await pickUp({ ...asked, entries: spec.results });
  signal.throwIfAborted();
  const { readings, environments } = picked;
  if (readings.length === 0 && !(environments && isMissing(picked)))
    return outcome('no-result', { kind: 'ran.no-measurement', name: slo.metadata.name });
  const found = { readings, artifacts: [...picked.artifacts, artifact], environments };
  const lacks = checksOf(picked.lacks);
  if (isMissing(picked)) return outcome('absent', missingOf(picked), { ...found, checks: lacks });
  if (readings.some((reading) => reading.outcome === 'unreadable')) {
    const said = { picked: pickedOf(readings), optional: picked.leftOut };
    return outcome('unreadable', { kind: 'ran.picked', unmet: null, ...said }, found);
  }
  const checks = [...judge(spec, slo, picked), ...picked.untimely, ...lacks];
  const message = { kind: 'ran.slo', name: slo.metadata.name, unmet: unmetOf(checks) } as const;
  return outcome('completed', message, { ...found, checks });
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
    `OpenSLO objective ${spec.objective ?? spec.name ?? spec.path} against ${spec.results.map(shownEntry).join(', ')}`,
  run: runSlo,
});
