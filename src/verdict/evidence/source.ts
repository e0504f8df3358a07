import type { Run } from '../../schemas/evidence.ts';
import type { Case } from '../judge/case.ts';

/** How much of a commit's hash tells it from any other. */
export const SHORT = 7;

const isSameCommit = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null || a === b) return a === b;
  return Math.min(a.length, b.length) >= SHORT && (a.startsWith(b) || b.startsWith(a));
};

/** What evidence is of: a commit, and the digest of its tracked files where that is known. */
export type Source = Pick<Run, 'commit' | 'source'>;

/** What is judged: as the case says, else what evidence of the commit from an unchanged working copy says of it. */
export const judgedSource = ({ commit, source, runs, moment }: Case): Source => {
  if (source !== undefined || commit === null) return { commit, source: source ?? null };
  const known = [...runs.values()]
    .flat()
    .filter((run) => run.dirty === false && run.source && isSameCommit(run.commit, commit))
    .filter(({ finishedAt }) => Date.parse(finishedAt) <= moment)
    .sort((a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt) || (a.digest < b.digest ? -1 : 1));
  return { commit, source: known.at(-1)?.source ?? null };
};

/** Whether two are of the same source: by their digests where both have one, else by their commits. */
export const isSameSource = (a: Source, b: Source): boolean =>
  a.source && b.source ? a.source === b.source : isSameCommit(a.commit, b.commit);

/** Whether two are of the same commit, whose hashes may be shortened. */
export const isOfCommit = (a: Source, b: Source): boolean => isSameCommit(a.commit, b.commit);
