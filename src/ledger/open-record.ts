import { digestBytes } from '../kernel/digest.ts';
import { parseRecord, recordFile, recordName } from '../kernel/record-text.ts';
import type { FrozenEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { type RecordFault, readRecord } from './read-record.ts';
import { bytesOf } from './record-files.ts';

/** What the record of one line is opened with. */
export interface Expected {
  root: string;
  entry: FrozenEntry;
  /** Digest of the record that the line before names; null for the first. */
  previous: string | null;
  /** The file that holds given bytes. */
  find: (digest: string) => string | undefined;
}

const changed = (bytes: Buffer, { entry, find }: Expected): RecordFault => {
  const name = recordName(entry);
  if (find(entry.record) !== undefined)
    return { code: 'HP713', message: `The file of ${name} holds another record` };
  const digest = digestBytes(bytes);
  const record = parseRecord(bytes.toString('utf8'));
  const unread = typeof record === 'string' ? `; ${record}` : '';
  return {
    code: 'HP710',
    message: `The record ${name} is not what was frozen: its digest is ${digest}, the ledger names ${entry.record}${unread}`,
  };
};

const mismatch = (record: FrozenRecord, { entry, previous }: Expected): RecordFault | undefined => {
  const name = recordName(entry);
  if (recordName(record) !== name)
    return { code: 'HP713', message: `The file of ${name} holds the record ${recordName(record)}` };
  if (record.previous === previous) return undefined;
  const [said, is] = [record.previous ?? 'none', previous ?? 'none'];
  return { code: 'HP726', message: `${name} names ${said} as the record before it, the ledger ${is}` };
};

/** Opens the record that a line of the ledger names: its bytes must be those, and speak of the same revision. */
export const openRecord = (expected: Expected): FrozenRecord | RecordFault => {
  const { root, entry, find } = expected;
  const name = recordName(entry);
  const bytes = bytesOf(root, recordFile(entry));
  if (!bytes) {
    const moved = find(entry.record);
    return moved === undefined
      ? { code: 'HP711', message: `The record ${name} is missing` }
      : { code: 'HP713', message: `The record ${name} lies in ${moved}, under another name` };
  }
  if (digestBytes(bytes) !== entry.record) return changed(bytes, expected);
  const record = readRecord(name, bytes.toString('utf8'));
  return 'code' in record ? record : (mismatch(record, expected) ?? record);
};
