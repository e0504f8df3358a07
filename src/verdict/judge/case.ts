import type { Revision } from '../../schemas/checkpoint.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { LastDecision } from '../../schemas/last-decision.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Status } from '../../schemas/status.ts';

/** Everything a judgement depends on; two equal cases give equal judgements. */
export interface Case {
  revision: Revision;
  /** By id; those the revision names, and what they require. */
  probes: ReadonlyMap<string, Probe>;
  /** By probe id, in any order; runs after the moment are ignored. */
  runs: ReadonlyMap<string, readonly Run[]>;
  policy: Policy;
  /** Digest of the policy. */
  policyDigest: string;
  /** Milliseconds since 1970. */
  moment: number;
  /** Milliseconds since 1970: what is dated after it is of the future. Infinity where the future was ruled out before. */
  now: number;
  /** The commit checked out at the moment; null when unknown. */
  commit: string | null;
  /** Digest of the tracked files at the moment; that of evidence of the commit where it is not given. */
  source?: string | null;
  /** What the decision that was frozen before leaves to be compared with; absent where there is none. */
  last?: LastDecision | undefined;
  /** Statuses supposed of items or probes, by id; makes the judgement hypothetical. */
  assume?: ReadonlyMap<string, Status>;
}
