import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DurationSchema, durationMs, toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { anyNumber, PathSchema, PatternSchema } from '../../lib/fields.ts';
import { digestFile, type FoundFile, findFile, isAbsent } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { isOutside, whyOf } from '../../lib/problem.ts';
import { containsCheck, matchesChecks } from '../../lib/text-criteria.ts';
import { unmetOf } from '../../lib/unmet.ts';
import { stopped } from '../../run/stopped.ts';

/** An entry of kind `file`. */
const FileSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('file'),
  path: PathSchema.describe('The file, relative to the repository.'),
  exists: z.boolean().default(true).describe('`false` where the file must not be there.'),
  contains: anyNumber(z.string().min(1)).describe('Texts that must stand in it.'),
  matches: anyNumber(PatternSchema).describe('Regular expressions that must match somewhere in it.'),
  youngerThan: DurationSchema.optional().describe('How long ago it may have been written last.'),
});
type FileSpec = z.output<typeof FileSchema>;

const LIMIT_BYTES = 64 * 1024 * 1024;

const ageCheck = (spec: FileSpec, file: FoundFile, now: number): Check[] => {
  const limit = spec.youngerThan === undefined ? undefined : durationMs(spec.youngerThan);
  if (limit === undefined) return [];
  const age = now - file.modifiedMs;
  return [
    {
      subject: spec.path,
      expected: `written less than ${spec.youngerThan} ago`,
      actual: { kind: 'checked.written', at: toInstant(file.modifiedMs) },
      // A file from the future is no proof of freshness; file systems stamp with a coarse clock.
      met: age <= limit && age >= -1000,
    },
  ];
};

const contentChecks = async (spec: FileSpec, text: string, signal: AbortSignal): Promise<Check[]> => [
  ...spec.contains.map((part) => containsCheck(spec.path, text, part)),
  ...(await matchesChecks(spec.path, text, spec.matches, signal)),
];

const look = async (spec: FileSpec, context: ProbeContext): Promise<Outcome> => {
  const file = await findFile(context.repository, spec.path);
  const there = {
    subject: spec.path,
    expected: spec.exists ? 'exists' : 'does not exist',
    actual: { kind: 'checked.there' },
  } as const;
  const checks: Check[] = [{ ...there, met: spec.exists }, ...ageCheck(spec, file, context.startedAt)];
  if (spec.contains.length + spec.matches.length > 0) {
    if (file.bytes > LIMIT_BYTES)
      return outcome('unreadable', {
        kind: 'ran.too-large',
        name: spec.path,
        mebibytes: LIMIT_BYTES / 1024 ** 2,
      });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file.real));
    checks.push(...(await contentChecks(spec, text, context.signal)));
  }
  const message = { kind: 'ran.as-expected', name: spec.path, unmet: unmetOf(checks) } as const;
  const artifact = { path: file.path, bytes: file.bytes, modifiedAt: toInstant(file.modifiedMs) };
  const artifacts = [{ ...artifact, digest: await digestFile(file.real) }];
  return outcome('completed', message, { checks, artifacts });
};

const runFile = async (spec: FileSpec, context: ProbeContext): Promise<Outcome> => {
  try {
    return await look(spec, context);
  } catch (error) {
    if (isAbsent(error) && !spec.exists) {
      const actual = { kind: 'checked.not-there' } as const;
      const check = { subject: spec.path, expected: 'does not exist', actual, met: true };
      return outcome('completed', { kind: 'ran.gone', name: spec.path }, { checks: [check] });
    }
    if (isAbsent(error)) return outcome('absent', { kind: 'ran.not-there', name: spec.path });
    if (isOutside(error)) return outcome('unreadable', error.problem);
    if (context.signal.aborted) return stopped(context, {}, error);
    return outcome('unreadable', { kind: 'ran.not-read', name: spec.path, said: whyOf(error) });
  }
};

const describe = (spec: FileSpec): string =>
  [
    `${spec.path} ${spec.exists ? 'exists' : 'does not exist'}`,
    ...spec.contains.map((part) => `contains "${part}"`),
    ...spec.matches.map((pattern) => `matches ${pattern}`),
    ...(spec.youngerThan === undefined ? [] : [`is younger than ${spec.youngerThan}`]),
  ].join(', ');

/** Looks at one file: whether it is there, what it holds, how old it is. */
export const file = probeKind({
  kind: 'file',
  title: 'A file: there, with the right content, recent enough',
  schema: FileSchema,
  example: { kind: 'file', path: 'docs/runbook.md', contains: '## Rollback', 'younger-than': '90d' },
  describe,
  run: runFile,
});
