import { open, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attestationFile } from '../attest/attestations.ts';
import { digestOfText } from '../kernel/digest.ts';
import { parseRecord, recordFile } from '../kernel/record-text.ts';
import { appendEntry } from '../ledger/append.ts';
import { bytesOf } from '../ledger/record-files.ts';
import type { Records } from '../ledger/records.ts';
import type { WithdrawnEntry } from '../schemas/ledger.ts';

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
