import type { JudgedRisk } from '../../schemas/judgement.ts';
import { endOf } from '../../schemas/moment.ts';
import type { RiskReason } from '../../schemas/reasons/risk.ts';
import type { Risk } from '../../schemas/risk.ts';
import { isSatisfied } from '../../schemas/status.ts';
import type { Case } from './case.ts';
import { entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { causesBehind } from './lane.ts';
import { some } from './some.ts';
import type { Standing } from './standing.ts';

/** A risk as judged, with the positions of the items it names. */
export interface RiskStanding {
  judged: JudgedRisk;
  /** Positions of its unsatisfied items. */
  unmet: number[];
}

const stateOf = (risk: Risk, isMet: boolean): { state: Risk['state']; conflict: boolean } => {
  if (risk.items.length === 0) return { state: risk.state, conflict: false };
  if (isMet) return { state: risk.state === 'closed' ? 'closed' : 'mitigated', conflict: false };
  if (risk.state === 'accepted') return { state: 'accepted', conflict: false };
  return { state: 'open', conflict: risk.state !== 'open' };
};

const reasonOf = (
  risk: Risk,
  state: Risk['state'],
  expired: boolean,
  titles: readonly string[],
): RiskReason => {
  if (expired)
    return risk.until === undefined
      ? { kind: 'risk.accepted-without-end' }
      : { kind: 'risk.acceptance-ended', until: risk.until };
  if (state === 'accepted') return { kind: 'risk.accepted', until: risk.until ?? '' };
  if (risk.items.length === 0) return { kind: 'risk.declared', state };
  if (titles.length > 0) return { by: some(titles), kind: 'risk.kept-open' };
  return { kind: state === 'open' ? 'risk.no-item' : 'risk.satisfied' };
};

const judgeRisk = (risk: Risk, input: Case, graph: Graph, standing: readonly Standing[]): RiskStanding => {
  const named = risk.items.flatMap((id) => graph.position.get(id) ?? []);
  const unmet = named.filter((at) => !isSatisfied(entry(standing, at).judged.status));
  const { state, conflict } = stateOf(risk, unmet.length === 0 && named.length === risk.items.length);
  const expired = state === 'accepted' && (risk.until === undefined || endOf(risk.until) < input.moment);
  const causes = causesBehind(
    unmet.map((at) => [at]),
    standing,
    2,
  );
  const titles = causes.map((at) => entry(standing, at).judged.title);
  const holds =
    risk.level === 'critical' && input.policy.criticalRisk === 'holds' && (state === 'open' || expired);
  return {
    unmet,
    judged: {
      id: risk.id,
      title: risk.title,
      level: risk.level,
      state,
      declared: risk.state,
      heldBy: causes.map((at) => entry(standing, at).judged.id),
      conflict,
      expired,
      holds,
      reason: reasonOf(risk, state, expired, titles),
    },
  };
};

/** Judges the risks of a case. */
export const judgeRisks = (input: Case, graph: Graph, standing: readonly Standing[]): RiskStanding[] =>
  input.revision.content.risks.map((risk) => judgeRisk(risk, input, graph, standing));
