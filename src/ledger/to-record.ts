import { recordedBy } from '../kernel/version.ts';
import type { Checkpoint, Revision } from '../schemas/checkpoint.ts';
import type { Evidence, Run } from '../schemas/evidence.ts';
import type { LastDecision } from '../schemas/last-decision.ts';
import { endOf } from '../schemas/moment.ts';
import type { Policy } from '../schemas/policy.ts';
import type { Probe } from '../schemas/probe.ts';
import type { FrozenRecord, NewRecord } from '../schemas/record.ts';
import { isAfter, isAhead } from '../verdict/evidence/find.ts';
import { judge } from '../verdict/judge/judge.ts';
import { caseOf } from './case-of-record.ts';

/** What a decided revision is frozen from. */
export interface FreezeInput {
  /** Decided: it carries a verdict and a date, and the number it is to have. Its narrative is HTML. */
  revision: Revision & { content: Checkpoint & { date: string } };
  source: FrozenRecord['source'];
  /** The programme's name. */
  programme: string;
  policy: Policy;
  /** The language that its page is to be told in. */
  language: string;
  /** Those that the items name, and what they require, by id. */
  probes: ReadonlyMap<string, Probe>;
  /** By probe. */
  runs: ReadonlyMap<string, readonly Run[]>;
  /** Reads a run with its captured output. */
  evidenceOf: (run: Run) => Evidence;
  /** What the last decision of the checkpoint leaves to be compared with. */
  last: LastDecision | undefined;
  /** Digest of the last record; null for the first. */
  previous: string | null;
}

/** Freezes a decision: what was known at its moment, and the verdict that this gives. Later evidence is left out. */
export const toRecord = (input: FreezeInput): NewRecord => {
  const { revision, probes } = input;
  const { content } = revision;
  const moment = endOf(content.date);
  const earlier: Run[] = [];
  const newest: Run[] = [];
  for (const id of probes.keys()) {
    const known = (input.runs.get(id) ?? []).filter((run) => !isAhead(run, moment)).sort(isAfter);
    earlier.push(...known.slice(0, -1));
    newest.push(...known.slice(-1));
  }
  const facts = {
    schema: 2 as const,
    checkpoint: revision.checkpoint,
    revision: revision.revision,
    previous: input.previous,
    programme: input.programme,
    tool: recordedBy,
    language: input.language,
    source: input.source,
    content,
    narrative: revision.narrative,
    unread: revision.unread,
    policy: input.policy,
    probes: Object.fromEntries(probes),
    evidence: newest.map(input.evidenceOf),
    earlier,
    ...(input.last && { last: input.last }),
  };
  return { ...facts, judgement: judge(caseOf(facts, { moment, commit: content.commit ?? null })) };
};
