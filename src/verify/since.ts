import { type Diagnostic, diagnostic } from '../errors.ts';
import { recordName } from '../kernel/record-text.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';

const WRITTEN = /sha256:([0-9a-f]{12,64})(?![0-9a-f])/gi;
const BARE = /^[0-9a-f]{12,64}$/i;

/** Every digest in a text, at least its first 12 digits: `sha256:1b890416926d`, or one that stands alone. */
export const digestsIn = (text: string): string[] => {
  const bare = text.trim();
  if (BARE.test(bare)) return [`sha256:${bare.toLowerCase()}`];
  return [...new Set([...text.matchAll(WRITTEN)].map(([, hex = '']) => `sha256:${hex.toLowerCase()}`))];
};

/** The line that a digest stands for: of the ledger as it ended then, or of a record. */
const lineOf = (digest: string, entries: readonly LedgerEntry[]): LedgerEntry | undefined =>
  entries.find(({ entry, record }) => entry.startsWith(digest) || record.startsWith(digest));

/** How a ledger relates to what was seen of it before. */
export interface SinceCheck {
  /** The last line that was there then; undefined where it is gone. */
  line: LedgerEntry | undefined;
  fault: Diagnostic | undefined;
}

/**
 * Checks that a ledger whose chain holds only grew since the given digests were seen: each still stands for one of
 * its lines, and the chain proves all lines before that to be the same.
 */
export const checkSince = (
  digests: readonly string[],
  entries: readonly LedgerEntry[],
  file: string,
): SinceCheck => {
  const lines = digests.map((digest) => ({ digest, line: lineOf(digest, entries) }));
  const gone = lines.find(({ line }) => line === undefined);
  const line = lines
    .flatMap((each) => each.line ?? [])
    .reduce<LedgerEntry | undefined>(
      (last, each) => (last && last.sequence > each.sequence ? last : each),
      undefined,
    );
  if (!gone) return { line, fault: undefined };
  const known = line ? `; it does hold ${recordName(line)}` : '';
  const fault = diagnostic('HP728', `The ledger holds no line or record ${gone.digest}${known}`, {
    place: { file },
    fixes: [
      'Compare it with a copy from then, or with the archive that bears this digest.',
      'Where the digest is of another programme, name its content folder: --root <folder>.',
    ],
  });
  return { line, fault };
};
