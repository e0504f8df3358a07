import type { Tally } from '../../lib/tally.ts';

/** Counts cases that did not pass and are not named: failed, and skipped by Common Test or nobody knows by whom. */
export const unnamed = (tally: Tally, name: string, failed: number, autoSkipped: number): void => {
  const { counts } = tally;
  counts.failed += failed;
  counts.errored += autoSkipped;
  counts.executed = counts.passed + counts.failed + counts.errored;
  const cases = (many: number): string => (many === 1 ? '1 case' : `${many} cases`);
  const said = [
    failed > 0 ? `${cases(failed)} failed` : '',
    autoSkipped > 0 ? `${cases(autoSkipped)} did not run, and no author is said to have chosen so` : '',
  ].filter((part) => part !== '');
  if (said.length === 0) return;
  tally.fault(name, `${said.join(', and ')}; they are not named.`);
  tally.failuresTotal += failed + autoSkipped - 1;
};
