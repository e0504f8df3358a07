import type { Run } from '../../schemas/evidence.ts';
import type { Fidelity } from '../../schemas/fidelity.ts';
import type { Finding } from '../../schemas/judgement.ts';
import { durationMs, toInstant } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Cap, FindingReason, Flag } from '../../schemas/reasons/finding.ts';
import type { Case } from '../judge/case.ts';
import { rankOf, reaches, worse } from '../judge/rank.ts';
import { type RunStatus, statusOfRun } from './run-status.ts';

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

const blank = (probe: string, status: Finding['status'], reason: FindingReason): Finding => ({
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
    ...blank(probe, supposed, { kind: 'supposed', status: supposed }),
    flags: [{ kind: 'flag.supposed' }],
  };
};

const NOT_YET_RUN = { status: 'unknown', reason: { kind: 'finding.yet-to-run' } } as const;

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

/** The most that evidence is worth, and why. */
interface Worth {
  status: Finding['status'];
  cap: Cap;
}

const ageCap = (input: Case, freshUntil: number | undefined): Worth | undefined =>
  freshUntil !== undefined && input.moment > freshUntil
    ? { status: input.policy.stale, cap: { kind: 'cap.age', since: toInstant(freshUntil) } }
    : undefined;

const commitCap = (run: Run, input: Case): Worth | undefined =>
  isSameCommit(run.commit, input.commit) || input.policy.otherCommit === 'flag'
    ? undefined
    : { status: 'unknown', cap: { kind: 'cap.commit' } };

const floorCap = ({ fidelity }: Run, floor: Fidelity): Worth | undefined =>
  reaches(fidelity, floor)
    ? undefined
    : { status: 'partial', cap: { kind: 'cap.fidelity', fidelity, floor } };

const definitionCap = (run: Run, probe: Probe): Worth | undefined =>
  run.definition === probe.definition ? undefined : { status: 'partial', cap: { kind: 'cap.definition' } };

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

const rerunCap = (newest: Run, misses: readonly Run[], { policy }: Case): Worth | undefined => {
  if (policy.reruns !== 'strict') return undefined;
  if (misses.length > 0) return { status: 'partial', cap: { kind: 'cap.reruns' } };
  return isFlaky(newest) ? { status: 'partial', cap: { kind: 'cap.flaky' } } : undefined;
};

const commitFlags = ({ commit, dirty }: Run, input: Case): Flag[] => {
  const flags: Flag[] = [];
  if (commit === null && input.commit !== null) flags.push({ kind: 'flag.no-commit' });
  else if (commit !== null && !isSameCommit(commit, input.commit))
    flags.push({
      kind: input.commit === null ? 'flag.commit' : 'flag.other-commit',
      commit: commit.slice(0, SHORT),
    });
  if (dirty === true) flags.push({ kind: 'flag.dirty' });
  return flags;
};

/** Whether a run names an earlier one that is not there. */
const hasGap = (known: readonly Run[], all: readonly Run[]): boolean => {
  if (known.every(({ previous }) => previous === null)) return false;
  const names = new Set(all.map(({ digest }) => digest));
  return known.some(({ previous }) => previous !== null && !names.has(previous));
};

/** The runs of a probe that are known at the moment, oldest first. */
interface Known {
  newest: Run;
  earlier: Run[];
  /** Earlier ones that did not pass where the newest did. */
  misses: Run[];
}

const flagsOf = ({ newest, earlier, misses }: Known, floor: Fidelity, probe: Probe, input: Case): Flag[] => {
  const flags: Flag[] = [];
  const first = misses[0];
  if (first) flags.push({ kind: 'flag.reran', run: earlier.length - earlier.indexOf(first) + 1 });
  if (isFlaky(newest)) flags.push({ kind: 'flag.flaky' });
  flags.push(...commitFlags(newest, input));
  if (definitionCap(newest, probe)) flags.push({ kind: 'flag.definition' });
  if (floorCap(newest, floor)) flags.push({ kind: 'flag.fidelity', fidelity: newest.fidelity, floor });
  if (hasGap([...earlier, newest], input.runs.get(probe.id) ?? [])) flags.push({ kind: 'flag.gap' });
  return flags;
};

/** Until when a run stays fresh, in milliseconds since 1970; undefined without a limit. */
const freshUntilOf = (run: Run, probe: Probe, { policy }: Case): number | undefined => {
  const limit = probe.maxAge ?? policy.maxAge;
  const lasts = limit === undefined ? undefined : durationMs(limit);
  return lasts === undefined ? undefined : bornAt(run, probe) + lasts;
};

/** What a run found, and the least that anything beside it leaves of that. */
const capped = (
  found: RunStatus,
  caps: readonly Worth[],
): { status: Finding['status']; reason: FindingReason } => {
  const telling = caps.filter(({ status }) => rankOf(status) < rankOf(found.status));
  return {
    status: caps.reduce<Finding['status']>((worst, cap) => worse(worst, cap.status), found.status),
    reason:
      telling.length === 0
        ? found.reason
        : { by: telling.map(({ cap }) => cap), kind: 'finding.capped', reason: found.reason },
  };
};

const read = (probe: Probe, runs: readonly Run[], floor: Fidelity, input: Case): Finding => {
  const known = runs.filter((run) => !isAhead(run, input.moment)).sort(isAfter);
  const newest = known.at(-1);
  if (!newest)
    return runs.length > 0
      ? { ...blank(probe.id, 'unknown', { kind: 'finding.ahead' }), flags: [{ kind: 'flag.ahead' }] }
      : blank(probe.id, 'unknown', { kind: 'finding.none' });
  const own = statusOfRun(newest, probe);
  const found = waitsNoMore(newest, input) ? { ...own, ...NOT_YET_RUN } : own;
  const earlier = known.slice(0, -1);
  const misses = found.status === 'ready' ? earlierMisses(earlier, newest, probe, input) : [];
  const freshUntil = freshUntilOf(newest, probe, input);
  const age = ageCap(input, freshUntil);
  const caps = [
    age,
    commitCap(newest, input),
    floorCap(newest, floor),
    definitionCap(newest, probe),
    rerunCap(newest, misses, input),
  ].filter((cap) => cap !== undefined);
  const { status, reason } = capped(found, caps);
  return {
    criteria: found.criteria,
    evidence: newest.digest,
    flags: flagsOf({ newest, earlier, misses }, floor, probe, input),
    freshUntil: freshUntil === undefined ? null : toInstant(freshUntil),
    probe: probe.id,
    ranAt: newest.finishedAt,
    reason,
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
        : blank(id, 'unknown', { kind: 'finding.no-probe', probe: id }));
    known.set(id, finding);
    return finding;
  };
};
