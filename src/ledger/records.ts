import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestBytes } from '../kernel/digest.ts';
import { parseRecord, RECORDS, recordFile, recordName } from '../kernel/record-text.ts';
import type { FrozenEntry, LedgerEntry, WithdrawnEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { isTakenByAnother } from '../storage/lock.ts';
import { LEDGER, lastRecord, readLedger } from './ledger.ts';
import { openRecord } from './open-record.ts';
import type { RecordFault } from './read-record.ts';
import { bytesOf, placeFinder, recordFilesIn } from './record-files.ts';

/** A record whose bytes are those that the ledger names. */
export interface Frozen {
  entry: FrozenEntry;
  record: FrozenRecord;
}

/** A record whose content is gone. */
export interface Withdrawn {
  entry: FrozenEntry;
  withdrawal: WithdrawnEntry;
}

/** A whole record that follows the last one and that the ledger does not name yet: its freeze was killed. */
export interface Unfinished {
  record: FrozenRecord;
  digest: string;
}

/** The records and the ledger of a content folder. */
export interface Records {
  /** The whole lines of the ledger, in order. */
  entries: LedgerEntry[];
  withdrawn: Withdrawn[];
  unfinished: Unfinished | undefined;
  /** Everything that is not as it was written. */
  faults: Diagnostic[];
}

/** How records are read, and what is done with each that is as it was frozen. */
export interface Reading {
  /** How the user would type a path in the content folder. */
  shown: (path: string) => string;
  /** Called in the order of the ledger; what it is given is not kept. */
  visit: (frozen: Frozen) => void;
}

type Say = (file: string, fault: RecordFault) => void;

const withdrawals = (entries: readonly LedgerEntry[]): Map<string, WithdrawnEntry> =>
  new Map(
    entries.flatMap((entry) => (entry.kind === 'withdrawn' ? [[recordName(entry), entry] as const] : [])),
  );

const toUnfinished = (
  root: string,
  file: string,
  entries: readonly LedgerEntry[],
): Unfinished | undefined => {
  const bytes = bytesOf(root, file);
  const record = bytes && parseRecord(bytes.toString('utf8'));
  if (!bytes || record === undefined || typeof record === 'string') return undefined;
  const isNext = record.previous === lastRecord(entries) && recordFile(record) === file;
  const isNamed = entries.some((entry) => recordName(entry) === recordName(record));
  return isNext && !isNamed ? { record, digest: digestBytes(bytes) } : undefined;
};

/** Files that no line names. One of them may be what a killed freeze left. */
const readOthers = (
  root: string,
  {
    others,
    entries,
    moved,
  }: { others: readonly string[]; entries: readonly LedgerEntry[]; moved: Set<string> },
  say: Say,
): Unfinished | undefined => {
  let unfinished: Unfinished | undefined;
  for (const file of others) {
    const bytes = bytesOf(root, file);
    // A record under another name is reported where it is missing.
    if (bytes && moved.has(digestBytes(bytes))) continue;
    const left = unfinished ? undefined : toUnfinished(root, file, entries);
    if (left) unfinished = left;
    else
      say(file, {
        code: 'HP712',
        message: `The ledger names no record ${file}`,
        fix: 'Delete the file, or bring back the ledger that names it.',
      });
  }
  return unfinished;
};

/** Rules are only ever raised: no record is judged by older ones than the record before it. */
const falls = (record: FrozenRecord, before: FrozenRecord | undefined): RecordFault | undefined => {
  const { rules } = record.judgement;
  if (!before || rules >= before.judgement.rules) return undefined;
  return {
    code: 'HP729',
    message: `${recordName(record)} was judged by rules ${rules}, after ${recordName(before)} by rules ${before.judgement.rules}`,
  };
};

const ledgerText = (root: string): string | undefined => bytesOf(root, LEDGER)?.toString('utf8');

/** Says whether what looked unfinished is a freeze that goes on: its line comes before its turn ends. */
const isUnderWay = (root: string, { record }: Unfinished): boolean =>
  isTakenByAnother(join(root, RECORDS)) ||
  readLedger(ledgerText(root) ?? '', LEDGER).entries.some(
    (entry) => recordName(entry) === recordName(record),
  );

/** Reads every record and the ledger of a content folder. Throws for trouble of the system alone. */
export const readRecords = (root: string, { shown, visit }: Reading): Records => {
  // In this order: a freeze that goes on meanwhile writes its record first and its line last.
  const files = recordFilesIn(root);
  const text = ledgerText(root);
  const { entries, faults } = readLedger(text ?? '', shown(LEDGER));
  const say: Say = (file, { code, message, fix }) => {
    const fixes = [fix ?? 'Bring it back as it was frozen, from version control, a copy or an archive.'];
    faults.push(diagnostic(code, message, { place: { file: shown(file) }, fixes }));
  };
  const gone = withdrawals(entries);
  const withdrawn: Withdrawn[] = [];
  let last: FrozenRecord | undefined;
  const moved = new Set<string>();
  const find = placeFinder(root, files);
  const frozen = entries.filter((entry) => entry.kind === 'frozen');
  for (const [index, entry] of frozen.entries()) {
    const file = recordFile(entry);
    const withdrawal = gone.get(recordName(entry));
    if (!withdrawal) {
      const found = openRecord({ root, entry, previous: frozen[index - 1]?.record ?? null, find });
      const opened = 'code' in found ? found : (falls(found, last) ?? found);
      if ('code' in opened) {
        say(file, opened);
        if (opened.code === 'HP713') moved.add(entry.record);
        continue;
      }
      last = opened;
      visit({ entry, record: opened });
      continue;
    }
    withdrawn.push({ entry, withdrawal });
    if (files.includes(file))
      say(file, {
        code: 'HP727',
        message: `${recordName(entry)} was withdrawn, and its content is still there`,
        fix: 'Withdraw it again, or delete the file.',
      });
  }
  const named = new Set(frozen.map(recordFile));
  const others = files.filter((file) => !named.has(file));
  const unfinished = readOthers(root, { others, entries, moved }, say);
  if (text === undefined && files.length > (unfinished ? 1 : 0))
    say(LEDGER, { code: 'HP725', message: 'There are records, and no ledger that names them' });
  const left = unfinished && !isUnderWay(root, unfinished) ? unfinished : undefined;
  return { entries, withdrawn, unfinished: left, faults };
};
