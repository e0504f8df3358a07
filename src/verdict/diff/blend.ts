import { digestOf } from '../../kernel/digest.ts';
import type { CauseKind } from '../../schemas/diff.ts';
import type { Run } from '../../schemas/evidence.ts';
import { toInstant } from '../../schemas/moment.ts';
import type { Case } from '../judge/case.ts';

const at = (instant: string): number => Date.parse(instant);

const known = (runs: readonly Run[], moment: number): Run[] =>
  runs.filter(({ startedAt, finishedAt }) => Math.max(at(startedAt), at(finishedAt)) <= moment);

/** The evidence that a case knows of one probe; what the case does not name is taken from the other, as known then. */
const knownOf = (probe: string, own: Case, other: Case): Run[] =>
  known(own.runs.get(probe) ?? other.runs.get(probe) ?? [], own.moment);

/** Runs as if they had ended by a moment, in the order in which they ended. */
const broughtBack = (runs: readonly Run[], moment: number): Run[] => {
  const back: Run[] = [];
  let latest = moment;
  for (const run of [...runs].sort(
    (a, b) => at(b.finishedAt) - at(a.finishedAt) || (a.digest < b.digest ? 1 : -1),
  )) {
    const finished = Math.min(at(run.finishedAt), latest);
    const shift = at(run.finishedAt) - finished;
    const moved = (instant: string): string =>
      Number.isNaN(at(instant)) ? instant : toInstant(at(instant) - shift);
    const readings = run.readings.map((reading) => ({
      ...reading,
      startedAt: reading.startedAt === null ? null : moved(reading.startedAt),
    }));
    back.push(
      shift === 0
        ? run
        : { ...run, readings, startedAt: moved(run.startedAt), finishedAt: moved(run.finishedAt) },
    );
    latest = finished - 1;
  }
  return back;
};

const same = (a: unknown, b: unknown): boolean => digestOf(a) === digestOf(b);

const digestsOf = ({ runs, moment }: Case): string[][] =>
  [[...runs.values()].flat(), known([...runs.values()].flat(), moment)].map((list) =>
    list.map(({ digest }) => digest).sort(),
  );

const definitionOf = ({ revision, probes }: Case): unknown => [
  revision.checkpoint,
  revision.revision,
  revision.content,
  revision.unread,
  [...probes.values()].map(({ id, definition, requires }) => [id, definition, requires]),
];

/** What a case can take from another; by which rules a judgement was reached is no part of it. */
export type Blended = Exclude<CauseKind, 'rules'>;

/** In what two cases differ, of all that a judgement depends on. */
export const differingIn = (a: Case, b: Case): Blended[] => {
  const differs: Record<Blended, boolean> = {
    evidence:
      a.commit !== b.commit ||
      a.source !== b.source ||
      !same([a.last ?? null, digestsOf(a)], [b.last ?? null, digestsOf(b)]),
    policy: a.policyDigest !== b.policyDigest,
    definition: !same(definitionOf(a), definitionOf(b)),
    time: a.moment !== b.moment || a.now !== b.now,
    assumption: !same([...(a.assume ?? [])], [...(b.assume ?? [])]),
  };
  return (Object.keys(differs) as Blended[]).filter((kind) => differs[kind]);
};

/** The first case with some of what it depends on taken from the second. */
export const blend = (a: Case, b: Case, fromB: ReadonlySet<Blended>): Case => {
  const side = (kind: Blended): Case => (fromB.has(kind) ? b : a);
  const [written, seen, moment] = [side('definition'), side('evidence'), side('time').moment];
  const other = seen === a ? b : a;
  const runs = [...written.probes.keys()].map((probe): [string, Run[]] => {
    const own = seen.runs.get(probe);
    if (own && seen.moment === moment) return [probe, [...own]];
    const all = knownOf(probe, seen, other);
    return [probe, seen.moment > moment ? broughtBack(all, moment) : all];
  });
  const { assume } = side('assumption');
  return {
    revision: written.revision,
    probes: written.probes,
    runs: new Map(runs),
    policy: side('policy').policy,
    policyDigest: side('policy').policyDigest,
    moment,
    now: side('time').now,
    commit: seen.commit,
    ...(seen.last && { last: seen.last }),
    ...(seen.source === undefined ? {} : { source: seen.source }),
    ...(assume ? { assume } : {}),
  };
};
