import { digestOf } from '../record/digest.ts';
import { isDecided, type Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import { endOf, startOf } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import type { Case } from '../verdict/case.ts';
import type { Gathered } from './gathered.ts';

/** What a judgement may be given beside the content; all of it has a default. */
export interface CaseOptions {
  /** Milliseconds since 1970; the last event otherwise. */
  moment?: number | undefined;
  /** The commit checked out; the last event's otherwise. */
  commit?: string | null | undefined;
  assume?: Case['assume'] | undefined;
}

const probesOf = ({ content }: Revision, all: ReadonlyMap<string, Probe>): Map<string, Probe> => {
  const wanted = content.items.flatMap((item) => item.probes);
  const found = new Map<string, Probe>();
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const probe = all.get(id);
    if (!probe || found.has(id)) continue;
    found.set(id, probe);
    wanted.push(...probe.requires);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const runsOf = (gathered: Gathered, probes: ReadonlyMap<string, Probe>): Map<string, Run[]> =>
  new Map([...probes.keys()].map((id) => [id, (gathered.runs.get(id) ?? []).map(({ run }) => run)]));

/** A moment and the commit of what happened then. */
export interface Event {
  /** Milliseconds since 1970. */
  moment: number;
  commit: string | null;
}

/**
 * When a judgement of a revision holds that depends on neither clock nor git. Decided: its date and commit. Open: the
 * newest event recorded for it (a run finished, a waiver or claim given), else the newest decision of the
 * programme, else the beginning of 1970; until-dates and plans are no events.
 */
export const lastEvent = (gathered: Gathered, revision: Revision): Event => {
  const { content } = revision;
  if (isDecided(content)) return { moment: endOf(content.date ?? ''), commit: content.commit ?? null };
  const runs = [...runsOf(gathered, probesOf(revision, gathered.probes)).values()].flat();
  const given = [...content.waivers.map(({ on }) => on), ...content.items.map(({ claim }) => claim?.on)];
  const events: Event[] = [
    ...runs.map((run) => ({ moment: Date.parse(run.finishedAt), commit: run.commit })),
    ...given.filter((on) => on !== undefined).map((on) => ({ moment: startOf(on), commit: null })),
  ];
  const decided = gathered.revisions
    .filter((each) => isDecided(each.content))
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
  const probes = probesOf(revision, gathered.probes);
  const { policy } = gathered.programme;
  return {
    revision,
    probes,
    runs: runsOf(gathered, probes),
    policy,
    policyDigest: digestOf(policy),
    moment: options.moment ?? event.moment,
    commit: options.commit === undefined ? event.commit : options.commit,
    ...(options.assume ? { assume: options.assume } : {}),
  };
};
