import { type Code, type Diagnostic, diagnostic } from '../errors.ts';
import { EnvelopeSchema, type Statement, StatementSchema } from '../schemas/attestation.ts';
import { isSignedBy, PAYLOAD_TYPE } from './envelope.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE } from './statement.ts';

/** What an attestation has to be of. */
export interface Expected {
  /** `sha256:…` of the record's exact bytes. */
  digest: string;
  result: Statement['predicate']['result'];
  /** Ed25519 public key, PEM. */
  publicKey: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Checks one line of an `.intoto.jsonl` file against a record and a key, in this order: signature, payload type,
 * statement type, predicate type, subject, result. Gives the first thing that is wrong; undefined when nothing is.
 */
export const checkAttestation = (line: string, expected: Expected, file: string): Diagnostic | undefined => {
  const wrong = (code: Code, message: string): Diagnostic => diagnostic(code, message, { place: { file } });
  const envelope = EnvelopeSchema.safeParse(parsed(line));
  if (!envelope.success || !isSignedBy(envelope.data, expected.publicKey))
    return wrong('HP730', 'The attestation is not signed by this key');
  if (envelope.data.payloadType !== PAYLOAD_TYPE)
    return wrong('HP731', `The payload is said to be ${envelope.data.payloadType}, not ${PAYLOAD_TYPE}`);
  const found = StatementSchema.safeParse(
    parsed(Buffer.from(envelope.data.payload, 'base64').toString('utf8')),
  );
  if (!found.success || found.data._type !== STATEMENT_TYPE)
    return wrong('HP732', 'What was signed is no in-toto statement of version 1');
  const { predicateType, predicate, subject } = found.data;
  if (predicateType !== PREDICATE_TYPE)
    return wrong('HP733', `The statement says ${predicateType}, not ${PREDICATE_TYPE}`);
  if (!subject.some(({ digest }) => `sha256:${digest['sha256']}` === expected.digest))
    return wrong('HP734', 'The statement is about another record');
  if (predicate.result !== expected.result)
    return wrong('HP735', `The statement says ${predicate.result}, and the record says ${expected.result}`);
  return undefined;
};
