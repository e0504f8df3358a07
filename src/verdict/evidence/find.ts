import type { Run } from '../../schemas/evidence.ts';
import type { Fidelity } from '../../schemas/fidelity.ts';
import type { Finding } from '../../schemas/judgement.ts';
import type { Decided } from '../../schemas/last-decision.ts';
import { isOfFuture, toInstant } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { FindingReason } from '../../schemas/reasons/finding.ts';
import { rankOf } from '../../schemas/status.ts';
import type { Case } from '../judge/case.ts';
import { worse } from '../judge/rank.ts';
import { flagsOf } from './flags.ts';
import { passed, rerunWorth, triesBefore } from './reruns.ts';
import { type RunStatus, statusOfRun } from './run-status.ts';
import { judgedSource, type Source } from './source.ts';
import { definitionWorth, floorWorth, freshness, sourceWorth, type Worth } from './worth.ts';

const at = (instant: string): number => Date.parse(instant);

/** Says whether a run began or ended after a moment. */
export const isAhead = (run: Run, moment: number): boolean =>
  at(run.startedAt) > moment || at(run.finishedAt) > moment;

/** The order of runs: oldest first. */
export const isAfter = (a: Run, b: Run): number =>
  at(a.finishedAt) - at(b.finishedAt) || at(a.startedAt) - at(b.startedAt) || (a.digest < b.digest ? -1 : 1);

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

const isAnyAhead = (runs: readonly Run[], { now }: Case): boolean => runs.some((run) => isOfFuture(run, now));

/** Whatever a run of the future found, what its probe would say now cannot be told. */
const aheadWorth = (runs: readonly Run[], input: Case): Worth | undefined =>
  isAnyAhead(runs, input) ? { status: 'unknown', cap: { kind: 'cap.ahead' } } : undefined;

/** Runs that count at the moment, oldest first; where that is now, clocks may stand apart. */
const knownOf = (runs: readonly Run[], { moment, now }: Case): Run[] =>
  runs.filter((run) => !isOfFuture(run, now) && (moment >= now || !isAhead(run, moment))).sort(isAfter);

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

/** What the last decision found of a probe. */
const decidedOf = ({ last }: Case, probe: string): Decided | undefined =>
  last && { revision: last.revision, figures: last.figures && (last.figures[probe] ?? {}) };

/** What evidence is read against. */
interface Against {
  floor: Fidelity;
  judged: Source;
  input: Case;
}

const read = (probe: Probe, runs: readonly Run[], against: Against): Finding => {
  const { floor, judged, input } = against;
  const known = knownOf(runs, input);
  const newest = known.at(-1);
  if (!newest)
    return runs.length > 0
      ? { ...blank(probe.id, 'unknown', { kind: 'finding.ahead' }), flags: [{ kind: 'flag.ahead' }] }
      : blank(probe.id, 'unknown', { kind: 'finding.none' });
  const past = { runs: known, passed: (run: Run) => passed(run, probe), decided: decidedOf(input, probe.id) };
  const own = statusOfRun(newest, probe, past);
  const found = waitsNoMore(newest, input) ? { ...own, ...NOT_YET_RUN } : own;
  const earlier = known.slice(0, -1);
  const tries = found.status === 'ready' ? triesBefore(earlier, newest, probe, judged) : [];
  const fresh = freshness(newest, probe, input);
  const caps = [
    aheadWorth(runs, input),
    fresh.cap,
    sourceWorth(newest, judged, input),
    floorWorth(newest, floor),
    definitionWorth(newest, probe),
    rerunWorth(newest, tries, input),
  ].filter((cap) => cap !== undefined);
  const { status, reason } = capped(found, caps);
  return {
    criteria: found.criteria,
    evidence: newest.digest,
    flags: flagsOf({ runs, newest, earlier, tries }, probe, against),
    freshUntil: fresh.until === undefined ? null : toInstant(fresh.until),
    probe: probe.id,
    ranAt: newest.finishedAt,
    reason,
    stale: fresh.cap !== undefined,
    status,
  };
};

/** Reads a probe's evidence at the case's moment against a fidelity floor. */
export type Find = (probe: string, floor: Fidelity) => Finding;

/** Makes the function that reads evidence of a case; each probe is read once for each floor. */
export const finder = (input: Case): Find => {
  const byFloor = new Map<Fidelity, Map<string, Finding>>();
  const judged = judgedSource(input);
  return (id, floor) => {
    const known = byFloor.get(floor) ?? new Map<string, Finding>();
    byFloor.set(floor, known);
    const before = known.get(id);
    if (before) return before;
    const probe = input.probes.get(id);
    const finding =
      assumed(id, input) ??
      (probe
        ? read(probe, input.runs.get(id) ?? [], { floor, judged, input })
        : blank(id, 'unknown', { kind: 'finding.no-probe', probe: id }));
    known.set(id, finding);
    return finding;
  };
};
