import { z } from 'zod';
import { DurationSchema, durationMs } from '../../../schemas/moment.ts';
import { probeFields, runFields, unitField } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { FormatSchema, GlobSchema, oneOrMore } from '../../lib/fields.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { aheadChecks, allUnreadable, pickedUpMessage, pickUp } from '../../lib/pick-up.ts';
import { stopped } from '../../run/stopped.ts';

/** An entry of kind `results`. */
export const ResultsSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('results'),
  files: oneOrMore(GlobSchema).describe('Globs of result files that another tool wrote.'),
  format: FormatSchema.optional().describe('Their format, where it is not to be recognised.'),
  ...unitField,
  youngerThan: DurationSchema.optional().describe('How long ago they may have been written last.'),
});
type ResultsSpec = z.output<typeof ResultsSchema>;

const runResults = async (spec: ResultsSpec, context: ProbeContext): Promise<Outcome> => {
  const limit = spec.youngerThan === undefined ? undefined : durationMs(spec.youngerThan);
  const picked = await pickUp({
    globs: spec.files,
    format: spec.format,
    criteria: spec.criteria,
    unit: spec.unit,
    repository: context.repository,
    counts: (file) => limit === undefined || file.modifiedMs >= context.startedAt - limit,
    signal: context.signal,
  });
  if (context.signal.aborted) return stopped(context);
  const { readings, artifacts, old, ahead } = picked;
  if (allUnreadable(picked)) return outcome('unreadable', pickedUpMessage(readings), { readings, artifacts });
  if (readings.length > 0) {
    const checks = old.map((path) => ({
      subject: path,
      expected: `was written less than ${spec.youngerThan} ago`,
      actual: `older than ${spec.youngerThan}`,
      met: false,
    }));
    checks.push(...aheadChecks(picked));
    const [first] = checks;
    const but = first ? `, but ${first.subject} is ${first.actual}` : '';
    return outcome('completed', `${pickedUpMessage(readings)}${but}`, { readings, artifacts, checks });
  }
  const globs = spec.files.join(', ');
  if (ahead.length > 0)
    return outcome('no-result', `${ahead[0]} is dated in the future, so it counts for nothing`);
  if (old.length > 0) return outcome('no-result', `${old[0]} is older than ${spec.youngerThan}`);
  return outcome('no-result', `No result yet: no file matches ${globs}`);
};

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
  describe: (spec) => `results in ${spec.files.join(', ')}`,
  run: runResults,
});
