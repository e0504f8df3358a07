import { isReady } from '../../src/probes/ready.ts';
import type { Run, RunState } from '../../src/schemas/evidence.ts';
import type { Status } from '../../src/schemas/status.ts';

const WITHOUT_RESULT: Partial<Record<RunState, Status>> = { absent: 'missing', 'not-run': 'blocked' };

/** What a run says by itself, before policy and age are looked at. */
export const statusOfRun = (run: Run): Status => {
  if (run.state !== 'completed') return WITHOUT_RESULT[run.state] ?? 'unknown';
  if (isReady(run)) return 'ready';
  const failing =
    run.checks.some(({ met }) => !met) || run.readings.some(({ outcome }) => outcome === 'unmet');
  if (failing) return 'failed';
  return run.readings.some(({ outcome }) => outcome === 'unreadable') ? 'unknown' : 'partial';
};
