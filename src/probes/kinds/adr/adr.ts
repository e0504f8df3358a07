import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, posix } from 'node:path';
import { z } from 'zod';
import { toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import { written } from '../../../schemas/written.ts';
import { GlobSchema, oneOrMore } from '../../lib/fields.ts';
import { digestFile, type FoundFile, findFiles } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { type AdrFile, adrStanding } from './adr-standing.ts';

/** An entry of kind `adr`. */
const AdrSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('adr'),
  path: GlobSchema.describe(
    'The decision record; a glob that selects exactly one. What the records beside it say they supersede counts.',
  ),
  status: oneOrMore(z.string().min(1))
    .default(['accepted'])
    .describe('The status it must have, in any case; one of several.'),
});
type AdrSpec = z.output<typeof AdrSchema>;

const MOST_BYTES = 1024 * 1024;

/** The records in the folder of one, which may say that they supersede it; those larger than 1 MiB are left out. */
const besides = async ({ path, real }: FoundFile): Promise<AdrFile[]> => {
  const names = (await readdir(dirname(real))).filter((name) => extname(name) === extname(real)).sort();
  const files: AdrFile[] = [];
  for (const name of names) {
    const file = join(dirname(real), name);
    const stats = await stat(file).catch(() => undefined);
    if (!stats?.isFile() || stats.size > MOST_BYTES) continue;
    files.push({ path: posix.join(posix.dirname(path), name), text: await readFile(file, 'utf8') });
  }
  return files;
};

const runAdr = async (spec: AdrSpec, context: ProbeContext): Promise<Outcome> => {
  const { files, gone } = await findFiles(context.repository, [spec.path]);
  const [found, ...more] = [...files, ...gone];
  if (typeof found === 'string') return outcome('absent', { kind: 'ran.dangling', name: found });
  if (!found) return outcome('absent', { kind: 'ran.not-there', name: spec.path });
  if (more.length > 0) {
    return outcome('unreadable', { kind: 'ran.several', name: spec.path, count: more.length + 1 });
  }
  const text = await readFile(found.real, 'utf8');
  const standing = adrStanding({ path: found.path, text }, await besides(found), spec.status);
  const expected = `status is ${spec.status.join(' or ')}`;
  const artifacts = [
    {
      path: found.path,
      bytes: found.bytes,
      digest: await digestFile(found.real),
      modifiedAt: toInstant(found.modifiedMs),
    },
  ];
  if (standing === undefined) {
    return outcome('unreadable', { kind: 'ran.no-status', name: found.path }, { artifacts });
  }
  const { met, partly, said } = standing;
  const check = { subject: found.path, expected, actual: said, met, ...(partly && { partly }) };
  const message: Ran = {
    kind: 'ran.stands',
    name: found.path,
    standing: said,
    wanted: met ? [] : spec.status,
    open: met && partly,
  };
  return outcome('completed', message, { checks: [check], artifacts });
};

/** Reads the status of an architecture decision record. */
export const adr = probeKind({
  kind: 'adr',
  title: 'A decision record: there, and accepted',
  schema: AdrSchema,
  example: { kind: 'adr', path: 'docs/adr/0026-*.md', 'cleared-when': 'the record is accepted' },
  describe: (spec) => `status of ${spec.path} is ${spec.status.join(' or ')}`,
  run: runAdr,
});
