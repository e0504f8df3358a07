import type { Summary, WithdrawnData } from './record-data.ts';

/** The revision that a checkpoint's bare id means: the open one where there is one, else the latest decided. */
export const toFront = (revisions: readonly Summary[]): Summary[] => {
  const byCheckpoint = new Map<string, Summary>();
  for (const summary of revisions) {
    const known = byCheckpoint.get(summary.checkpoint);
    if (!known || known.decided) byCheckpoint.set(summary.checkpoint, summary);
  }
  return [...byCheckpoint.values()];
};

/** What each checkpoint came to, in the order they began: its last decision, before the first its open revision. */
export const toLastDecided = (revisions: readonly Summary[]): Summary[] => {
  const byCheckpoint = new Map<string, Summary>();
  for (const summary of revisions)
    if (summary.decided || !byCheckpoint.has(summary.checkpoint))
      byCheckpoint.set(summary.checkpoint, summary);
  return [...byCheckpoint.values()];
};

/** What stands at the address of each checkpoint that has no revision left: the last that was withdrawn. */
export const toGone = (
  withdrawn: readonly WithdrawnData[],
  revisions: readonly Summary[],
): WithdrawnData[] => {
  const left = new Set(revisions.map(({ checkpoint }) => checkpoint));
  const gone = withdrawn.filter(({ checkpoint }) => !left.has(checkpoint));
  return [...new Map(gone.map((each) => [each.checkpoint, each])).values()];
};

/** The last decision taken; null before the first. */
export const toStanding = (revisions: readonly Summary[]): Summary | null =>
  revisions.findLast(({ decided }) => decided) ?? null;
