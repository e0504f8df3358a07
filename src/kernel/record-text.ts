import type { z } from 'zod';
import type { FrozenEntry } from '../schemas/ledger.ts';
import { type FrozenRecord, type NewRecord, Record1Schema, Record2Schema } from '../schemas/record.ts';
import { canonicalText } from './canonical.ts';
import { liftRecord } from './lift-record.ts';

/** Folder of all records, relative to the content folder. */
export const RECORDS = 'records';

/** Path of a record, relative to the content folder: `records/cp3/r1.json`. */
export const recordFile = ({ checkpoint, revision }: Pick<FrozenEntry, 'checkpoint' | 'revision'>): string =>
  `${RECORDS}/${checkpoint}/${revision}.json`;

/** What a record is called: `cp3@r1`. */
export const recordName = ({ checkpoint, revision }: Pick<FrozenEntry, 'checkpoint' | 'revision'>): string =>
  `${checkpoint}@${revision}`;

/** A new record as its file holds it: canonical JSON (RFC 8785) and one line feed. */
export const recordText = (record: NewRecord): string => `${canonicalText(record)}\n`;

type Reader = (value: unknown) => FrozenRecord | string;

const readWith =
  <Stored>(schema: z.ZodType<Stored>, lift: (stored: Stored) => FrozenRecord): Reader =>
  (value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return lift(parsed.data);
    const [issue] = parsed.error.issues;
    return `it is no record: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`;
  };

/** How each version of a record's shape is read, for ever; each gives the newest shape. */
const READERS: Readonly<Record<number, Reader>> = {
  1: readWith(Record1Schema, liftRecord),
  2: readWith(Record2Schema, (record) => record),
};

const versionOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'schema' in value ? value.schema : undefined;

/** Reads a record of any version from its file's text. Returns why it cannot be read where it cannot. */
export const parseRecord = (text: string): FrozenRecord | string => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const version = versionOf(value);
  if (typeof version !== 'number') return 'it names no version of its shape';
  const reader = READERS[version];
  return reader ? reader(value) : `its shape is version ${version}, which this Holdpoint does not know`;
};
