import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { sha256 } from '../kernel/digest.ts';
import type { Envelope } from '../schemas/attestation.ts';

/** The payload type of an in-toto statement. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** The bytes that are signed: DSSE's pre-authentication encoding, lengths in bytes. */
export const preAuthentication = (type: string, payload: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `, 'utf8'),
    payload,
  ]);

/** A new Ed25519 key pair as PEM: PKCS #8 and SPKI. */
export const newKeys = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

const keyId = (pem: string): string => {
  const bytes = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return sha256(bytes);
};

/** Says whether a PEM text holds an Ed25519 key of that kind; a private key also gives its public one. */
export const isKey = (pem: string, kind: 'private' | 'public'): boolean => {
  try {
    const key = kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

/** Signs a payload with an Ed25519 private key; the same key and bytes give the same envelope. */
export const seal = (payload: string, privateKey: string): Envelope => {
  const bytes = Buffer.from(payload, 'utf8');
  return {
    payloadType: PAYLOAD_TYPE,
    payload: bytes.toString('base64'),
    signatures: [
      {
        keyid: keyId(privateKey),
        sig: sign(null, preAuthentication(PAYLOAD_TYPE, bytes), createPrivateKey(privateKey)).toString(
          'base64',
        ),
      },
    ],
  };
};

/** Says whether one of an envelope's signatures is by that key over exactly these bytes and this type. */
export const isSignedBy = ({ payload, payloadType, signatures }: Envelope, publicKey: string): boolean => {
  const key = createPublicKey(publicKey);
  const signed = preAuthentication(payloadType, Buffer.from(payload, 'base64'));
  return signatures.some(({ sig }) => verify(null, signed, key, Buffer.from(sig, 'base64')));
};
