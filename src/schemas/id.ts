import { z } from 'zod';

const ID = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** The name by which other entries and addresses refer to an entry: lower-case letters, digits, and `.`, `-` or `_` between them. */
export const IdSchema = z
  .string()
  .max(80)
  .regex(ID, 'use lower-case letters and digits, joined by "-", "." or "_"')
  .refine((id) => !['__proto__', 'constructor', 'prototype'].includes(id), 'this name is reserved');

/** `sha256:` and 64 lower-case hex digits. */
export const DigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
