import type { Run } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Case } from '../judge/case.ts';
import { statusOfRun } from './run-status.ts';
import { isOfCommit, isSameSource, type Source } from './source.ts';
import type { Worth } from './worth.ts';

/** A run that had nothing to look at, or waited, was no try. */
const NO_TRY: readonly Run['state'][] = ['absent', 'no-result', 'not-run'];

/**
 * Whether an earlier run passed under the definition that it ran with; one of schema 1 under another definition is not
 * known to have.
 */
export const passed = (run: Run, probe: Probe): boolean => {
  const judging = run.judging ?? (run.definition === probe.definition ? probe : undefined);
  return judging !== undefined && statusOfRun(run, judging).status === 'ready';
};

/** Of the same commit, whatever was changed beside it (the definition is a tracked file), or of the same source. */
const isAlike = (a: Source, b: Source): boolean => isOfCommit(a, b) || isSameSource(a, b);

/** The tries before a pass, of its commit or source or of what is judged, from the first to the last that did not pass. */
export const triesBefore = (earlier: readonly Run[], newest: Run, probe: Probe, judged: Source): Run[] => {
  const tries = earlier.filter(
    (run) => !NO_TRY.includes(run.state) && (isAlike(run, newest) || isAlike(run, judged)),
  );
  const missed = (run: Run): boolean => !passed(run, probe);
  return tries.slice(Math.max(0, tries.findIndex(missed)), tries.findLastIndex(missed) + 1);
};

/** Whether cases of a run passed only when they were run again. */
export const isFlaky = (run: Run): boolean => run.readings.some(({ counts }) => counts.flaky > 0);

/** What is left of a pass that was not the first try. */
export const rerunWorth = (newest: Run, tries: readonly Run[], { policy }: Case): Worth | undefined => {
  if (policy.reruns !== 'strict') return undefined;
  if (tries.length > 0) return { status: 'partial', cap: { kind: 'cap.reruns' } };
  return isFlaky(newest) ? { status: 'partial', cap: { kind: 'cap.flaky' } } : undefined;
};
