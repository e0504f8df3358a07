import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { FILES } from '../../archive/archive-files.ts';
import { readPageFile } from '../../archive/page-file.ts';
import { readArchive } from '../../archive/unpack.ts';
import { InputError } from '../../errors.ts';
import { digestBytes } from '../../kernel/digest.ts';
import { parseRecord } from '../../kernel/record-text.ts';
import { readLedger } from '../../ledger/ledger.ts';
import { EnvelopeSchema, StatementSchema } from '../../schemas/attestation.ts';
import { digestsIn } from '../../verify/since.ts';
import { badUsage } from './act.ts';
import type { Session } from './session.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What an attestation says it was reached under that stands in the ledger: not the policy. */
const CHAINED = new Set(['previous', 'ledger']);

/** The digests of an in-toto statement or of an envelope around one; undefined where it is neither. */
const inStatement = (line: string): string[] | undefined => {
  const value = parsed(line);
  const envelope = EnvelopeSchema.safeParse(value);
  const inner = envelope.success
    ? parsed(Buffer.from(envelope.data.payload, 'base64').toString('utf8'))
    : value;
  const statement = StatementSchema.safeParse(inner);
  if (!statement.success) return undefined;
  const { subject, predicate } = statement.data;
  return [...subject, ...predicate.configuration.filter(({ name }) => CHAINED.has(name))].flatMap(
    ({ digest }) => (digest['sha256'] === undefined ? [] : [`sha256:${digest['sha256']}`]),
  );
};

const inLedger = (text: string, file: string): string[] | undefined => {
  const { entries, faults } = readLedger(text, file);
  return entries.length > 0 && faults.length === 0 ? entries.map(({ entry }) => entry) : undefined;
};

const isPacked = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const inArchive = async (bytes: Buffer, shown: string): Promise<string[]> => {
  const packed = { chunks: Readable.from([bytes]), file: shown };
  const { digests, kept, problems } = await readArchive(packed, (name) => name === FILES.ledger);
  if (problems.length > 0)
    throw new InputError(problems.map((each) => ({ ...each, place: { file: shown } })));
  const ledger = kept.get(FILES.ledger)?.toString('utf8') ?? '';
  const record = digests.get(FILES.record);
  return [...(inLedger(ledger, shown) ?? []), ...(record === undefined ? [] : [record])];
};

const inText = (bytes: Buffer, shown: string): string[] => {
  const text = bytes.toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  const statements = lines.map(inStatement);
  if (statements.some((found) => found !== undefined)) return statements.flatMap((found) => found ?? []);
  if (typeof parseRecord(text) !== 'string') return [digestBytes(bytes)];
  return inLedger(text, shown) ?? digestsIn(text);
};

/**
 * The digests that `--since` stands for: a digest or a text that holds some, or a file: an archive, attestations,
 * a record, a copy of the ledger, release notes. Throws InputError where there is none in it.
 */
export const sinceOf = async ({ cwd }: Session, given: string): Promise<string[]> => {
  const path = resolve(cwd, given);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const bytes = isFile ? readFileSync(path) : Buffer.from(given);
  const packed = readPageFile(bytes)?.archive ?? bytes;
  const found = isPacked(packed)
    ? await inArchive(packed, given)
    : isFile
      ? inText(bytes, given)
      : digestsIn(given);
  if (found.length > 0) return found;
  throw badUsage(
    isFile
      ? `${given} holds no digest of a ledger or a record`
      : `--since ${given} is neither a digest nor a file`,
    'give the digest that verify, freeze or a release note named: --since sha256:…',
    'or a file that bears it: an archive, an attestation, release notes, a copy of the ledger',
  );
};
