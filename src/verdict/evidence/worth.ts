import type { Run } from '../../schemas/evidence.ts';
import type { Fidelity } from '../../schemas/fidelity.ts';
import type { Finding } from '../../schemas/judgement.ts';
import { durationMs, toInstant } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Cap } from '../../schemas/reasons/finding.ts';
import type { Case } from '../judge/case.ts';
import { reaches } from '../judge/rank.ts';
import { bornAt } from './born.ts';
import { isOfCommit, isSameSource, type Source } from './source.ts';

/** The most that evidence is worth, and why. */
export interface Worth {
  status: Finding['status'];
  cap: Cap;
}

/** Until when a run stays fresh, in milliseconds since 1970, undefined without a limit; and what its age leaves of it. */
export const freshness = (
  run: Run,
  probe: Probe,
  { policy, moment }: Case,
): { until: number | undefined; cap: Worth | undefined } => {
  const limit = probe.maxAge ?? policy.maxAge;
  const lasts = limit === undefined ? undefined : durationMs(limit);
  if (lasts === undefined) return { until: undefined, cap: undefined };
  const born = bornAt(run, probe);
  if (born === undefined)
    return { until: undefined, cap: { status: policy.stale, cap: { kind: 'cap.no-time' } } };
  const until = born + lasts;
  const since = toInstant(until);
  return {
    until,
    cap: moment > until ? { status: policy.stale, cap: { kind: 'cap.age', since } } : undefined,
  };
};

/** What is left of evidence of another source, or of a working copy with changes. */
export const sourceWorth = (run: Run, judged: Source, { policy }: Case): Worth | undefined => {
  if (policy.otherCommit === 'flag') return undefined;
  if (!isSameSource(run, judged))
    return { status: 'unknown', cap: { kind: isOfCommit(run, judged) ? 'cap.source' : 'cap.commit' } };
  return run.dirty === true ? { status: 'unknown', cap: { kind: 'cap.dirty' } } : undefined;
};

/** What is left of evidence below a floor of fidelity. */
export const floorWorth = ({ fidelity }: Run, floor: Fidelity): Worth | undefined =>
  reaches(fidelity, floor)
    ? undefined
    : { status: 'partial', cap: { kind: 'cap.fidelity', fidelity, floor } };

/** What is left of evidence of another definition of its probe. */
export const definitionWorth = (run: Run, probe: Probe): Worth | undefined =>
  run.definition === probe.definition ? undefined : { status: 'partial', cap: { kind: 'cap.definition' } };
