import { relative, sep } from 'node:path';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import type { Checked } from '../../../schemas/reasons/checked.ts';
import { written } from '../../../schemas/written.ts';
import { git as ask, commitOf, GitProblem, isShallow, withGit } from '../../lib/git-command.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { firstOf, unmetOf } from '../../lib/unmet.ts';

/** A commit as git understands it: a hash, a branch, a tag. */
export const RevisionSchema = z
  .string()
  .regex(/^[^\s\-:][^\s:]*$/, 'write a commit, a branch or a tag')
  .refine((name) => !name.includes('..'), 'write one commit, not a range');

const fields = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('git'),
  clean: z.boolean().default(false).describe('Whether tracked files must equal the commit.'),
  untracked: z
    .boolean()
    .default(false)
    .describe('Whether `clean` also forbids files that git does not know.'),
  tag: RevisionSchema.optional().describe('A tag that must exist.'),
  at: z
    .literal('head')
    .optional()
    .describe('`head`: the tag must point at the commit checked out, which is the one judged.'),
  ancestor: RevisionSchema.optional().describe('A commit that `of` must descend from.'),
  of: RevisionSchema.default('HEAD').describe('The commit that is looked at.'),
});

/** An entry of kind `git`. */
const GitSchema = fields
  .refine((spec) => spec.clean || (spec.tag ?? spec.ancestor) !== undefined, {
    message: 'say what must hold: clean: true, tag: or ancestor:',
  })
  .refine((spec) => spec.at === undefined || spec.tag !== undefined, {
    message: 'say which tag must point there: tag: v1.4.0',
    path: ['at'],
  });
type GitSpec = z.output<typeof GitSchema>;

const SHORT = 12;
const NOT_THERE: Checked = { kind: 'checked.not-there' };

/** Everything but the evidence of the content folder, which every run of probes adds to. */
const butEvidence = ({ repository, root }: ProbeContext): string[] => {
  const evidence = relative(repository, `${root}/evidence`).split(sep).join('/');
  return evidence.startsWith('..') ? [] : ['--', '.', `:(exclude,top,literal)${evidence}`];
};

const cleanCheck = async (spec: GitSpec, context: ProbeContext): Promise<Check> => {
  const untracked = spec.untracked ? 'normal' : 'no';
  const { code, text, problem } = await ask(
    context,
    'status',
    '--porcelain',
    '-z',
    `--untracked-files=${untracked}`,
    ...butEvidence(context),
  );
  if (code !== 0)
    throw new GitProblem(outcome('unreadable', { kind: 'ran.git-failed', command: 'status', said: problem }));
  const changed = text.split('\0').filter((entry) => entry !== '');
  const files = firstOf(changed.map((entry) => entry.slice(3)));
  const actual: Checked =
    changed.length === 0 ? { kind: 'checked.clean' } : { kind: 'checked.changed-files', files };
  return { subject: 'working tree', expected: 'clean', actual, met: changed.length === 0 };
};

const tagChecks = async ({ tag, at }: GitSpec, context: ProbeContext): Promise<Check[]> => {
  if (tag === undefined) return [];
  const commit = await commitOf(context, `refs/tags/${tag}`);
  if (commit === undefined && (await isShallow(context))) {
    throw new GitProblem(outcome('unreadable', { kind: 'ran.shallow', lacks: tag }));
  }
  const subject = `tag ${tag}`;
  const there = { subject, expected: 'exists', actual: commit ?? NOT_THERE, met: commit !== undefined };
  if (at === undefined || commit === undefined) return [there];
  const head = await commitOf(context, 'HEAD');
  const expected = `points at the commit checked out, ${head?.slice(0, SHORT) ?? '?'}`;
  return [there, { subject, expected, actual: commit.slice(0, SHORT), met: commit === head }];
};

const ancestorCheck = async (ancestor: string, { of }: GitSpec, context: ProbeContext): Promise<Check> => {
  const subject = `commit ${ancestor}`;
  const expected = `is an ancestor of ${of}`;
  const [from, to] = [await commitOf(context, ancestor), await commitOf(context, of)];
  const { code } = from && to ? await ask(context, 'merge-base', '--is-ancestor', from, to) : { code: 1 };
  if (code === 0) return { subject, expected, actual: { kind: 'checked.yes' }, met: true };
  if (await isShallow(context)) {
    throw new GitProblem(outcome('unreadable', { kind: 'ran.shallow', lacks: null }));
  }
  const missing = from === undefined ? ancestor : to === undefined ? of : undefined;
  const actual: Checked = missing ? { kind: 'checked.no-such', name: missing } : { kind: 'checked.no' };
  return { subject, expected, actual, met: false };
};

const look = async (spec: GitSpec, context: ProbeContext): Promise<Outcome> => {
  const checks: Check[] = [];
  if (spec.clean) checks.push(await cleanCheck(spec, context));
  checks.push(...(await tagChecks(spec, context)));
  if (spec.ancestor !== undefined) checks.push(await ancestorCheck(spec.ancestor, spec, context));
  return outcome('completed', { kind: 'ran.repository', unmet: unmetOf(checks) }, { checks });
};

const describe = (spec: GitSpec): string =>
  [
    ...(spec.clean ? ['the tree is clean'] : []),
    ...(spec.tag === undefined ? [] : [`tag ${spec.tag} ${spec.at ? 'points at the head' : 'exists'}`]),
    ...(spec.ancestor === undefined ? [] : [`${spec.ancestor} is an ancestor of ${spec.of}`]),
  ].join(', ');

/** Looks at the git repository. */
export const git = probeKind({
  kind: 'git',
  title: 'The git repository: clean, tagged, descended from a commit',
  schema: GitSchema,
  example: { kind: 'git', clean: true, tag: 'v1.4.0', ancestor: 'freeze-1' },
  describe: (spec) => `git: ${describe(spec)}`,
  run: (spec, context) => withGit(() => look(spec, context)),
});
