import { boundedBy } from '../../criterion/counts.ts';
import { unboundedFindings } from '../../criterion/findings.ts';
import type { Past } from '../../criterion/past.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Finding } from '../../schemas/judgement.ts';
import type { Judging } from '../../schemas/judging.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import { CLOCKS_MS } from '../../schemas/moment.ts';
import type { Reading } from '../../schemas/reading.ts';
import type { RunReason } from '../../schemas/reasons/finding.ts';
import { worse } from '../judge/rank.ts';
import { evaluateCriteria, type JudgedCriterion, nameOfSubject } from './criteria.ts';

type Status = Finding['status'];

/** What one run says by itself: before age, commit, fidelity and earlier runs are looked at. */
export interface RunStatus {
  status: Status;
  reason: RunReason;
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

const isAhead = (reading: Reading, run: Run): boolean =>
  reading.startedAt !== null && Date.parse(reading.startedAt) > Date.parse(run.finishedAt) + CLOCKS_MS;

const isCleanEmpty = (probe: Judging, reading: Reading): boolean =>
  probe.empty !== undefined &&
  reading.outcome === 'nothing-ran' &&
  reading.counts.executed + reading.counts.skipped === 0;

/** Says whether something went wrong in a result that the criteria do not bound themselves. */
export const isBad = (reading: Reading, criteria: readonly string[]): boolean => {
  const { counts, outcome, failuresTotal, outside = 0 } = reading;
  const { failed, errored } = boundedBy(criteria);
  const findings = unboundedFindings(reading, criteria);
  if (findings !== undefined) return findings + outside + (errored ? 0 : counts.errored) > 0;
  const cases = counts.failed + counts.errored;
  const left = (failed ? 0 : counts.failed) + (errored ? 0 : counts.errored);
  if (left + outside > 0 || failuresTotal > cases) return true;
  return outcome === 'unmet' && cases === 0;
};

/** What a reading says; undefined for figures that nothing judges by themselves. */
const readingStatus = (reading: Reading, run: Run, probe: Judging): Status | undefined => {
  const { outcome } = reading;
  if (isBad(reading, probe.criteria)) return 'failed';
  if (outcome === 'unreadable' || isAhead(reading, run)) return 'unknown';
  if (outcome === 'informational') return undefined;
  return outcome === 'met' || outcome === 'unmet' || isCleanEmpty(probe, reading) ? 'ready' : 'partial';
};

/** Figures that say by themselves whether they are met. */
const statedFigures = ({ measurements, readings }: Run): Measurement[] => {
  const figures = [...measurements];
  for (const reading of readings) figures.push(...reading.measurements);
  return figures.filter(({ met }) => met !== null);
};

const countLine = (reading: Reading, criteria: readonly string[]): Finding['criteria'] => {
  const { counts, format } = reading;
  const { failed, errored } = boundedBy(criteria);
  const isBound = failed || errored || unboundedFindings(reading, criteria) !== undefined;
  return isBound || counts.executed + counts.skipped === 0
    ? []
    : [
        {
          actual: {
            executed: counts.executed,
            kind: 'actual.cases',
            passed: counts.passed,
            skipped: counts.skipped,
          },
          met: counts.executed > 0 && counts.failed + counts.errored === 0,
          text: { format, kind: 'criterion.cases' },
        },
      ];
};

const judgedLines = (
  run: Run,
  probe: Judging,
  judged: readonly JudgedCriterion[],
  stated: readonly Measurement[],
): Finding['criteria'] => {
  const lines = judged.map(({ text, actual, met }) => ({ actual, met, text }));
  const told = ({ met, text }: Finding['criteria'][number]): string => `${met} ${nameOfSubject(text)}`;
  const names = new Set(lines.map(told));
  const add = (line: Finding['criteria'][number]): void => {
    if (!names.has(told(line))) lines.push(line);
  };
  for (const { subject, expected, actual, met } of run.checks)
    add({
      actual: typeof actual === 'string' ? { kind: 'actual.said', text: actual } : actual,
      met,
      text: { expected, kind: 'criterion.check', subject },
    });
  for (const { name, files, executed } of run.environments ?? [])
    add({
      actual: { executed, files, kind: 'actual.results' },
      met: files > 0,
      text: { kind: 'criterion.environment', name },
    });
  for (const reading of run.readings) for (const line of countLine(reading, probe.criteria)) add(line);
  for (const each of stated)
    add({
      actual: { kind: 'actual.value', value: { unit: each.unit, value: each.value } },
      met: each.met === true,
      text: { kind: 'criterion.limit', limit: each.limit ?? '', name: each.name },
    });
  return lines;
};

/** It met something only in part. */
const isPartly = ({ checks }: Run): boolean => checks.some(({ partly }) => partly);

const reasonOf = (
  status: Status,
  run: Run,
  probe: Judging,
  criteria: readonly JudgedCriterion[],
): RunReason => {
  const { message, readings } = run;
  const unmet = criteria.filter(({ met }) => !met);
  const [first] = unmet;
  if (first)
    return {
      actual: first.actual,
      criterion: first.text,
      kind: 'finding.unmet',
      message,
      others: unmet.length - 1,
    };
  if (status === 'partial' && !isPartly(run))
    return readings.some(({ outcome }) => outcome === 'informational')
      ? { kind: 'finding.figures-unjudged' }
      : { kind: 'finding.nothing-proven', message };
  if (status === 'unknown' && readings.some((reading) => isAhead(reading, run)))
    return { kind: 'finding.result-ahead' };
  if (status === 'ready' && probe.empty && readings.some((reading) => isCleanEmpty(probe, reading)))
    return { clean: probe.empty.clean, kind: 'finding.empty-is-good', message };
  return { kind: 'finding.ran', message };
};

/** What everything but the result files says; a question that nobody asked when it ran could not be found out. */
const ownStatus = (
  run: Run,
  judged: readonly JudgedCriterion[],
  stated: readonly Measurement[],
  isRead: boolean,
): Status => {
  const found = [...run.checks, ...stated];
  const unmet = judged.filter((each) => !each.met);
  if (found.some(({ met }) => !met)) return 'failed';
  if (unmet.length > 0)
    return unmet.every(({ result }) => result.kind === 'not-asked') ? 'unknown' : 'failed';
  const isJudged = isRead || found.length > 0 || judged.some(({ ofRuns }) => !ofRuns);
  return isJudged && !isPartly(run) ? 'ready' : 'partial';
};

/** Judges one run against what its probe expects: by itself, or with what its criteria look at beyond it. */
export const statusOfRun = (run: Run, probe: Judging, past?: Past): RunStatus => {
  const stated = statedFigures(run);
  if (run.state !== 'completed')
    return {
      status: ENDED[run.state],
      reason: { kind: 'finding.ran', message: run.message },
      criteria: judgedLines(run, probe, [], stated),
    };
  const judged = evaluateCriteria(probe, run, past);
  const readings = run.readings
    .map((reading) => readingStatus(reading, run, probe))
    .filter((found) => found !== undefined);
  const own = ownStatus(run, judged, stated, readings.length > 0);
  const isAbsent = (run.environments ?? []).some(({ files }) => files === 0);
  const status = readings.reduce(worse, isAbsent ? worse(own, 'missing') : own);
  return {
    status,
    reason: reasonOf(status, run, probe, judged),
    criteria: judgedLines(run, probe, judged, stated),
  };
};
