import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** `sha256:<hex>` of bytes or UTF-8 text. */
export const digestBytes = (bytes: string | Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** `sha256:<hex>` of a value's canonical JSON (RFC 8785). */
export const digestOf = (value: unknown): string => digestBytes(canonicalize(value) ?? 'null');
