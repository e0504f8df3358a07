import { digestBytes } from '../kernel/digest.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { ABOUT, type About, aboutText } from './about.ts';
import { ATTESTATIONS, FILES, howToVerify, outputsOf } from './archive-files.ts';
import { type PackedFile, toArchive, toTar } from './pack.ts';

/** What an archive is made of; the same input gives the same bytes. */
export interface ArchiveInput {
  record: FrozenRecord;
  /** The exact bytes of the record's file. */
  bytes: Uint8Array;
  /** The exact bytes of the ledger, and the digest that stands for it. */
  ledger: Uint8Array;
  head: string;
  /** The record's page as one file, and all that it depends on besides the record. */
  page: string;
  about: About;
  /** Raw files that the evidence names, at their places in the archive. */
  artifacts: readonly PackedFile[];
  /** The attestations of the record, one envelope a line; undefined where there are none. */
  attestations: Uint8Array | undefined;
}

/** Packs a record with everything that is needed to read and to verify it, for whoever has nothing else. */
export const archiveOf = (input: ArchiveInput): Buffer => {
  const { record, bytes, ledger, head, page, about, artifacts, attestations } = input;
  const how = howToVerify({
    record,
    digest: digestBytes(bytes),
    head,
    artifacts: new Set(artifacts.map(({ path }) => path)),
    hasAttestations: attestations !== undefined,
  });
  const files: PackedFile[] = [
    { path: FILES.page, bytes: Buffer.from(page, 'utf8') },
    { path: ABOUT, bytes: Buffer.from(aboutText(about), 'utf8') },
    { path: FILES.record, bytes },
    { path: FILES.ledger, bytes: ledger },
    { path: FILES.how, bytes: Buffer.from(how, 'utf8') },
    ...(attestations === undefined ? [] : [{ path: ATTESTATIONS, bytes: attestations }]),
    ...outputsOf(record),
    ...artifacts,
  ];
  return toArchive(toTar(files));
};
