import type { Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { isOfFuture } from '../schemas/moment.ts';
import { type Contradiction, contradictionsOf } from '../verdict/judge/contradicted.ts';
import { judge } from '../verdict/judge/judge.ts';
import { isTaken, toCase } from './case.ts';
import type { Gathered } from './gathered.ts';

const ended = ({ finishedAt }: Run): number => Date.parse(finishedAt);

/** What evidence recorded since a decision, up to now, says against it; nothing while it is open. */
export const contradictionsIn = (
  gathered: Gathered,
  revision: Revision,
  decided: Judgement,
): Contradiction[] => {
  if (!isTaken(gathered, revision)) return [];
  const input = toCase(gathered, revision);
  const recorded = (id: string): Run[] => (gathered.runs.get(id) ?? []).map(({ run }) => run);
  const runs = new Map(
    [...input.probes.keys()].map((id) => {
      const all = [...(input.runs.get(id) ?? []), ...recorded(id)];
      const once = new Map(all.map((run) => [run.digest, run]));
      return [id, [...once.values()].filter((run) => !isOfFuture(run, gathered.now))] as const;
    }),
  );
  const late = [...runs.values()].flat().filter((run) => ended(run) > Date.parse(decided.asOf));
  if (late.length === 0) return [];
  const newest = late.reduce((last, run) => (ended(run) > ended(last) ? run : last));
  return contradictionsOf(
    decided,
    judge({ ...input, runs, moment: ended(newest), commit: newest.commit ?? input.commit }),
  );
};
