import { z } from 'zod';
import { DurationSchema } from '../../../schemas/moment.ts';
import { probeFields, resultFields, runFields, unitField } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { FormatSchema, oneOrMore } from '../../lib/fields.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { allUnreadable, missingOf, optionalNote, pickedUpMessage, pickUp } from '../../lib/pick-up.ts';
import { ENTRIES, EntrySchema, shownEntry } from '../../lib/selected-files.ts';
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
  if (allUnreadable(picked)) return outcome('unreadable', pickedUpMessage(readings), found);
  const checks = [...untimely, ...lacks];
  const [first] = untimely;
  const missing = missingOf(picked);
  if (readings.length === 0 && environments && missing !== undefined)
    return outcome('absent', missing, found);
  if (readings.length === 0)
    return outcome(
      'no-result',
      first ? `${first.subject} is ${first.actual}, so it counts for nothing` : nothing(spec),
    );
  const said = `${pickedUpMessage(readings)}${optionalNote(picked)}`;
  if (missing !== undefined)
    return outcome('absent', `${missing}; in the others: ${said}`, { ...found, checks });
  const but = checks[0] ? `, but ${checks[0].subject} is ${checks[0].actual}` : '';
  return outcome('completed', `${said}${but}`, { ...found, checks });
};

const nothing = ({ files }: ResultsSpec): string =>
  `No result yet: no file matches ${files.map(shownEntry).join(', ')}`;

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
