import type { Run } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';

const at = (instant: string): number => Date.parse(instant);

/** Archives and reproducible builds stamp files with the beginning of their calendar: that is no time. */
const FIRST = Date.UTC(1981);

/**
 * Times that are known of one result file: when what it tells of ended, and when it was written. Nothing is known of
 * one that states a time that was not understood.
 */
const timesOf = ({ readings, artifacts }: Run, index: number): number[] => {
  const reading = readings[index];
  const written = artifacts[index];
  const stated = reading?.startedAt ? [at(reading.startedAt) + (reading.durationMs ?? 0)] : [];
  if (reading?.certainty === 'not-understood' || stated.some(Number.isNaN)) return [];
  const kept = written ? [at(written.modifiedAt)].filter((ms) => ms >= FIRST) : [];
  return [...stated, ...kept];
};

/** Times that are known of each result file that a run read; of an SLO those of all together. */
const timesOfFiles = (run: Run, { kind, spec }: Probe): number[][] => {
  if (kind !== 'slo') return run.readings.map((_, index) => timesOf(run, index));
  const artifacts = run.artifacts.filter(({ path }) => path !== spec.path);
  return artifacts.map((_, index) => timesOf({ ...run, artifacts }, index));
};

/**
 * When what a run found came about, in milliseconds since 1970: its end; where it picked up what another tool wrote
 * the earliest of the times known of the files, undefined where nothing is known of one; and never before its start
 * where its own command wrote them.
 */
export const bornAt = (run: Run, probe: Probe): number | undefined => {
  const finished = at(run.finishedAt);
  if (!['command', 'results', 'slo'].includes(probe.kind)) return finished;
  const files = timesOfFiles(run, probe);
  const earliest = Math.min(finished, ...files.flat());
  const isUnknown = files.some((times) => times.length === 0);
  if (probe.kind !== 'command') return isUnknown ? undefined : earliest;
  return isUnknown ? at(run.startedAt) : Math.min(finished, Math.max(at(run.startedAt), earliest));
};
