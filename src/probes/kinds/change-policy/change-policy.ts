import picomatch from 'picomatch';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import type { Checked } from '../../../schemas/reasons/checked.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import { written } from '../../../schemas/written.ts';
import { boundedChecks } from '../../lib/bounded-checks.ts';
import { anyNumber, GlobSchema, oneOrMore } from '../../lib/fields.ts';
import { commitOf, GitProblem, git, isShallow, withGit } from '../../lib/git-command.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { firstOf } from '../../lib/unmet.ts';
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
  if (sort !== 'restricted')
    return { subject: path, expected, actual: { kind: 'checked.changed' }, met: sort === 'allowed' };
  const actual: Checked =
    accepted === undefined
      ? { kind: 'checked.no-decision' }
      : { kind: 'checked.changed-with', decision: accepted };
  return { subject: path, expected, actual, met: accepted !== undefined };
};

const endOf = async (context: ProbeContext, name: string): Promise<string> => {
  const commit = await commitOf(context, name);
  if (commit !== undefined) return commit;
  if (await isShallow(context)) {
    throw new GitProblem(outcome('unreadable', { kind: 'ran.shallow', lacks: name }));
  }
  throw new GitProblem(outcome('absent', { kind: 'ran.no-commit', name }));
};

const reasonOf = (
  sorts: readonly Sort[],
  { from, to }: ChangePolicySpec,
  decisions: readonly NamedDecision[],
): Ran => {
  const count = (sort: Sort): number => sorts.filter((each) => each === sort).length;
  const [forbidden, restricted] = [count('forbidden'), count('restricted')];
  if (sorts.length === 0) return { kind: 'ran.no-change', from, to };
  if (forbidden > 0) return { kind: 'ran.forbidden-changes', count: forbidden };
  if (restricted === 0 || decisions.some(({ accepted }) => accepted))
    return { kind: 'ran.allowed-changes', count: sorts.length };
  const named = decisions.map(({ path, standing }) => ({ name: path, standing: standing ?? null }));
  return { kind: 'ran.restricted-changes', count: restricted, decisions: firstOf(named) };
};

const look = async (spec: ChangePolicySpec, context: ProbeContext): Promise<Outcome> => {
  const [from, to] = [await endOf(context, spec.from), await endOf(context, spec.to)];
  const diff = await git(context, 'diff', '--name-only', '-z', '--no-renames', from, to);
  if (diff.code !== 0)
    return outcome('unreadable', { kind: 'ran.git-failed', command: 'diff', said: diff.problem });
  const paths = diff.text.split('\0').filter((path) => path !== '');
  const decisions = await namedDecisions(context, { from, to }, spec.adrs);
  const accepted = decisions.find((decision) => decision.accepted)?.path;
  const sorts = paths.map(sorter(spec));
  const checks = paths.map((path, at) => checkOf(path, sorts[at] ?? spec.otherwise, accepted));
  return outcome('completed', reasonOf(sorts, spec, decisions), { checks: boundedChecks(checks) });
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
