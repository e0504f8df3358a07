import type { JudgedRisk, RootCause } from '../../schemas/judgement.ts';
import { isSatisfied } from '../../schemas/status.ts';
import type { LaneStanding } from './lane.ts';
import type { RiskStanding } from './risk.ts';
import type { Standing } from './standing.ts';

interface Gathering {
  standing: readonly Standing[];
  lanes: readonly LaneStanding[];
  risks: readonly RiskStanding[];
  doubts: readonly RootCause[];
}

const inverted = (entries: readonly { id: string; causes: readonly string[] }[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, causes } of entries)
    for (const cause of causes) {
      const list = found.get(cause);
      if (list) list.push(id);
      else found.set(cause, [id]);
    }
  return found;
};

const ofRisk = ({ id, title, state, reason }: JudgedRisk): RootCause => ({
  id: `risk:${id}`,
  title,
  status: state,
  reason,
  items: [],
  lanes: [],
  risks: [id],
});

const ofLane = ({ judged }: LaneStanding): RootCause => ({
  id: `lane:${judged.id}`,
  title: judged.title,
  status: judged.verdict,
  reason: judged.reason,
  items: [],
  lanes: [judged.id],
  risks: [],
});

/** Everything that is not satisfied for a reason of its own, most lanes first, then in source order. */
export const rootCausesOf = ({ standing, lanes, risks, doubts }: Gathering): RootCause[] => {
  const items = inverted(standing.map(({ judged }) => ({ id: judged.id, causes: judged.rootCauses })));
  const byLane = inverted(lanes.map(({ judged }) => ({ id: judged.id, causes: judged.heldBy })));
  const byRisk = inverted(risks.map(({ judged }) => ({ id: judged.id, causes: judged.heldBy })));
  const causes = standing.filter(({ ownRank, judged }) => ownRank < 2 && !isSatisfied(judged.status));
  const own = causes.map(({ judged: { id, title, status, reason } }): RootCause => {
    const waiting = (items.get(id) ?? []).filter((each) => each !== id);
    return {
      id,
      title,
      status,
      reason,
      items: waiting,
      lanes: byLane.get(id) ?? [],
      risks: byRisk.get(id) ?? [],
    };
  });
  const all = [
    ...own,
    ...lanes.filter(({ ownReason }) => ownReason).map(ofLane),
    ...risks
      .filter(({ judged }) => judged.holds && judged.heldBy.length === 0)
      .map(({ judged }) => ofRisk(judged)),
    ...doubts,
  ];
  return all.sort((a, b) => b.lanes.length - a.lanes.length);
};

/** Whether a lane is held by its author's word or names nothing that is there, whatever else holds it. */
export const isOwnCause = (
  { rootCauses }: { rootCauses: readonly { id: string }[] },
  lane: string,
): boolean => rootCauses.some(({ id }) => id === `lane:${lane}`);
