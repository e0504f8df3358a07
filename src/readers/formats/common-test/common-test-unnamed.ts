import type { Tally } from '../../lib/tally.ts';

/** Counts cases that did not pass and are not named: failed, and skipped by Common Test or nobody knows by whom. */
export const unnamed = (tally: Tally, name: string, failed: number, autoSkipped: number): void => {
  const { counts } = tally;
  counts.failed += failed;
  counts.errored += autoSkipped;
  counts.executed = counts.passed + counts.failed + counts.errored;
  if (failed + autoSkipped === 0) return;
  tally.fault(name, { kind: 'case.unnamed', failed, autoSkipped });
  tally.failuresTotal += failed + autoSkipped - 1;
};
