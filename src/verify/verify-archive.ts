import { ATTESTATIONS, FILES } from '../archive/archive-files.ts';
import { readArchive, type Unpacked } from '../archive/unpack.ts';
import { checkAttestations } from '../attest/attestations.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestBytes } from '../kernel/digest.ts';
import { headOf, type LedgerReading, readLedger } from '../ledger/ledger.ts';
import { readRecord } from '../ledger/read-record.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { placeIn, READ, strangers } from './archived-files.ts';
import { checkLedger } from './archived-ledger.ts';
import { checkPage, type Drawer, type PageCheck } from './archived-page.ts';
import { checkRecord } from './check-record.ts';
import { checkSince } from './since.ts';

/** What an archive is verified against. */
export interface VerifyArchiveInput {
  /** Its bytes. */
  chunks: AsyncIterable<Buffer>;
  /** Its path as the user typed it. */
  file: string;
  /** Loads what draws pages. */
  drawer: () => Promise<Drawer>;
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
  page: PageCheck;
  /** How many attestations it holds. */
  attestations: number;
  faults: Diagnostic[];
}

const nothing = (unpacked: Unpacked, ledger: LedgerReading, faults: Diagnostic[]): VerifiedArchive => {
  const bytes = unpacked.kept.get(FILES.record);
  const attestations = unpacked.kept.get(ATTESTATIONS)?.toString('utf8') ?? '';
  return {
    record: undefined,
    digest: bytes ? digestBytes(bytes) : null,
    head: headOf(ledger.entries),
    entries: ledger.entries,
    files: [...unpacked.digests.keys()],
    isDerived: false,
    page: { isDrawn: false, tool: undefined, fault: undefined },
    attestations: attestations.split('\n').filter(Boolean).length,
    faults,
  };
};

const missing = ({ digests, problems }: Unpacked, file: string): Diagnostic[] =>
  problems.length > 0
    ? []
    : Object.values(FILES)
        .filter((path) => !digests.has(path))
        .map((path) => diagnostic('HP746', `${path} is missing`, { place: { file } }));

const recordIn = ({ kept }: Unpacked, file: string): FrozenRecord | Diagnostic => {
  const at = { place: placeIn(file, FILES.record) };
  const bytes = kept.get(FILES.record);
  if (!bytes) return diagnostic('HP714', 'The record is too large to be read', at);
  const found = readRecord('in it', bytes.toString('utf8'));
  return 'code' in found ? diagnostic(found.code, found.message, at) : found;
};

/** What those who verify ask for beyond the archive itself. */
const againstKeepsakes = (
  { kept }: Unpacked,
  { entries, faults }: LedgerReading,
  record: FrozenRecord,
  { file, since, key }: VerifyArchiveInput,
): Diagnostic[] => {
  const digest = digestBytes(kept.get(FILES.record) ?? '');
  const before =
    since && faults.length === 0 ? checkSince(since, entries, placeIn(file, FILES.ledger).file) : undefined;
  const text = kept.get(ATTESTATIONS)?.toString('utf8');
  const wrong =
    key === undefined
      ? undefined
      : checkAttestations({ record, digest, text, file: placeIn(file, ATTESTATIONS).file }, key);
  return [before?.fault, wrong].filter((fault) => fault !== undefined);
};

/**
 * Verifies one archive from itself alone, as a stream: its bytes, its list of files, the record's digest, the chain
 * of its ledger, the verdict derived again from the record's own evidence, its page drawn again, and with a key who
 * vouches for it.
 */
export const verifyArchive = async (input: VerifyArchiveInput): Promise<VerifiedArchive> => {
  const { chunks, file } = input;
  const unpacked = await readArchive({ chunks, file }, (path) => READ.has(path));
  const { kept, problems } = unpacked;
  const ledger = readLedger(kept.get(FILES.ledger)?.toString('utf8') ?? '', placeIn(file, FILES.ledger).file);
  const broken = [...problems.map((each) => ({ ...each, place: { file } })), ...missing(unpacked, file)];
  if (broken.length > 0) return nothing(unpacked, ledger, broken);
  const record = recordIn(unpacked, file);
  if ('code' in record) return nothing(unpacked, ledger, [...ledger.faults, record]);
  const bytes = kept.get(FILES.record) ?? Buffer.alloc(0);
  const { isDerived, faults } = checkRecord(record, placeIn(file, FILES.record).file);
  const found = [
    ...ledger.faults,
    ...(ledger.faults.length === 0 ? checkLedger(ledger, record, digestBytes(bytes), file) : []),
    ...strangers(unpacked, record, file),
    ...faults,
    ...againstKeepsakes(unpacked, ledger, record, input),
  ];
  const whole = { ...nothing(unpacked, ledger, found), record, isDerived };
  if (found.length > 0) return whole;
  const page = await checkPage(unpacked, { record, bytes }, input);
  return { ...whole, page, faults: page.fault ? [page.fault] : [] };
};
