import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestBytes } from '../kernel/digest.ts';
import { RECORDS, recordFile, recordText } from '../kernel/record-text.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import type { NewRecord } from '../schemas/record.ts';
import { makeFolder, replaceFile, sweep, writeNew } from '../storage/atomic.ts';
import { withLock } from '../storage/lock.ts';
import { requireInside } from '../storage/place.ts';
import { type EntryFacts, entryText, LEDGER, nextEntry, readLedger } from './ledger.ts';
import { readRecords } from './records.ts';

/** Does what only one process at a time may do with the records of a content folder, and in that folder alone. */
export const withRecords = <Result>(root: string, act: () => Promise<Result>): Promise<Result> => {
  requireInside(root, RECORDS);
  return withLock(join(root, RECORDS), act);
};

/** Appends one line to a ledger that is intact, and returns it. The caller holds the lock. */
export const appendEntry = async (root: string, facts: EntryFacts): Promise<LedgerEntry> => {
  const path = join(root, LEDGER);
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const entry = nextEntry(readLedger(before, path).entries, facts);
  await replaceFile(path, before + entryText(entry));
  return entry;
};

/**
 * Writes a record and then its line of the ledger: killed in between, it leaves a whole record that the next freeze
 * takes up. The caller holds the lock, and has found the ledger intact.
 */
export const appendRecord = async (root: string, record: NewRecord): Promise<LedgerEntry> => {
  const { checkpoint, revision } = record;
  const path = join(root, recordFile(record));
  const text = recordText(record);
  requireInside(root, recordFile(record));
  await makeFolder(dirname(path));
  await writeNew(path, text);
  return appendEntry(root, { kind: 'frozen', checkpoint, revision, record: digestBytes(text) });
};

/** Cleans up after a freeze that was killed: half-written files go, and a whole record gets its line of the ledger. */
export const completeFreeze = async (root: string): Promise<void> => {
  const inner = await readdir(join(root, RECORDS), { withFileTypes: true });
  const folders = inner.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of ['.', ...folders]) await sweep(join(root, RECORDS, name));
  const { unfinished, faults } = readRecords(root, { shown: (path) => path, visit: () => {} });
  if (!unfinished || faults.length > 0) return;
  const { checkpoint, revision } = unfinished.record;
  await appendEntry(root, { kind: 'frozen', checkpoint, revision, record: unfinished.digest });
};
