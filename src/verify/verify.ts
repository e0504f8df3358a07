import { attestationFile, checkAttestations } from '../attest/attestations.ts';
import type { Diagnostic } from '../errors.ts';
import { diagnostic } from '../errors.ts';
import { RECORDS, recordFile, recordName } from '../kernel/record-text.ts';
import { runsOf } from '../ledger/case-of-record.ts';
import type { FrozenDecision } from '../ledger/last-decision.ts';
import { headOf, LEDGER } from '../ledger/ledger.ts';
import { bytesOf } from '../ledger/record-files.ts';
import { type Frozen, readRecords, type Unfinished, type Withdrawn } from '../ledger/records.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { standingVerdict, type Verdict } from '../schemas/verdict.ts';
import { checkLast } from './check-last.ts';
import { checkRecord } from './check-record.ts';
import { checkSince } from './since.ts';

/** One record as it was found. */
export interface Verified {
  checkpoint: string;
  revision: string;
  /** `derived`: intact, and its verdict came out again; `not-derived`: intact, under other rules. */
  state: 'derived' | 'not-derived' | 'withdrawn' | 'broken';
  /** The standing one; null where the record is not there to say. */
  verdict: Verdict | null;
  rules: number | null;
  /** Runs it holds, all from before the decision. */
  runs: number;
  /** The digest that the ledger names. */
  digest: string;
  /** The holder of the key vouches for it; null where no key was given. */
  vouched: boolean | null;
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
  /** Ed25519 public key, PEM: whose attestations are checked. */
  key?: string | undefined;
}

const ofFrozen = (
  { entry, record }: Frozen,
  { isDerived, isBroken }: { isDerived: boolean; isBroken: boolean },
): Verified => ({
  checkpoint: entry.checkpoint,
  revision: entry.revision,
  state: isBroken ? 'broken' : isDerived ? 'derived' : 'not-derived',
  verdict: standingVerdict(record.judgement),
  rules: record.judgement.rules,
  runs: record.evidence.length + record.earlier.length,
  digest: entry.record,
  vouched: null,
});

const without = (state: 'withdrawn' | 'broken', { checkpoint, revision, record }: LedgerEntry): Verified => ({
  checkpoint,
  revision,
  state,
  verdict: null,
  rules: null,
  runs: 0,
  digest: record,
  vouched: null,
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

const unfinishedFault = ({ record }: Unfinished, shown: VerifyInput['shown']): Diagnostic =>
  diagnostic(
    'HP712',
    `The ledger does not name ${recordName(record)} yet: its freeze was not brought to its end`,
    {
      place: { file: shown(recordFile(record)) },
      fixes: [`Freeze again, which completes it: npx holdpoint freeze ${record.checkpoint}`],
    },
  );

/** What is wrong with what vouches for a record; undefined where nothing is, or no key was given. */
const unvouched = ({ entry, record }: Frozen, { root, shown, key }: VerifyInput): Diagnostic | undefined => {
  if (key === undefined) return undefined;
  const file = attestationFile(entry);
  const text = bytesOf(root, file)?.toString('utf8');
  return checkAttestations({ record, digest: entry.record, text, file: shown(file) }, key);
};

const nobody = ({ shown, key }: VerifyInput, vouched: readonly unknown[]): Diagnostic[] =>
  key === undefined || vouched.length > 0
    ? []
    : [
        diagnostic('HP736', 'There is no record that this key vouches for', {
          place: { file: shown(RECORDS) },
        }),
      ];

/** Whether the decision of a checkpoint before a record was withdrawn, so that nobody can tell what it held. */
const followsWithdrawn = (
  name: string,
  entries: readonly LedgerEntry[],
  withdrawn: readonly Withdrawn[],
): boolean => {
  const own = entries.find((entry) => recordName(entry) === name);
  const line = entries.filter(({ kind, checkpoint }) => kind === 'frozen' && checkpoint === own?.checkpoint);
  const last = line[line.findIndex((entry) => recordName(entry) === name) - 1];
  return last !== undefined && withdrawn.some(({ entry }) => recordName(entry) === recordName(last));
};

const decisionOf = ({ entry, record }: Frozen): FrozenDecision => {
  const { evidence: _evidence, earlier: _earlier, ...rest } = record;
  return { digest: entry.record, record: rest, runs: runsOf(record) };
};

/** Checks every record and the ledger of a content folder, from these alone. Throws for trouble of the system only. */
export const verifyRecords = (input: VerifyInput): Verification => {
  const { root, shown, since } = input;
  const found = new Map<string, Verified>();
  const own: Diagnostic[] = [];
  const before = new Map<string, FrozenDecision>();
  const compared = new Map<string, Diagnostic[]>();
  const visit = (frozen: Frozen): void => {
    const file = shown(recordFile(frozen.entry));
    const { isDerived, faults } = checkRecord(frozen.record, file);
    const wrong = unvouched(frozen, input);
    const against = checkLast(frozen.record, before.get(frozen.record.checkpoint), file);
    before.set(frozen.record.checkpoint, decisionOf(frozen));
    own.push(...faults, ...(wrong ? [wrong] : []));
    compared.set(recordName(frozen.entry), against);
    const verified = ofFrozen(frozen, { isDerived, isBroken: faults.length > 0 });
    found.set(recordName(frozen.entry), { ...verified, vouched: input.key === undefined ? null : !wrong });
  };
  const { entries, withdrawn, unfinished, faults } = readRecords(root, { shown, visit });
  for (const [name, against] of compared)
    if (!followsWithdrawn(name, entries, withdrawn)) own.push(...against);
  const seen = since ? checkSince(since, entries, shown(LEDGER)) : undefined;
  return {
    records: inOrder(entries, found, withdrawn),
    entries,
    head: headOf(entries),
    since: seen?.line,
    faults: [
      ...faults,
      ...own,
      ...(unfinished ? [unfinishedFault(unfinished, shown)] : []),
      ...nobody(input, [...found.values()]),
      ...(seen?.fault ? [seen.fault] : []),
    ],
  };
};
