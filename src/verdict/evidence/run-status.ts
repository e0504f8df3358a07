import type { Run } from '../../schemas/evidence.ts';
import type { Finding } from '../../schemas/judgement.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Reading } from '../../schemas/reading.ts';
import { worse } from '../judge/rank.ts';
import { counted } from '../words.ts';
import { evaluateCriteria, type JudgedCriterion } from './criteria.ts';
import { shownFigure } from './figure.ts';

type Status = Finding['status'];

/** What one run says by itself: before age, commit, fidelity and earlier runs are looked at. */
export interface RunStatus {
  status: Status;
  reason: string;
  criteria: Finding['criteria'];
}

const ENDED: Record<Exclude<Run['state'], 'completed'>, Status> = {
  absent: 'missing',
  'not-run': 'blocked',
  'no-result': 'unknown',
  timeout: 'unknown',
  crashed: 'unknown',
  interrupted: 'unknown',
  unreadable: 'unknown',
};

/** A results file that is dated this much after the run that picked it up is dated in the future. */
const CLOCKS_MS = 60_000;

const isAhead = (reading: Reading, run: Run): boolean =>
  reading.startedAt !== null && Date.parse(reading.startedAt) > Date.parse(run.finishedAt) + CLOCKS_MS;

const isCleanEmpty = (probe: Probe, reading: Reading): boolean =>
  probe.empty !== undefined &&
  reading.outcome === 'nothing-ran' &&
  reading.counts.executed + reading.counts.skipped + reading.failuresTotal === 0;

/** What a reading says; undefined for figures that nothing judges by themselves. */
const readingStatus = (reading: Reading, run: Run, probe: Probe): Status | undefined => {
  const { counts, outcome, failuresTotal } = reading;
  if (outcome === 'unmet' || counts.failed + counts.errored + failuresTotal > 0) return 'failed';
  if (outcome === 'unreadable' || isAhead(reading, run)) return 'unknown';
  if (outcome === 'informational') return undefined;
  return outcome === 'met' || isCleanEmpty(probe, reading) ? 'ready' : 'partial';
};

/** Figures that say by themselves whether they are met. */
const statedFigures = ({ measurements, readings }: Run): Measurement[] => {
  const figures = [...measurements];
  for (const reading of readings) figures.push(...reading.measurements);
  return figures.filter(({ met }) => met !== null);
};

const countLine = ({ counts, format }: Reading): Finding['criteria'] =>
  counts.executed + counts.skipped === 0
    ? []
    : [
        {
          actual: `${counts.passed} of ${counts.executed} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
          met: counts.executed > 0 && counts.failed + counts.errored === 0,
          text: `${format}: every case passes`,
        },
      ];

const judgedLines = (
  run: Run,
  judged: readonly JudgedCriterion[],
  stated: readonly Measurement[],
): Finding['criteria'] => {
  const lines = judged.map(({ text, actual, met }) => ({ actual, met, text }));
  const texts = new Set(lines.map(({ text }) => text));
  const add = (line: Finding['criteria'][number]): void => {
    if (!texts.has(line.text)) lines.push(line);
  };
  for (const { subject, expected, actual, met } of run.checks)
    add({ actual, met, text: `${subject} ${expected}` });
  for (const reading of run.readings) for (const line of countLine(reading)) add(line);
  for (const each of stated)
    add({
      actual: shownFigure(each),
      met: each.met === true,
      text: `${each.name} ${each.limit ?? ''}`.trim(),
    });
  return lines;
};

const nothingProven = (run: Run): string => {
  const ran = run.readings.some(({ outcome }) => outcome === 'informational');
  return ran ? 'Figures were read, but nothing says what they must be' : `${run.message}; nothing was proven`;
};

/** It met something only in part. */
const isPartly = ({ checks }: Run): boolean => checks.some(({ partly }) => partly === true);

const reasonOf = (status: Status, run: Run, probe: Probe, criteria: readonly JudgedCriterion[]): string => {
  const unmet = criteria.filter(({ met }) => !met);
  if (status === 'failed' && unmet[0])
    return `${run.message}; ${unmet[0].text} was not met: ${unmet[0].actual}${unmet.length > 1 ? `, and ${counted(unmet.length - 1, 'other criterion', 'other criteria')}` : ''}`;
  if (status === 'partial') return isPartly(run) ? run.message : nothingProven(run);
  if (status === 'unknown' && run.readings.some((reading) => isAhead(reading, run)))
    return 'A result is dated in the future';
  if (status === 'ready' && run.readings.some((reading) => isCleanEmpty(probe, reading)))
    return `${run.message}; empty is good: ${probe.empty?.clean}`;
  return run.message;
};

/** Judges one run by itself against what its probe expects. */
export const statusOfRun = (run: Run, probe: Probe): RunStatus => {
  const stated = statedFigures(run);
  if (run.state !== 'completed')
    return { status: ENDED[run.state], reason: run.message, criteria: judgedLines(run, [], stated) };
  const judged = evaluateCriteria(probe.criteria, run);
  const readings = run.readings
    .map((reading) => readingStatus(reading, run, probe))
    .filter((found) => found !== undefined);
  const met = [...judged, ...run.checks, ...stated].every((each) => each.met);
  const something = run.checks.length + readings.length + judged.length + stated.length > 0;
  const own: Status = met ? (something && !isPartly(run) ? 'ready' : 'partial') : 'failed';
  const status = readings.reduce(worse, own);
  return { status, reason: reasonOf(status, run, probe, judged), criteria: judgedLines(run, judged, stated) };
};
