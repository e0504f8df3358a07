import { existsSync } from 'node:fs';
import { open, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attestationFile } from '../attest/attestations.ts';
import { digestOfText } from '../kernel/digest.ts';
import { parseRecord, recordFile, recordName } from '../kernel/record-text.ts';
import { appendEntry } from '../ledger/append.ts';
import { bytesOf } from '../ledger/record-files.ts';
import type { Records } from '../ledger/records.ts';
import type { WithdrawnEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';

/** What is said of a record when it is withdrawn. */
export type Withdrawal = Pick<WithdrawnEntry, 'checkpoint' | 'revision' | 'reason' | 'role' | 'on'>;

const sourceOf = (root: string, withdrawal: Withdrawal): WithdrawnEntry['source'] => {
  const record = parseRecord(bytesOf(root, recordFile(withdrawal))?.toString('utf8') ?? '');
  if (typeof record === 'string') return null;
  return { file: record.source.file, digest: digestOfText(record.source.text) };
};

const removeContent = async (root: string, withdrawal: Withdrawal): Promise<void> => {
  const files = [recordFile(withdrawal), attestationFile(withdrawal)].map((file) => join(root, file));
  for (const file of files) await rm(file, { force: true });
  const folder = dirname(files[0] ?? root);
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync();
  await handle?.close();
  await rmdir(folder).catch(() => {});
};

/** The text of a withdrawn record where it still stands. */
export interface TextLeft {
  /** Relative to the content folder. */
  file: string;
  /** Records that hold and were frozen from the same file: it must stay. */
  sharedWith: string[];
}

/** Where the text of a withdrawn record still stands; undefined where it is gone or was corrected since. */
export const textLeft = (
  root: string,
  { source }: Pick<WithdrawnEntry, 'source'>,
  valid: readonly FrozenRecord[],
): TextLeft | undefined => {
  const bytes = source && bytesOf(root, source.file);
  if (!bytes || digestOfText(bytes.toString('utf8')) !== source.digest) return undefined;
  const shared = valid.filter((record) => record.source.file === source.file);
  return { file: source.file, sharedWith: shared.map(recordName) };
};

/** Says whether anything of a withdrawn record's content is still there, because its withdrawal was killed. */
export const isLeft = (root: string, record: Pick<Withdrawal, 'checkpoint' | 'revision'>): boolean =>
  [recordFile(record), attestationFile(record)].some((file) => existsSync(join(root, file)));

/**
 * Takes the content of a record away: first the ledger says so, then the file goes. Killed in between, it is brought
 * to its end by withdrawing again. The caller holds the lock, and has found the ledger's chain intact.
 */
export const withdrawRecord = async (
  root: string,
  { entries, withdrawn }: Pick<Records, 'entries' | 'withdrawn'>,
  withdrawal: Withdrawal,
): Promise<WithdrawnEntry> => {
  const isOwn = (each: { checkpoint: string; revision: string }): boolean =>
    each.checkpoint === withdrawal.checkpoint && each.revision === withdrawal.revision;
  const before = withdrawn.find(({ entry }) => isOwn(entry))?.withdrawal;
  const record = entries.find((entry) => entry.kind === 'frozen' && isOwn(entry))?.record ?? '';
  const source = sourceOf(root, withdrawal);
  const entry = before ?? (await appendEntry(root, { ...withdrawal, kind: 'withdrawn', record, source }));
  await removeContent(root, withdrawal);
  return entry as WithdrawnEntry;
};
