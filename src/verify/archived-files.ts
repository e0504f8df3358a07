import { ABOUT } from '../archive/about.ts';
import { ATTESTATIONS, artifactsOf, FILES, outputsOf } from '../archive/archive-files.ts';
import { SUMS } from '../archive/pack.ts';
import type { Unpacked } from '../archive/unpack.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestBytes } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import type { FrozenRecord } from '../schemas/record.ts';

/** The place of a file in an archive, as a diagnostic names it. */
export const placeIn = (file: string, path: string) => ({ file: `${file}:${path}` });

/** Files that verifying reads. */
export const READ: ReadonlySet<string> = new Set([
  FILES.page,
  FILES.record,
  FILES.ledger,
  ABOUT,
  ATTESTATIONS,
]);

/** Those that the list of digests alone vouches for are among them: how to verify was told as it was then. */
const LISTED: ReadonlySet<string> = new Set([SUMS, FILES.how, ...READ]);

/** Files that are not what this record gives: changed, of another record, or of none. */
export const strangers = ({ digests }: Unpacked, record: FrozenRecord, file: string): Diagnostic[] => {
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
