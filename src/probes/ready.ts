import type { Run } from '../schemas/evidence.ts';

/** Says whether a run lets the probes that require it go ahead: it ended, and met all that it judged. */
export const isReady = (run: Run): boolean =>
  run.state === 'completed' &&
  run.checks.length + run.readings.length > 0 &&
  run.checks.every((check) => check.met) &&
  run.readings.every((reading) => reading.outcome === 'met');
