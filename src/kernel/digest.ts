import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of bytes or UTF-8 text, in hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** `sha256:<hex>` of bytes or UTF-8 text. */
export const digestBytes = (bytes: string | Uint8Array): string => `sha256:${sha256(bytes)}`;

class Unordered extends Error {}

/** Whether an object's keys stand in the order of UTF-16 code units; throws for one that objects move elsewhere. */
const areInOrder = (value: object): boolean => {
  let ordered = true;
  let before = '';
  for (const key in value) {
    const first = key.charCodeAt(0);
    if ((first >= 48 && first <= 57) || key === '__proto__') throw new Unordered();
    if (key < before) ordered = false;
    before = key;
  }
  return ordered;
};

const listInOrder = (list: readonly unknown[]): readonly unknown[] => {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const inner = inOrder(list[at]);
    if (inner === list[at]) continue;
    copy ??= [...list];
    copy[at] = inner;
  }
  return copy ?? list;
};

/** The value itself where its keys stand in canonical order, else a copy of what does not. */
const inOrder = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return listInOrder(value);
  const from = value as Record<string, unknown>;
  if (!areInOrder(from)) {
    const keys = Object.keys(from).sort();
    return Object.fromEntries(keys.map((key) => [key, inOrder(from[key])]));
  }
  let copy: Record<string, unknown> | undefined;
  for (const key in from) {
    const inner = inOrder(from[key]);
    if (inner === from[key]) continue;
    copy ??= { ...from };
    copy[key] = inner;
  }
  return copy ?? from;
};

/** Canonical JSON (RFC 8785), by the engine's own JSON where objects keep their keys in that order: it is faster. */
const canonicalText = (value: unknown): string => {
  try {
    return JSON.stringify(inOrder(value)) ?? 'null';
  } catch (error) {
    if (!(error instanceof Unordered)) throw error;
    return canonicalize(value) ?? 'null';
  }
};

/** `sha256:<hex>` of a value's canonical JSON (RFC 8785). */
export const digestOf = (value: unknown): string => digestBytes(canonicalText(value));

/** `sha256:<hex>` of a text, whatever ends its lines and with or without a byte order mark. */
export const digestOfText = (text: string): string =>
  digestBytes(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));

/** `read:` and twelve hex digits: the name under which a line that was not understood holds, and is cleared. */
export const doubtId = (text: string): string => `read:${digestBytes(text).slice(7, 19)}`;
