import { digestOf } from '../kernel/digest.ts';
import { closure } from '../kernel/graph.ts';
import { recordName } from '../kernel/record-text.ts';
import { type Checkpoint, isDecided, type Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { endOf, hasBegun, isOfFuture, startOf } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import type { Case } from '../verdict/judge/case.ts';
import { judge } from '../verdict/judge/judge.ts';
import type { Gathered } from './gathered.ts';
import { lastBefore } from './last-before.ts';

/** What a judgement may be given beside the content; all of it has a default. */
export interface CaseOptions {
  /** Milliseconds since 1970; the last event otherwise. */
  moment?: number | undefined;
  /** The commit checked out; the last event's otherwise. */
  commit?: string | null | undefined;
  /** Digest of the tracked files that are there. */
  source?: string | null | undefined;
  assume?: Case['assume'] | undefined;
}

/** The probes that a checkpoint's items name and all that those require, by id, sorted. */
export const probesOf = (
  { items }: Pick<Checkpoint, 'items'>,
  all: ReadonlyMap<string, Probe>,
): Map<string, Probe> => {
  const named = items.flatMap(({ probes }) => probes);
  const ids = [...closure(named, (id) => all.get(id)?.requires ?? [])].sort();
  return new Map(
    ids.flatMap((id): [string, Probe][] => {
      const probe = all.get(id);
      return probe ? [[id, probe]] : [];
    }),
  );
};

/** What the judgement of a revision is made on: its record's where it is frozen, else what lies in the content folder. */
export const basisOf = (
  gathered: Gathered,
  revision: Revision,
): Pick<Case, 'policy' | 'last'> & { probes: Map<string, Probe>; runs: Map<string, Run[]> } => {
  const frozen = gathered.frozen.get(recordName(revision));
  if (frozen) {
    const { probes, policy, last } = frozen.record;
    return { probes: new Map(Object.entries(probes)), runs: frozen.runs, policy, last };
  }
  const probes = probesOf(revision.content, gathered.probes);
  const runs = [...probes.keys()].map((id): [string, Run[]] => [
    id,
    (gathered.runs.get(id) ?? []).map(({ run }) => run),
  ]);
  const last = lastBefore(gathered, revision, probes);
  return { probes, runs: new Map(runs), policy: gathered.programme.policy, last };
};

/** Says whether a revision has been decided by now: one whose decision is of the future is open, and its word a ceiling. */
export const isTaken = ({ now }: Gathered, { revision, content }: Revision): boolean =>
  revision !== 'open' && hasBegun(content.date ?? '', now);

/** A moment and the commit of what happened then. */
export interface Event {
  /** Milliseconds since 1970. */
  moment: number;
  commit: string | null;
}

/**
 * When a judgement of a revision holds that depends on neither clock nor git. Decided: its date and commit. Open: the
 * newest event recorded for it (a run finished, a waiver or claim given), else the newest decision of the
 * programme, else the beginning of 1970; until-dates, plans and what is of the future are no events.
 */
export const lastEvent = (gathered: Gathered, revision: Revision): Event => {
  const { content } = revision;
  const { now } = gathered;
  if (isDecided(content) && hasBegun(content.date ?? '', now))
    return { moment: endOf(content.date ?? ''), commit: content.commit ?? null };
  const runs = [...basisOf(gathered, revision).runs.values()].flat();
  const given = [...content.waivers.map(({ on }) => on), ...content.items.map(({ claim }) => claim?.on)];
  const events: Event[] = [
    ...runs
      .filter((run) => !isOfFuture(run, now))
      .map((run) => ({ moment: Date.parse(run.finishedAt), commit: run.commit })),
    ...given
      .filter((on) => on !== undefined)
      .filter((on) => hasBegun(on, now))
      .map((on) => ({ moment: startOf(on), commit: null })),
  ];
  const decided = gathered.revisions
    .filter((each) => isTaken(gathered, each))
    .map((each) => ({ moment: endOf(each.content.date ?? ''), commit: null }));
  const newest = (list: readonly Event[]) =>
    list.reduce<Event | undefined>(
      (best, each) => (best && best.moment >= each.moment ? best : each),
      undefined,
    );
  const last = newest(events) ?? newest(decided) ?? { moment: 0, commit: null };
  const evidence = newest(events.filter(({ commit }) => commit !== null));
  return { moment: last.moment, commit: evidence?.commit ?? null };
};

/** Everything the judgement of a revision depends on. */
export const toCase = (gathered: Gathered, revision: Revision, options: CaseOptions = {}): Case => {
  const event = lastEvent(gathered, revision);
  const { probes, runs, policy, last } = basisOf(gathered, revision);
  return {
    revision: isTaken(gathered, revision) ? revision : { ...revision, revision: 'open' },
    probes,
    runs,
    policy,
    policyDigest: digestOf(policy),
    moment: options.moment ?? event.moment,
    now: gathered.now,
    commit: options.commit === undefined ? event.commit : options.commit,
    ...(last && { last }),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(options.assume ? { assume: options.assume } : {}),
  };
};

/**
 * The judgement that a frozen revision keeps, its record's; undefined where it is not frozen, or is asked for at another
 * moment, on another commit or under assumptions.
 */
export const recordedOf = (
  gathered: Gathered,
  revision: Revision,
  options: CaseOptions = {},
): Judgement | undefined => {
  const isAsked = Object.values(options).some((option) => option !== undefined);
  if (isAsked || !isTaken(gathered, revision)) return undefined;
  return gathered.frozen.get(recordName(revision))?.record.judgement;
};

/** Judges a revision; a frozen one keeps the judgement of its record. */
export const judgementOf = (gathered: Gathered, revision: Revision, options: CaseOptions = {}): Judgement =>
  recordedOf(gathered, revision, options) ?? judge(toCase(gathered, revision, options));
