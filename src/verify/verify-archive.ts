import { ATTESTATIONS, artifactsOf, FILES, outputsOf } from '../archive/archive-files.ts';
import { SUMS } from '../archive/pack.ts';
import { readArchive, type Unpacked } from '../archive/unpack.ts';
import { checkAttestations } from '../attest/attestations.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestBytes } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import { headOf, readLedger } from '../ledger/ledger.ts';
import { readRecord } from '../ledger/read-record.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { checkRecord } from './check-record.ts';
import { checkSince } from './since.ts';

/** What an archive is verified against. */
export interface VerifyArchiveInput {
  /** The archive, absolute. */
  path: string;
  /** The same as the user typed it. */
  file: string;
  /** Digests that its ledger must hold. */
  since?: readonly string[] | undefined;
  /** Ed25519 public key, PEM, of whoever is to have attested it. */
  key?: string | undefined;
}

/** What was found of an archive. */
export interface VerifiedArchive {
  /** Undefined where it cannot be read. */
  record: FrozenRecord | undefined;
  /** Digest of the record's exact bytes. */
  digest: string | null;
  /** The digest that stands for the ledger as it was. */
  head: string | null;
  entries: LedgerEntry[];
  /** Paths of all files, in the archive's order. */
  files: string[];
  /** Its verdict was derived again from its own evidence; false where other rules gave it. */
  isDerived: boolean;
  /** How many attestations it holds. */
  attestations: number;
  faults: Diagnostic[];
}

const READ: ReadonlySet<string> = new Set([FILES.record, FILES.ledger, ATTESTATIONS]);

/** Files that the list of digests alone vouches for, and those that are read. How to verify was told as it was then. */
const LISTED: ReadonlySet<string> = new Set([SUMS, FILES.page, FILES.how, ...READ]);

/** Files that are not what this record gives: changed, of another record, or of none. */
const strangers = ({ digests }: Unpacked, record: FrozenRecord, file: string): Diagnostic[] => {
  const place = { file };
  const artifacts = artifactsOf(record);
  const expected = new Map([
    ...[...artifacts].map(([path, artifact]) => [path, artifact.digest] as const),
    ...outputsOf(record).map(({ path, bytes }) => [path, digestBytes(bytes)] as const),
  ]);
  const faults: Diagnostic[] = [];
  for (const [path, found] of digests) {
    if (LISTED.has(path)) continue;
    const wanted = expected.get(path);
    if (wanted === undefined)
      faults.push(diagnostic('HP745', `${path} is no part of ${recordName(record)}`, { place }));
    else if (wanted !== found)
      faults.push(diagnostic('HP747', `${path} is not what the record gives`, { place }));
  }
  for (const { path } of outputsOf(record))
    if (!digests.has(path)) faults.push(diagnostic('HP746', `${path} is missing`, { place }));
  return faults;
};

const place = (file: string, path: string) => ({ file: `${file}:${path}` });

/** Checks that the ledger in an archive holds, and that it names this record. */
const checkLedger = (
  { entries }: { entries: readonly LedgerEntry[] },
  record: FrozenRecord,
  digest: string,
  file: string,
): Diagnostic[] => {
  const name = recordName(record);
  const own = entries.filter((entry) => recordName(entry) === name);
  const frozen = own.find(({ kind }) => kind === 'frozen');
  const at = place(file, FILES.ledger);
  if (!frozen) return [diagnostic('HP712', `The ledger names no record ${name}`, { place: at })];
  if (own.some(({ kind }) => kind === 'withdrawn'))
    return [diagnostic('HP727', `${name} was withdrawn, and its content is still there`, { place: at })];
  if (frozen.record !== digest)
    return [
      diagnostic(
        'HP710',
        `The record ${name} is not what was frozen: its digest is ${digest}, the ledger names ${frozen.record}`,
        { place: place(file, FILES.record) },
      ),
    ];
  const before = entries.filter(({ kind }) => kind === 'frozen');
  const previous = before[before.indexOf(frozen) - 1]?.record ?? null;
  return record.previous === previous
    ? []
    : [
        diagnostic(
          'HP726',
          `${name} names ${record.previous ?? 'none'} as the record before it, the ledger ${previous ?? 'none'}`,
          { place: at },
        ),
      ];
};

/**
 * Verifies one archive from itself alone, as a stream: its bytes, its list of files, the record's digest, the chain
 * of its ledger, the verdict derived again from the record's own evidence, and with a key who vouches for it.
 */
export const verifyArchive = async ({
  path: archive,
  file,
  since,
  key,
}: VerifyArchiveInput): Promise<VerifiedArchive> => {
  const unpacked = await readArchive(archive, (path) => READ.has(path));
  const { digests, kept, problems } = unpacked;
  const missing = Object.values(FILES).filter((path) => !digests.has(path));
  const faults: Diagnostic[] = problems.map((each) => ({ ...each, place: { file } }));
  if (problems.length === 0)
    faults.push(...missing.map((path) => diagnostic('HP746', `${path} is missing`, { place: { file } })));
  const bytes = kept.get(FILES.record);
  const text = kept.get(ATTESTATIONS)?.toString('utf8');
  const ledger = readLedger(kept.get(FILES.ledger)?.toString('utf8') ?? '', `${file}:${FILES.ledger}`);
  const result: VerifiedArchive = {
    record: undefined,
    digest: bytes ? digestBytes(bytes) : null,
    head: headOf(ledger.entries),
    entries: ledger.entries,
    files: [...digests.keys()],
    isDerived: false,
    attestations: (text ?? '').split('\n').filter(Boolean).length,
    faults,
  };
  if (faults.length > 0) return result;
  if (!bytes) {
    faults.push(
      diagnostic('HP714', 'The record is too large to be read', { place: place(file, FILES.record) }),
    );
    return result;
  }
  const digest = digestBytes(bytes);
  const record = readRecord('in it', bytes.toString('utf8'));
  faults.push(...ledger.faults);
  if ('code' in record) {
    faults.push(diagnostic(record.code, record.message, { place: place(file, FILES.record) }));
    return result;
  }
  result.record = record;
  if (ledger.faults.length === 0) faults.push(...checkLedger(ledger, record, digest, file));
  faults.push(...strangers(unpacked, record, file));
  const { isDerived, faults: own } = checkRecord(record, place(file, FILES.record).file);
  result.isDerived = isDerived;
  faults.push(...own);
  const before =
    since && ledger.faults.length === 0
      ? checkSince(since, ledger.entries, place(file, FILES.ledger).file)
      : undefined;
  if (before?.fault) faults.push(before.fault);
  const wrong =
    key === undefined
      ? undefined
      : checkAttestations({ record, digest, text, file: place(file, ATTESTATIONS).file }, key);
  if (wrong) faults.push(wrong);
  return result;
};
