import { diagnostic } from '../errors.ts';
import { digestOfText } from '../kernel/digest.ts';
import { recordFile, recordName } from '../kernel/record-text.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Folder } from './folder.ts';
import type { Past } from './records.ts';
import type { RevisionFile } from './revision-files.ts';

const reportTaken = (folder: Folder, file: string, past: Past): void =>
  folder.report(
    diagnostic('HP707', `${recordName(past)} was withdrawn, and its number stays taken`, {
      severity: 'warning',
      place: { file: folder.shown(file) },
      fixes: ['Give what is decided next the next number, or write it into open.md.'],
    }),
  );

const reportChanged = (folder: Folder, file: string, past: Past): void =>
  folder.report(
    past.isWithdrawn
      ? diagnostic('HP707', `${recordName(past)} was withdrawn, and its source is still there`, {
          severity: 'warning',
          place: { file: folder.shown(file) },
          fixes: [
            'Correct the file, or delete it; in the history of version control too where it holds a secret.',
          ],
        })
      : diagnostic('HP706', `This file no longer holds what was frozen as ${recordName(past)}`, {
          severity: 'warning',
          place: { file: folder.shown(file) },
          fixes: [
            `The record keeps its text: ${folder.shown(recordFile(past))}.`,
            'Bring the file back, or delete it; what is to be decided next goes into open.md.',
          ],
        }),
  );

/** Says whether a file was frozen, so that it is not read: its record rules. A file that differs from it is reported. */
export const isSettled = (
  folder: Folder,
  file: RevisionFile,
  text: string,
  all: readonly Past[],
): boolean => {
  const digest = digestOfText(text);
  const same = all.find(({ source }) => source?.file === file.path && source.digest === digest);
  const named = all.find((past) => past.checkpoint === file.id && past.revision === file.revision);
  const past = named ?? same;
  if (!past) return false;
  const isSame = past.source?.digest === digest;
  if (past.isWithdrawn && !isSame) reportTaken(folder, file.path, past);
  else if (past.isWithdrawn) {
    // The same text may have been frozen again since, and then it is no secret.
    const isFrozenAgain = all.some(
      ({ isWithdrawn, from }) => !isWithdrawn && from?.file === file.path && from.digest === digest,
    );
    if (isFrozenAgain) return false;
    reportChanged(folder, file.path, past);
  } else if (!isSame) reportChanged(folder, file.path, past);
  return true;
};

/** Says whether a decided working copy is what was frozen from it, edited since: the decision bears the same date. */
export const isEdited = (
  folder: Folder,
  file: RevisionFile,
  { date }: Pick<Checkpoint, 'date'>,
  all: readonly Past[],
): boolean => {
  const same = all.find((past) => past.source?.file === file.path && past.date === date);
  if (same) reportChanged(folder, file.path, same);
  return same !== undefined;
};
