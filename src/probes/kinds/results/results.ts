import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DurationSchema } from '../../../schemas/moment.ts';
import { probeFields, resultFields, runFields, unitField } from '../../../schemas/probe.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import { written } from '../../../schemas/written.ts';
import { FormatSchema, oneOrMore } from '../../lib/fields.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { allUnreadable, isMissing, missingOf, pickUp } from '../../lib/pick-up.ts';
import { pickedOf } from '../../lib/picked.ts';
import { checksOf, ENTRIES, EntrySchema, shownEntry } from '../../lib/selected-files.ts';
import { referenceTo } from '../../lib/unmet.ts';
import { stopped } from '../../run/stopped.ts';

/** An entry of kind `results`. */
const ResultsSchema = written({
  ...probeFields,
  ...runFields,
  ...resultFields,
  kind: z.literal('results'),
  files: oneOrMore(EntrySchema).describe(`Result files that another tool wrote. ${ENTRIES}`),
  format: FormatSchema.optional().describe('Their format, where it is not to be recognised.'),
  ...unitField,
  youngerThan: DurationSchema.optional().describe(
    'How long ago they may have been written last, and may say that they were.',
  ),
});
type ResultsSpec = z.output<typeof ResultsSchema>;

const runResults = async (spec: ResultsSpec, context: ProbeContext): Promise<Outcome> => {
  const { repository, startedAt, signal } = context;
  const timezone = spec.timezone ?? context.timezone;
  const picked = await pickUp({ ...spec, timezone, repository, startedAt, signal, entries: spec.files });
  const { readings, artifacts, untimely, lacks, environments } = picked;
  const found = { readings, artifacts, environments };
  if (signal.aborted) return stopped(context, found);
  if (readings.length === 0)
    return environments && isMissing(picked)
      ? outcome('absent', missingOf(picked), found)
      : outcome('no-result', nothing(spec, untimely));
  const said = { picked: pickedOf(readings), optional: picked.leftOut };
  if (allUnreadable(picked))
    return outcome('unreadable', { kind: 'ran.picked', unmet: null, ...said }, found);
  const checks = [...untimely, ...checksOf(lacks)];
  if (isMissing(picked)) return outcome('absent', missingOf(picked), { ...found, checks });
  const unmet = checks[0] ? referenceTo(checks[0]) : null;
  return outcome('completed', { kind: 'ran.picked', unmet, ...said }, { ...found, checks });
};

const nothing = ({ files }: ResultsSpec, [first]: readonly Check[]): Ran => ({
  kind: 'ran.no-result',
  code: null,
  untimely: first ? referenceTo(first) : null,
  foreign: null,
  entries: files.map(shownEntry),
});

/** Picks up what another tool wrote. */
export const results = probeKind({
  kind: 'results',
  title: 'Results that another tool wrote',
  schema: ResultsSchema,
  example: {
    kind: 'results',
    files: 'out/k6/*.json',
    'younger-than': '24h',
    criteria: ['http_req_duration p(95) < 300 ms'],
    fidelity: 'synthetic',
  },
  describe: (spec) => `results in ${spec.files.map(shownEntry).join(', ')}`,
  run: runResults,
});
