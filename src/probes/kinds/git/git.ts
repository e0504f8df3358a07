import { relative, sep } from 'node:path';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { git as ask, commitOf, GitProblem, isShallow, withGit } from '../../lib/git-command.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';

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

/** Everything but the evidence of the content folder, which every run of probes adds to. */
const butEvidence = ({ repository, root }: ProbeContext): string[] => {
  const evidence = relative(repository, `${root}/evidence`).split(sep).join('/');
  return evidence.startsWith('..') ? [] : ['--', '.', `:(exclude,top,literal)${evidence}`];
};

const cleanCheck = async (spec: GitSpec, context: ProbeContext): Promise<Check> => {
  const files = spec.untracked ? 'normal' : 'no';
  const { code, text, problem } = await ask(
    context,
    'status',
    '--porcelain',
    '-z',
    `--untracked-files=${files}`,
    ...butEvidence(context),
  );
  if (code !== 0) throw new GitProblem(outcome('unreadable', `git status failed: ${problem}`));
  const changed = text.split('\0').filter((entry) => entry !== '');
  const named = changed.slice(0, 5).map((entry) => entry.slice(3));
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
  const actual = changed.length === 0 ? 'clean' : `changed: ${named.join(', ')}${more}`;
  return { subject: 'working tree', expected: 'clean', actual, met: changed.length === 0 };
};

const tagChecks = async ({ tag, at }: GitSpec, context: ProbeContext): Promise<Check[]> => {
  if (tag === undefined) return [];
  const commit = await commitOf(context, `refs/tags/${tag}`);
  if (commit === undefined && (await isShallow(context))) {
    throw new GitProblem(outcome('unreadable', `The clone is shallow, and may lack the tag ${tag}`));
  }
  const subject = `tag ${tag}`;
  const there = { subject, expected: 'exists', actual: commit ?? 'not there', met: commit !== undefined };
  if (at === undefined || commit === undefined) return [there];
  const head = await commitOf(context, 'HEAD');
  const expected = `points at the commit checked out, ${head?.slice(0, SHORT) ?? 'which is not known'}`;
  return [there, { subject, expected, actual: commit.slice(0, SHORT), met: commit === head }];
};

const ancestorCheck = async (ancestor: string, { of }: GitSpec, context: ProbeContext): Promise<Check> => {
  const subject = `commit ${ancestor}`;
  const expected = `is an ancestor of ${of}`;
  const [from, to] = [await commitOf(context, ancestor), await commitOf(context, of)];
  const { code } = from && to ? await ask(context, 'merge-base', '--is-ancestor', from, to) : { code: 1 };
  if (code === 0) return { subject, expected, actual: 'it is', met: true };
  if (await isShallow(context)) {
    throw new GitProblem(outcome('unreadable', 'The clone is shallow, so its history cannot be judged'));
  }
  const missing = from === undefined ? ancestor : to === undefined ? of : undefined;
  return { subject, expected, actual: missing ? `there is no ${missing} here` : 'it is not', met: false };
};

const look = async (spec: GitSpec, context: ProbeContext): Promise<Outcome> => {
  const checks: Check[] = [];
  if (spec.clean) checks.push(await cleanCheck(spec, context));
  checks.push(...(await tagChecks(spec, context)));
  if (spec.ancestor !== undefined) checks.push(await ancestorCheck(spec.ancestor, spec, context));
  const unmet = checks.filter((check) => !check.met);
  const message =
    unmet.length === 0
      ? 'The repository is as expected'
      : unmet
          .map(({ subject, expected, actual }) => `${subject} should be: ${expected}, is: ${actual}`)
          .join('; ');
  return outcome('completed', message, { checks });
};

const said = (spec: GitSpec): string =>
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
  describe: (spec) => `git: ${said(spec)}`,
  run: (spec, context) => withGit(() => look(spec, context)),
});
