import { createPrivateKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkAttestation, type Expected } from '../../src/attest/check-attestation.ts';
import { isKey, newKeys, preAuthentication, seal } from '../../src/attest/envelope.ts';
import { type Attested, resultOf, statementText, toStatement } from '../../src/attest/statement.ts';
import type { Envelope, Statement } from '../../src/schemas/attestation.ts';

const keys = newKeys();
const DIGEST = `sha256:${'1'.repeat(64)}`;

const attested: Attested = {
  name: 'cp3@r1',
  digest: DIGEST,
  verdict: 'PARTIAL GO',
  declared: 'PARTIAL GO',
  items: [
    { id: 'a', status: 'ready' },
    { id: 'b', status: 'waived' },
    { id: 'c', status: 'partial' },
    { id: 'd', status: 'missing' },
    { id: 'e', status: 'not-applicable' },
  ],
  under: { policy: `sha256:${'2'.repeat(64)}` },
};
const statement = toStatement(attested);
const expected: Expected = { digest: DIGEST, result: 'WARNED', publicKey: keys.publicKey };

const signed = (changed: unknown, privateKey = keys.privateKey): string =>
  JSON.stringify(seal(JSON.stringify(changed), privateKey));
const codeOf = (line: string): string | undefined =>
  checkAttestation(line, expected, 'r1.intoto.jsonl')?.code;

describe('a statement', () => {
  it('never says PASSED of the whole unless both verdicts are GO', () => {
    const verdicts = ['GO', 'PARTIAL GO', 'NO-GO'] as const;
    for (const verdict of verdicts)
      for (const declared of [...verdicts, null])
        expect(resultOf({ verdict, declared }) === 'PASSED').toBe(
          verdict === 'GO' && (declared === 'GO' || declared === null),
        );
    expect(resultOf({ verdict: 'OPEN', declared: null })).toBe('FAILED');
  });

  it('counts only Ready items as passed, and what does not apply as neither', () => {
    expect(statement.predicate).toMatchObject({
      result: 'WARNED',
      passedTests: ['a'],
      warnedTests: ['b', 'c'],
      failedTests: ['d'],
    });
  });
});

describe('an envelope', () => {
  it('signs the pre-authentication encoding of DSSE, lengths in bytes', () => {
    expect(preAuthentication('http://example.com/HelloWorld', Buffer.from('hello world')).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
    expect(preAuthentication('é', Buffer.from('é')).toString()).toBe('DSSEv1 2 é 2 é');
  });

  it('is the same each time for the same statement and key', () => {
    expect(seal(statementText(statement), keys.privateKey)).toEqual(
      seal(statementText(statement), keys.privateKey),
    );
  });

  it('takes Ed25519 keys only', () => {
    expect(isKey(keys.privateKey, 'private')).toBe(true);
    expect(isKey(keys.publicKey, 'public')).toBe(true);
    expect(isKey(keys.publicKey, 'private')).toBe(false);
    expect(isKey('no key', 'public')).toBe(false);
  });
});

describe('verifying an attestation', () => {
  it('accepts one that is signed, of its kind, about this record and true', () => {
    expect(codeOf(signed(statement))).toBeUndefined();
  });

  const envelope = JSON.parse(signed(statement)) as Envelope;
  const changed = (change: Partial<Statement>): string => signed({ ...statement, ...change });

  it.each([
    ['a statement nobody signed', 'HP730', statementText(statement)],
    ['a line that is no JSON', 'HP730', '{'],
    ['another key', 'HP730', signed(statement, newKeys().privateKey)],
    [
      'a payload changed after signing',
      'HP730',
      JSON.stringify({ ...envelope, payload: Buffer.from('{}').toString('base64') }),
    ],
    ['a payload type changed after signing', 'HP730', JSON.stringify({ ...envelope, payloadType: 'text' })],
    ['another statement type', 'HP732', changed({ _type: 'https://in-toto.io/Statement/v0.1' })],
    ['another predicate', 'HP733', changed({ predicateType: 'https://slsa.dev/provenance/v1' })],
    [
      'another record',
      'HP734',
      changed({ subject: [{ name: 'cp3@r1', digest: { sha256: 'f'.repeat(64) } }] }),
    ],
    ['another result', 'HP735', changed({ predicate: { ...statement.predicate, result: 'PASSED' } })],
  ])('refuses %s', (_, code, line) => {
    expect(codeOf(line)).toBe(code);
  });

  it('accepts a statement that is of the record and of more, as the export states the files of its runs', () => {
    const more = { name: 'out/unit.xml', digest: { sha256: 'f'.repeat(64) } };
    const commit = { name: 'commit', digest: { gitCommit: 'f'.repeat(40) } };
    expect(codeOf(changed({ subject: [commit, more, ...statement.subject] }))).toBeUndefined();
  });

  it('refuses another payload type, although it is signed', () => {
    const payload = Buffer.from(statementText(statement));
    const payloadType = 'application/json';
    const sig = sign(null, preAuthentication(payloadType, payload), createPrivateKey(keys.privateKey));
    const line = JSON.stringify({
      payloadType,
      payload: payload.toString('base64'),
      signatures: [{ sig: sig.toString('base64') }],
    });
    expect(codeOf(line)).toBe('HP731');
  });

  it('trusts no key id', () => {
    const [first] = envelope.signatures;
    const line = JSON.stringify({ ...envelope, signatures: [{ ...first, keyid: 'somebody else' }] });
    expect(codeOf(line)).toBeUndefined();
  });
});
