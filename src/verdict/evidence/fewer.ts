import type { Run } from '../../schemas/evidence.ts';

/** Fewer result files, or fewer cases in them, than in the run before. */
export interface Fewer {
  what: 'files' | 'cases';
  now: number;
  before: number;
}

const casesOf = ({ readings }: Run): number =>
  readings.reduce((sum, { counts }) => sum + counts.executed + counts.skipped, 0);

/** What a run has fewer of than the newest earlier one (oldest first) that read results; undefined where nothing is. */
export const fewerThan = (earlier: readonly Run[], run: Run): Fewer | undefined => {
  const last = earlier.findLast(({ readings }) => readings.length > 0);
  if (!last || run.readings.length === 0) return undefined;
  const counts: Fewer[] = [
    { what: 'files', now: run.readings.length, before: last.readings.length },
    { what: 'cases', now: casesOf(run), before: casesOf(last) },
  ];
  return counts.find(({ now, before }) => now < before);
};
