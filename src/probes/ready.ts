import type { Run } from '../schemas/evidence.ts';
import type { Probe } from '../schemas/probe.ts';
import type { Reading } from '../schemas/reading.ts';
import { evaluateCriteria } from '../verdict/criteria.ts';

const proves = ({ outcome }: Reading, probe: Probe): boolean =>
  outcome === 'met' ||
  (outcome === 'nothing-ran' && probe.empty !== undefined) ||
  (outcome === 'informational' && probe.criteria.length > 0);

/** Says whether a run lets the probes that require its probe go ahead: it ended, judged something, and met it all. */
export const isReady = (probe: Probe, run: Run): boolean => {
  const criteria = evaluateCriteria(probe.criteria, run);
  return (
    run.state === 'completed' &&
    run.definition === probe.definition &&
    run.checks.length + run.readings.length + criteria.length > 0 &&
    [...run.checks, ...criteria].every(({ met }) => met) &&
    run.readings.every((reading) => proves(reading, probe))
  );
};
