import type { Run } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';
import { statusOfRun } from '../../verdict/evidence/run-status.ts';

/** Says whether a run lets the probes that require its probe go ahead: it is Ready, and of the probe as it is now. */
export const isReady = (probe: Probe, run: Run): boolean =>
  run.definition === probe.definition && statusOfRun(run, probe).status === 'ready';
