import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { toInstant } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { GlobSchema, oneOrMore } from '../../lib/fields.ts';
import { digestFile, findFiles } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { type AdrStatus, adrStatus } from './adr-status.ts';

/** An entry of kind `adr`. */
export const AdrSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('adr'),
  path: GlobSchema.describe('The decision record; a glob that selects exactly one.'),
  status: oneOrMore(z.string().min(1))
    .default(['accepted'])
    .describe('The status it must have, in any case; one of several.'),
});
type AdrSpec = z.output<typeof AdrSchema>;

const statusOf = (text: string): AdrStatus | undefined => {
  try {
    return adrStatus(text);
  } catch {
    return undefined;
  }
};

const runAdr = async (spec: AdrSpec, context: ProbeContext): Promise<Outcome> => {
  const [found, ...more] = await findFiles(context.repository, [spec.path]);
  if (!found) return outcome('absent', `No decision record is at ${spec.path}`);
  if (more.length > 0) {
    return outcome('unreadable', `${spec.path} selects ${more.length + 1} files, where one is meant`);
  }
  const status = statusOf(await readFile(found.real, 'utf8'));
  const wanted = spec.status.map((word) => word.toLowerCase());
  const expected = `status is ${spec.status.join(' or ')}`;
  const artifacts = [
    {
      path: found.path,
      bytes: found.bytes,
      digest: await digestFile(found.real),
      modifiedAt: toInstant(found.modifiedMs),
    },
  ];
  if (status === undefined) {
    return outcome('unreadable', `${found.path} states no status that can be read`, { artifacts });
  }
  const check = { subject: found.path, expected, actual: status.text, met: wanted.includes(status.word) };
  const message = check.met
    ? `${found.path} is ${status.word}`
    : `${found.path} is ${status.text}, not ${spec.status.join(' or ')}`;
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
