import type { Run } from '../../schemas/evidence.ts';
import type { Fidelity } from '../../schemas/fidelity.ts';
import type { Finding } from '../../schemas/judgement.ts';
import { durationMs, toInstant } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Case } from '../judge/case.ts';
import { rankOf, reaches, worse } from '../judge/rank.ts';
import { dated, ordinal, statusWord } from '../words.ts';
import { statusOfRun } from './run-status.ts';

/** The flag of a probe one of whose runs names an earlier run that is no longer there. */
export const GAP = 'an earlier run that it names is missing';

const SHORT = 7;

const isSameCommit = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null || a === b) return a === b;
  return Math.min(a.length, b.length) >= SHORT && (a.startsWith(b) || b.startsWith(a));
};

const at = (instant: string): number => Date.parse(instant);

/** Says whether a run began or ended after a moment. */
export const isAhead = (run: Run, moment: number): boolean =>
  at(run.startedAt) > moment || at(run.finishedAt) > moment;

/** The order of runs: oldest first. */
export const isAfter = (a: Run, b: Run): number =>
  at(a.finishedAt) - at(b.finishedAt) ||
  at(a.startedAt) - at(b.startedAt) ||
  (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0);

const blank = (probe: string, status: Finding['status'], reason: string): Finding => ({
  criteria: [],
  evidence: null,
  flags: [],
  freshUntil: null,
  probe,
  ranAt: null,
  reason,
  stale: false,
  status,
});

const assumed = (probe: string, input: Case): Finding | undefined => {
  const status = input.assume?.get(probe);
  if (status === undefined) return undefined;
  const supposed = status === 'waived' || status === 'not-applicable' ? 'ready' : status;
  return {
    ...blank(probe, supposed, `Supposed to be ${statusWord(supposed)}, not found out`),
    flags: ['hypothetical'],
  };
};

const NOT_YET_RUN = {
  status: 'unknown',
  reason: 'It waited for what is supposed here, and has yet to run',
} as const;

/** It was not run because of probes that are all supposed to be Ready. */
const waitsNoMore = ({ state, waitsFor }: Run, { assume }: Case): boolean =>
  state === 'not-run' && waitsFor.length > 0 && waitsFor.every((id) => assume?.get(id) === 'ready');

/** When the figures came about: for results that another tool wrote, when that tool says it began. */
const bornAt = (run: Run, probe: Probe): number => {
  const finished = at(run.finishedAt);
  if (probe.kind !== 'results') return finished;
  const began = run.readings.flatMap(({ startedAt }) => (startedAt === null ? [] : [at(startedAt)]));
  return Math.min(finished, ...began.filter((ms) => !Number.isNaN(ms)));
};

interface Cap {
  status: Finding['status'];
  reason: string;
}

const ageCap = (input: Case, freshUntil: number | undefined): Cap | undefined =>
  freshUntil !== undefined && input.moment > freshUntil
    ? { status: input.policy.stale, reason: `its evidence is stale since ${dated(freshUntil)}` }
    : undefined;

const commitCap = (run: Run, input: Case): Cap | undefined =>
  isSameCommit(run.commit, input.commit) || input.policy.otherCommit === 'flag'
    ? undefined
    : { status: 'unknown', reason: 'its evidence is from another commit' };

const floorCap = (run: Run, floor: Fidelity): Cap | undefined =>
  reaches(run.fidelity, floor)
    ? undefined
    : { status: 'partial', reason: `it was ${run.fidelity}, and ${floor} is asked for` };

const definitionCap = (run: Run, probe: Probe): Cap | undefined =>
  run.definition === probe.definition
    ? undefined
    : { status: 'partial', reason: 'the probe was changed since it ran' };

/**
 * Whether an earlier run passed under the definition that it ran with; one of schema 1 under another definition is not
 * known to have.
 */
const passed = (run: Run, probe: Probe): boolean => {
  const judging = run.judging ?? (run.definition === probe.definition ? probe : undefined);
  return judging !== undefined && statusOfRun(run, judging).status === 'ready';
};

/** Earlier runs on the commit of the newest, or on the one judged, that did not pass. */
const earlierMisses = (earlier: readonly Run[], newest: Run, probe: Probe, input: Case): Run[] =>
  earlier.filter(
    (run) =>
      (isSameCommit(run.commit, newest.commit) || isSameCommit(run.commit, input.commit)) &&
      !passed(run, probe),
  );

const isFlaky = (run: Run): boolean => run.readings.some(({ counts }) => counts.flaky > 0);

const rerunCap = (newest: Run, misses: readonly Run[], { policy }: Case): Cap | undefined => {
  if (policy.reruns !== 'strict') return undefined;
  if (misses.length > 0)
    return { status: 'partial', reason: 'an earlier run on the same commit did not pass' };
  return isFlaky(newest) ? { status: 'partial', reason: 'some cases passed only when run again' } : undefined;
};

const rerunFlag = (earlier: readonly Run[], newest: Run, misses: readonly Run[]): string => {
  const first = earlier.indexOf(misses[0] ?? newest);
  return `passed on the ${ordinal(earlier.length - first + 1)} run`;
};

const commitFlags = ({ commit, dirty }: Run, input: Case): string[] => {
  const flags: string[] = [];
  if (commit === null && input.commit !== null) flags.push('from no known commit');
  else if (commit !== null && !isSameCommit(commit, input.commit))
    flags.push(`from ${input.commit === null ? 'commit' : 'another commit,'} ${commit.slice(0, SHORT)}`);
  if (dirty === true) flags.push('from a working copy with changes');
  return flags;
};

/** Whether a run names an earlier one that is not there. */
const hasGap = (known: readonly Run[], all: readonly Run[]): boolean => {
  if (known.every(({ previous }) => previous === null)) return false;
  const names = new Set(all.map(({ digest }) => digest));
  return known.some(({ previous }) => previous !== null && !names.has(previous));
};

const read = (probe: Probe, runs: readonly Run[], floor: Fidelity, input: Case): Finding => {
  const known = runs.filter((run) => !isAhead(run, input.moment)).sort(isAfter);
  const newest = known.at(-1);
  if (!newest) {
    const ahead = runs.length > 0;
    const none = blank(
      probe.id,
      'unknown',
      ahead ? 'Its only evidence is dated in the future' : 'No evidence is recorded yet',
    );
    return ahead ? { ...none, flags: ['dated in the future'] } : none;
  }
  const found = waitsNoMore(newest, input)
    ? { ...statusOfRun(newest, probe), ...NOT_YET_RUN }
    : statusOfRun(newest, probe);
  const earlier = known.slice(0, -1);
  const misses = found.status === 'ready' ? earlierMisses(earlier, newest, probe, input) : [];
  const limit = probe.maxAge ?? input.policy.maxAge;
  const lasts = limit === undefined ? undefined : durationMs(limit);
  const freshUntil = lasts === undefined ? undefined : bornAt(newest, probe) + lasts;
  const age = ageCap(input, freshUntil);
  const below = floorCap(newest, floor);
  const redefined = definitionCap(newest, probe);
  const caps: Cap[] = [];
  for (const cap of [age, commitCap(newest, input), below, redefined, rerunCap(newest, misses, input)])
    if (cap) caps.push(cap);
  const status = caps.reduce<Finding['status']>((worst, cap) => worse(worst, cap.status), found.status);
  const telling = caps.filter((cap) => rankOf(cap.status) < rankOf(found.status)).map(({ reason }) => reason);
  const flags = commitFlags(newest, input);
  if (isFlaky(newest)) flags.unshift('some cases passed only when run again');
  if (misses.length > 0) flags.unshift(rerunFlag(earlier, newest, misses));
  if (redefined) flags.push('the probe was changed since');
  if (below) flags.push(`${newest.fidelity}, below the floor of ${floor}`);
  if (hasGap(known, runs)) flags.push(GAP);
  return {
    criteria: found.criteria,
    evidence: newest.digest,
    flags,
    freshUntil: freshUntil === undefined ? null : toInstant(freshUntil),
    probe: probe.id,
    ranAt: newest.finishedAt,
    reason: telling.length > 0 ? `${found.reason}, but ${telling.join(' and ')}` : found.reason,
    stale: age !== undefined,
    status,
  };
};

/** Reads a probe's evidence at the case's moment against a fidelity floor. */
export type Find = (probe: string, floor: Fidelity) => Finding;

/** Makes the function that reads evidence of a case; each probe is read once for each floor. */
export const finder = (input: Case): Find => {
  const byFloor = new Map<Fidelity, Map<string, Finding>>();
  return (id, floor) => {
    const known = byFloor.get(floor) ?? new Map<string, Finding>();
    byFloor.set(floor, known);
    const before = known.get(id);
    if (before) return before;
    const probe = input.probes.get(id);
    const finding =
      assumed(id, input) ??
      (probe
        ? read(probe, input.runs.get(id) ?? [], floor, input)
        : blank(id, 'unknown', `No probe is called ${id}`));
    known.set(id, finding);
    return finding;
  };
};
