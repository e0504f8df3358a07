import picomatch from 'picomatch';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { boundedChecks } from '../../lib/bounded-checks.ts';
import { anyNumber, GlobSchema, oneOrMore } from '../../lib/fields.ts';
import { commitOf, GitProblem, git, isShallow, withGit } from '../../lib/git-command.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { RevisionSchema } from '../git/git.ts';
import { type NamedDecision, namedDecisions } from './range-decisions.ts';

const DECISIONS = ['**/adr/**/*.md', '**/adrs/**/*.md', '**/ADR/**/*.md', '**/decisions/**/*.md'];

const fields = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('change-policy'),
  from: RevisionSchema.describe('Where the range begins: the commit or tag of the freeze.'),
  to: RevisionSchema.default('HEAD').describe('Where it ends.'),
  allowed: anyNumber(GlobSchema).describe('Files that may change.'),
  restricted: anyNumber(GlobSchema).describe('Files that may change with an accepted decision record.'),
  forbidden: anyNumber(GlobSchema).describe(
    'Files that must not change. The strictest rule that fits a file counts.',
  ),
  otherwise: z
    .enum(['allowed', 'restricted', 'forbidden'])
    .default('restricted')
    .describe('What a file is that no rule fits.'),
  adrs: oneOrMore(GlobSchema).default(DECISIONS).describe('Where decision records are.'),
});

/** An entry of kind `change-policy`. */
const ChangePolicySchema = fields.refine(
  (spec) => spec.allowed.length + spec.restricted.length + spec.forbidden.length > 0,
  { message: 'state at least one rule: allowed, restricted or forbidden' },
);
type ChangePolicySpec = z.output<typeof ChangePolicySchema>;

type Sort = ChangePolicySpec['otherwise'];

const sorter = (spec: ChangePolicySpec): ((path: string) => Sort) => {
  const options = { dot: true };
  const forbidden = picomatch(spec.forbidden, options);
  const restricted = picomatch(spec.restricted, options);
  const allowed = picomatch(spec.allowed, options);
  return (path) =>
    forbidden(path)
      ? 'forbidden'
      : restricted(path)
        ? 'restricted'
        : allowed(path)
          ? 'allowed'
          : spec.otherwise;
};

const EXPECTED: Readonly<Record<Sort, string>> = {
  forbidden: 'not changed',
  restricted: 'changed only with an accepted decision record',
  allowed: 'may change',
};

const checkOf = (path: string, sort: Sort, accepted: string | undefined): Check => {
  const expected = EXPECTED[sort];
  if (sort === 'allowed') return { subject: path, expected, actual: 'changed', met: true };
  if (sort === 'forbidden') return { subject: path, expected, actual: 'changed', met: false };
  const actual = accepted === undefined ? 'no accepted decision record is named' : `changed with ${accepted}`;
  return { subject: path, expected, actual, met: accepted !== undefined };
};

const endOf = async (context: ProbeContext, name: string): Promise<string> => {
  const commit = await commitOf(context, name);
  if (commit !== undefined) return commit;
  if (await isShallow(context)) {
    throw new GitProblem(outcome('unreadable', `The clone is shallow and does not hold ${name}`));
  }
  throw new GitProblem(outcome('absent', `There is no ${name} in this repository`));
};

const sentence = (
  checks: readonly Check[],
  spec: ChangePolicySpec,
  decisions: readonly NamedDecision[],
): string => {
  const count = (sort: Sort): number => checks.filter(({ expected }) => expected === EXPECTED[sort]).length;
  const files = (number: number): string => `${number} ${number === 1 ? 'file' : 'files'}`;
  if (checks.length === 0) return `No file changed from ${spec.from} to ${spec.to}, so nothing was judged`;
  const forbidden = count('forbidden');
  if (forbidden > 0) return `${files(forbidden)} changed that must not change`;
  if (checks.every(({ met }) => met)) return `${files(checks.length)} changed, each as the policy allows`;
  const pending = decisions.map(({ path, status }) => `${path} is ${status ?? 'without a status'}`);
  const why = pending.length > 0 ? ` (${pending.join(', ')})` : '';
  return `${files(count('restricted'))} changed that need an accepted decision record${why}`;
};

const look = async (spec: ChangePolicySpec, context: ProbeContext): Promise<Outcome> => {
  const [from, to] = [await endOf(context, spec.from), await endOf(context, spec.to)];
  const diff = await git(context, 'diff', '--name-only', '-z', '--no-renames', from, to);
  if (diff.code !== 0) return outcome('unreadable', `git diff failed: ${diff.problem}`);
  const paths = diff.text.split('\0').filter((path) => path !== '');
  const decisions = await namedDecisions(context, { from, to }, spec.adrs);
  const accepted = decisions.find((decision) => decision.accepted)?.path;
  const sort = sorter(spec);
  const checks = paths.map((path) => checkOf(path, sort(path), accepted));
  return outcome('completed', sentence(checks, spec, decisions), { checks: boundedChecks(checks) });
};

/** Sorts every file that changed in a git range by the change policy. */
export const changePolicy = probeKind({
  kind: 'change-policy',
  title: 'A change policy: what changed since the freeze, and whether it was allowed to',
  schema: ChangePolicySchema,
  example: {
    kind: 'change-policy',
    from: 'freeze-1',
    allowed: ['docs/**', 'src/**'],
    restricted: ['src/contracts/**'],
    forbidden: ['src/core/**'],
  },
  describe: (spec) => `changes from ${spec.from} to ${spec.to} against the change policy`,
  run: (spec, context) => withGit(() => look(spec, context)),
});
