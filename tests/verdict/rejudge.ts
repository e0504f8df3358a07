import type { Explanation, ExplanationNode } from '../../src/schemas/explanation.ts';
import { endOf, hasBegun } from '../../src/schemas/moment.ts';
import type { Policy } from '../../src/schemas/policy.ts';
import type { Told } from '../../src/schemas/reason.ts';

type Node = Told<ExplanationNode>;

/** What the leaves of an explanation come to. */
export interface Rejudged {
  verdict: string;
  items: Record<string, string>;
  lanes: Record<string, string>;
  risks: Record<string, string>;
}

const HELD = ['failed', 'missing', 'blocked', 'unknown'];
const WORST_FIRST = [...HELD, 'partial', 'not-applicable', 'waived', 'ready'];
const rank = (status: string): number => (HELD.includes(status) ? 0 : status === 'partial' ? 1 : 2);
const worst = (statuses: readonly string[]): string =>
  WORST_FIRST.find((status) => statuses.includes(status)) ?? 'ready';

const everyNode = (node: Node): Node[] => [node, ...node.children.flatMap(everyNode)];
const of = (node: Node, ...kinds: string[]): Node[] =>
  node.children.filter(({ kind }) => kinds.includes(kind));

/** Judges anew from the leaves of an explanation alone: findings, claims, waivers, declarations, assumptions. */
export const rejudge = (
  { tree, revision, asOf, hypothetical }: Told<Explanation>,
  policy: Policy,
): Rejudged => {
  const all = everyNode(tree);
  const explained = new Map(
    all.filter(({ kind, seen }) => kind === 'item' && !seen).map((node) => [node.id, node]),
  );
  const known = new Map<string, { status: string; lets: number }>();

  const group = (node: Node): { rank: number; lets: number } => {
    if (node.kind === 'unknown-item') return { rank: 0, lets: 0 };
    if (node.kind === 'item') {
      const { status, lets } = item(node.id);
      return { rank: rank(status), lets };
    }
    const members = node.children.map(group);
    return {
      rank: Math.max(...members.map((each) => each.rank)),
      lets: Math.max(...members.map((each) => each.lets)),
    };
  };

  const compute = (node: Node): { status: string; lets: number } => {
    const [assumed] = of(node, 'assumption');
    if (assumed) return { status: assumed.status, lets: rank(assumed.status) };
    const told = of(node, 'probe', 'claim').map(({ status }) => status);
    const groups = of(node, 'item', 'any-of', 'unknown-item').map(group);
    const needs = [
      ...groups.map((each) => each.rank),
      ...of(node, 'requirement').map(({ status }) => rank(status)),
    ];
    const least = Math.min(2, ...needs);
    const caps = least === 2 ? [] : [least === 1 ? 'partial' : 'blocked'];
    const status = worst([...(told.length === 0 ? ['unknown'] : told), ...caps]);
    const behind = Math.min(2, ...groups.map((each) => each.lets));
    const isWaived = of(node, 'waiver').some((each) => each.status === 'in-force') && rank(status) < 2;
    return isWaived ? { status: 'waived', lets: behind } : { status, lets: Math.min(rank(status), behind) };
  };

  const item = (id: string): { status: string; lets: number } => {
    const before = known.get(id);
    const node = explained.get(id);
    if (before || !node) return before ?? { status: 'unknown', lets: 0 };
    const found = compute(node);
    known.set(id, found);
    return found;
  };

  const isCalledNotApplicable = (id: string): boolean => {
    const node = explained.get(id);
    if (!node) return false;
    const [assumed] = of(node, 'assumption');
    return (assumed?.status ?? of(node, 'claim')[0]?.claimed) === 'not-applicable';
  };

  const lane = (node: Node): string => {
    const [declared] = of(node, 'declaration');
    const needs = of(node, 'item', 'any-of', 'unknown-item');
    const met = needs.every((need) => group(need).lets >= (node.acceptsPartial ? 1 : 2));
    const isBelieved =
      policy.attested === 'accept' || (policy.attested === 'cap-at-partial' && node.acceptsPartial === true);
    if (!met || (declared && (declared.status !== 'go' || !isBelieved))) return 'no-go';
    const named = needs
      .filter(({ stopsAll }) => !stopsAll)
      .flatMap((need) => (need.kind === 'any-of' ? need.children : [need]));
    return !declared && named.every(({ id }) => isCalledNotApplicable(id)) ? 'not-applicable' : 'go';
  };

  const risk = (node: Node): { state: string; holds: boolean } => {
    const declared = of(node, 'declaration')[0]?.status ?? 'open';
    const items = of(node, 'item', 'unknown-item');
    const isMet = items.every(({ id }) => rank(item(id).status) === 2);
    const word = declared === 'lapsed' ? 'accepted' : declared;
    const computed = isMet
      ? word === 'closed'
        ? 'closed'
        : 'mitigated'
      : word === 'accepted'
        ? word
        : 'open';
    const state = items.length === 0 ? word : computed;
    const isOpen = state === 'open' || (state === 'accepted' && declared === 'lapsed');
    return { state, holds: isOpen && node.level === 'critical' && policy.criticalRisk === 'holds' };
  };

  const ids = [...explained.keys()];
  const lanes = new Map(of(tree, 'lane').map((node) => [node.id, lane(node)]));
  const risks = new Map(of(tree, 'risk').map((node) => [node.id, risk(node)]));
  const reached = new Set<string>();
  const reach = (node: Node, least: number): void => {
    for (const child of of(node, 'item', 'any-of')) {
      const members = child.kind === 'item' ? [child] : of(child, 'item');
      for (const { id } of members) {
        reached.add(id);
        const isFollowed = members.length === 1 || item(id).lets >= least;
        if (isFollowed) reach(explained.get(id) ?? child, least);
      }
    }
  };
  for (const node of of(tree, 'lane')) reach(node, node.acceptsPartial ? 1 : 2);
  const loose = ids.filter((id) => !reached.has(id)).map((id) => item(id).status);
  const isEvidence = all.some(
    ({ kind, finding }) => kind === 'probe' && (finding?.evidence ?? null) !== null,
  );
  const isClaim = all.some(({ kind, on }) => kind === 'claim' && (!on || hasBegun(on, Date.parse(asOf))));
  const isSaidOf = (node: Node | undefined): boolean =>
    (node?.children ?? []).some(
      ({ kind, finding, on, until }) =>
        (kind === 'probe' && (finding?.evidence ?? null) !== null) ||
        (kind === 'claim' &&
          (!on || hasBegun(on, Date.parse(asOf))) &&
          (!until || endOf(until) >= Date.parse(asOf))),
    );
  const isDeclared = of(tree, 'lane').some((node) =>
    of(node, 'declaration').some(({ status }) => status !== 'none'),
  );
  const isNothing = ids.every(isCalledNotApplicable);
  const holds = [...risks.values()].some((each) => each.holds);
  const isGround = ids.some((id) => rank(item(id).status) > 0 && isSaidOf(explained.get(id)));
  const canGo = !isNothing && (isGround || hypothetical) && !holds && of(tree, 'doubt').length === 0;
  const verdict = (): string => {
    if (revision === 'open' && !isEvidence && !isClaim && !isDeclared && !hypothetical) return 'OPEN';
    const verdicts = [...lanes.values()];
    const satisfied = loose.every((status) => rank(status) === 2);
    if (verdicts.length === 0) {
      if (isNothing || loose.some((status) => rank(status) === 0)) return 'NO-GO';
      return satisfied && canGo ? 'GO' : 'PARTIAL GO';
    }
    if (!verdicts.includes('go')) return 'NO-GO';
    return !verdicts.includes('no-go') && satisfied && canGo ? 'GO' : 'PARTIAL GO';
  };
  return {
    verdict: verdict(),
    items: Object.fromEntries(ids.map((id) => [id, item(id).status])),
    lanes: Object.fromEntries(lanes),
    risks: Object.fromEntries([...risks].map(([id, { state }]) => [id, state])),
  };
};
