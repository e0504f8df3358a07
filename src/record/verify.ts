import type { Diagnostic } from '../errors.ts';
import { diagnostic } from '../errors.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { checkRecord } from './check-record.ts';
import { headOf, LEDGER } from './ledger.ts';
import { recordFile, recordName } from './record-text.ts';
import { type Frozen, readRecords, type Withdrawn } from './records.ts';
import { checkSince } from './since.ts';

/** One record as it was found. */
export interface Verified {
  checkpoint: string;
  revision: string;
  /** `derived`: intact, and its verdict came out again; `not-derived`: intact, under other rules. */
  state: 'derived' | 'not-derived' | 'withdrawn' | 'broken';
  /** As declared; null where the record is not there to say. */
  verdict: Judgement['declared'];
  rules: number | null;
  /** Runs it holds, all from before the decision. */
  runs: number;
  /** The digest that the ledger names. */
  digest: string;
}

/** Everything that was checked of a content folder's records. */
export interface Verification {
  /** In the order of the ledger. */
  records: Verified[];
  entries: LedgerEntry[];
  /** The digest that stands for the whole ledger; null while nothing is frozen. */
  head: string | null;
  /** The line up to which it is the ledger that was seen before; undefined where none was asked for. */
  since: LedgerEntry | undefined;
  faults: Diagnostic[];
}

/** What is verified, and against what. */
export interface VerifyInput {
  /** The content folder, absolute. */
  root: string;
  /** How the user would type a path in it. */
  shown: (path: string) => string;
  /** Digests that the ledger had before. */
  since?: readonly string[] | undefined;
}

const ofFrozen = (
  { entry, record }: Frozen,
  { isDerived, isBroken }: { isDerived: boolean; isBroken: boolean },
): Verified => ({
  checkpoint: entry.checkpoint,
  revision: entry.revision,
  state: isBroken ? 'broken' : isDerived ? 'derived' : 'not-derived',
  verdict: record.judgement.declared,
  rules: record.judgement.rules,
  runs: record.evidence.length + record.earlier.length,
  digest: entry.record,
});

const without = (state: 'withdrawn' | 'broken', { checkpoint, revision, record }: LedgerEntry): Verified => ({
  checkpoint,
  revision,
  state,
  verdict: null,
  rules: null,
  runs: 0,
  digest: record,
});

const inOrder = (
  entries: readonly LedgerEntry[],
  found: ReadonlyMap<string, Verified>,
  withdrawn: readonly Withdrawn[],
): Verified[] => {
  const gone = new Set(withdrawn.map(({ entry }) => recordName(entry)));
  return entries
    .filter(({ kind }) => kind === 'frozen')
    .map((entry) => {
      const name = recordName(entry);
      return found.get(name) ?? without(gone.has(name) ? 'withdrawn' : 'broken', entry);
    });
};

/** Checks every record and the ledger of a content folder, from these alone. Throws for trouble of the system only. */
export const verifyRecords = ({ root, shown, since }: VerifyInput): Verification => {
  const found = new Map<string, Verified>();
  const own: Diagnostic[] = [];
  const visit = (frozen: Frozen): void => {
    const { isDerived, faults } = checkRecord(frozen.record, shown(recordFile(frozen.entry)));
    own.push(...faults);
    found.set(recordName(frozen.entry), ofFrozen(frozen, { isDerived, isBroken: faults.length > 0 }));
  };
  const { entries, withdrawn, unfinished, faults } = readRecords(root, { shown, visit });
  const left = unfinished
    ? [
        diagnostic(
          'HP712',
          `The ledger does not name ${recordName(unfinished.record)} yet: its freeze was not brought to its end`,
          {
            place: { file: shown(recordFile(unfinished.record)) },
            fixes: [`Freeze again, which completes it: npx holdpoint freeze ${unfinished.record.checkpoint}`],
          },
        ),
      ]
    : [];
  const before = since ? checkSince(since, entries, shown(LEDGER)) : undefined;
  return {
    records: inOrder(entries, found, withdrawn),
    entries,
    head: headOf(entries),
    since: before?.line,
    faults: [...faults, ...own, ...left, ...(before?.fault ? [before.fault] : [])],
  };
};
