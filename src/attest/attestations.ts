import type { Diagnostic } from '../errors.ts';
import { diagnostic } from '../errors.ts';
import { digestOf } from '../kernel/digest.ts';
import { RECORDS, recordName } from '../kernel/record-text.ts';
import { EnvelopeSchema, type Statement, StatementSchema } from '../schemas/attestation.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { checkAttestation } from './check-attestation.ts';
import { resultOf, toStatement } from './statement.ts';

type Named = Pick<FrozenRecord, 'checkpoint' | 'revision'>;

/** Path of the attestations of a record, relative to the content folder: `records/cp3/r1.intoto.jsonl`. */
export const attestationFile = ({ checkpoint, revision }: Named): string =>
  `${RECORDS}/${checkpoint}/${revision}.intoto.jsonl`;

type Attestable = Named & Pick<FrozenRecord, 'policy' | 'judgement' | 'previous'>;

/** The statement on a record: its result, and the policy, the record before and the ledger it was reached under. */
export const statementOn = (record: Attestable, digest: string, head: string): Statement => {
  const { judgement, policy, previous } = record;
  return toStatement({
    name: recordName(record),
    digest,
    verdict: judgement.verdict,
    declared: judgement.declared,
    items: judgement.items,
    under: { policy: digestOf(policy), ...(previous === null ? {} : { previous }), ledger: head },
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Says whether a line is a statement that somebody signed, whoever it was and whatever it states. */
export const isAttestation = (line: string): boolean => EnvelopeSchema.safeParse(parsed(line)).success;

/** Says whether a line is a statement that nobody signed. */
export const isStatement = (line: string): boolean => StatementSchema.safeParse(parsed(line)).success;

/** Attestations that are to be of one record. */
export interface Attested {
  record: Attestable;
  /** Digest of the record's exact bytes. */
  digest: string;
  /** One envelope a line; undefined where there is no file. */
  text: string | undefined;
  /** How the user would type the path of the file. */
  file: string;
}

/** Checks that one of the attestations of a record is by the holder of a key, of this record, and true. */
export const checkAttestations = (
  { record, digest, text, file }: Attested,
  publicKey: string,
): Diagnostic | undefined => {
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  if (lines.length === 0)
    return diagnostic('HP736', `There is no attestation of ${recordName(record)}`, {
      place: { file },
      fixes: [`Attest it: npx holdpoint attest ${recordName(record)} --key <private key>`],
    });
  const expected = { digest, result: resultOf(record.judgement), publicKey };
  const found = lines.map((line) => checkAttestation(line, expected, file));
  // Others may have signed as well: what their line lacks says nothing against the one that holds.
  const telling = found.find((each) => each?.code !== 'HP730') ?? found[0];
  return found.includes(undefined) ? undefined : telling;
};
