import { createHash } from 'node:crypto';
import { canonicalText } from './canonical.ts';

/** SHA-256 of bytes or UTF-8 text, in hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** `sha256:<hex>` of bytes or UTF-8 text. */
export const digestBytes = (bytes: string | Uint8Array): string => `sha256:${sha256(bytes)}`;

/** `sha256:<hex>` of a value's canonical JSON (RFC 8785). */
export const digestOf = (value: unknown): string => digestBytes(canonicalText(value));

/** `sha256:<hex>` of a text, whatever ends its lines and with or without a byte order mark. */
export const digestOfText = (text: string): string =>
  digestBytes(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));

/** `read:` and twelve hex digits: the name under which a line that was not understood holds, and is cleared. */
export const doubtId = (text: string): string => `read:${digestBytes(text).slice(7, 19)}`;
