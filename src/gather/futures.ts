import { diagnostic } from '../errors.ts';
import { isDecided, type Revision } from '../schemas/checkpoint.ts';
import type { StoredRun } from '../schemas/evidence.ts';
import { hasBegun, isOfFuture } from '../schemas/moment.ts';
import type { Folder } from './folder.ts';

/** Names every run and every decision that is dated after now, whatever time zone it was written in. */
export const reportFutures = (
  folder: Folder,
  now: number,
  { revisions, runs }: { revisions: readonly Revision[]; runs: ReadonlyMap<string, readonly StoredRun[]> },
): void => {
  const name = (file: string, message: string, fix: string): void =>
    folder.report(
      diagnostic('HP407', message, {
        severity: 'warning',
        place: { file: folder.shown(file), line: 1, column: 1 },
        fixes: [fix],
      }),
    );
  for (const { checkpoint, revision, source, content } of revisions)
    if (isDecided(content) && !hasBegun(content.date ?? '', now))
      name(
        source,
        `The decision of ${checkpoint} ${revision} is dated in the future, ${content.date}`,
        'Correct the date; a decision that is only planned has due and no verdict.',
      );
  for (const { run, file } of [...runs.values()].flat())
    if (isOfFuture(run, now))
      name(
        file,
        `This run of ${run.probe} is dated in the future, ${run.finishedAt}`,
        `Set the clock of the machine that probes, delete the file and run: npx holdpoint probe --only ${run.probe}`,
      );
};
