import { diagnostic, InputError } from '../../errors.ts';
import type { Explanation, ExplanationNode } from '../../schemas/explanation.ts';
import type { Need } from '../../schemas/item.ts';
import type { Finding, JudgedItem, JudgedLane, JudgedRisk } from '../../schemas/judgement.ts';
import type { Lane } from '../../schemas/lane.ts';
import { endOf } from '../../schemas/moment.ts';
import type { NodeReason } from '../../schemas/reasons/because.ts';
import type { Risk } from '../../schemas/risk.ts';
import { isSatisfied, rankOf } from '../../schemas/status.ts';
import { toWays, waysForItem } from '../clear/clearing.ts';
import { weighClaim } from '../judge/claim.ts';
import { doubtsOf } from '../judge/doubt.ts';
import { entry } from '../judge/entry.ts';
import type { Derivation } from '../judge/judge.ts';
import { worstOf } from '../judge/rank.ts';
import { besideRole } from '../judge/renewals.ts';
import { becauseFound, isTold, laneBecause, type RunOf, runsIn, standsBecause } from './because.ts';

const DEEPEST = 12;

type Rest = Partial<Omit<ExplanationNode, 'kind' | 'id' | 'status' | 'words'>>;

const node = (
  kind: ExplanationNode['kind'],
  id: string,
  status: string,
  words: NodeReason,
  rest: Rest = {},
): ExplanationNode => ({
  kind,
  id,
  title: rest.title ?? id,
  status,
  words,
  holds: false,
  seen: false,
  children: [],
  ...rest,
});

/** Builds the derivation of one judgement; every item is explained once, and named where else it is needed. */
class Explaining {
  private readonly seen = new Set<string>();
  private readonly put: JudgedItem[] = [];
  private readonly byId: ReadonlyMap<string, JudgedItem>;
  private readonly runOf: RunOf;
  private readonly of: Derivation;

  constructor(derivation: Derivation) {
    this.of = derivation;
    this.byId = new Map(derivation.judgement.items.map((item) => [item.id, item]));
    this.runOf = runsIn(derivation.input);
  }

  verdict(): ExplanationNode {
    const { judgement, input, reached } = this.of;
    const { content } = input.revision;
    const lanes = judgement.lanes.map((lane, at) => this.lane(lane, entry(content.lanes, at)));
    const loose = judgement.items.filter((_, at) => !reached[at]).map((item) => this.item(item, 1, 2));
    const doubts = doubtsOf(input.revision).map(({ id, title, reason }) =>
      node('doubt', id, 'doubted', reason, { title, holds: true }),
    );
    const risks = judgement.risks.map((risk, at) => this.risk(risk, entry(content.risks, at)));
    return node('verdict', judgement.checkpoint, judgement.verdict, judgement.summary, {
      title: judgement.title,
      children: [...lanes, ...loose, ...risks, ...doubts, ...this.postponed()],
    });
  }

  one(id: string): ExplanationNode | undefined {
    const item = this.byId.get(id);
    if (!item) return undefined;
    const tree = this.item(item, 0, 2);
    return { ...tree, children: [...tree.children, ...this.postponed()] };
  }

  /** Items that stood too deep to be explained in their place. */
  private postponed(): ExplanationNode[] {
    const found: ExplanationNode[] = [];
    for (let item = this.put.pop(); item !== undefined; item = this.put.pop())
      if (!this.seen.has(item.id)) found.push({ ...this.item(item, 1, 0), holds: false });
    return found;
  }

  /** Items that stop every lane and that this one does not name. */
  private stopsOf({ needs }: Lane): string[] {
    const stops = this.of.graph.items.filter(({ stopsAll }) => stopsAll).map(({ id }) => id);
    return stops.filter((id) => !needs.includes(id));
  }

  private lane(lane: JudgedLane, written: Lane): ExplanationNode {
    const least = written.acceptsPartial ? 1 : 2;
    const stops = this.stopsOf(written);
    const needs = [...written.needs, ...stops].flatMap(idsOf);
    const declared =
      written.needs.length === 0
        ? [
            node('declaration', lane.id, written.verdict ?? 'none', lane.reason, {
              title: lane.title,
              holds: lane.verdict === 'no-go',
            }),
          ]
        : [];
    return node('lane', lane.id, lane.verdict, laneBecause(lane, this.of.judgement, needs, this.runOf), {
      title: lane.title,
      holds: lane.verdict === 'no-go',
      acceptsPartial: written.acceptsPartial,
      children: [
        ...declared,
        ...written.needs.map((need) => this.need(need, 1, least)),
        ...stops.map((id) => ({ ...this.need(id, 1, least), stopsAll: true })),
      ],
    });
  }

  private risk(risk: JudgedRisk, written: Risk): ExplanationNode {
    const lapsed =
      written.state === 'accepted' && (!written.until || endOf(written.until) < this.of.input.moment);
    const { title, state, reason } = risk;
    const word = { kind: 'because.declared', state: risk.declared, until: written.until ?? null } as const;
    return node(
      'risk',
      risk.id,
      state,
      { kind: 'because.risk', title, state, reason },
      {
        title,
        level: risk.level,
        holds: risk.holds,
        children: [
          node('declaration', risk.id, lapsed ? 'lapsed' : risk.declared, word, {
            title: risk.title,
            holds: risk.holds && risk.heldBy.length === 0,
          }),
          ...written.items.map((id) => this.need(id, 1, 2)),
        ],
      },
    );
  }

  private need(need: Need, depth: number, least: 1 | 2): ExplanationNode {
    if (typeof need === 'string') {
      const item = this.byId.get(need);
      return item
        ? this.item(item, depth, least)
        : node('unknown-item', need, 'unknown', { kind: 'because.no-item', id: need }, { holds: true });
    }
    const children = need.anyOf.map((id) => this.need(id, depth + 1, least));
    const best = children.reduce((a, b) =>
      rankOf(b.status as JudgedItem['status']) > rankOf(a.status as JudgedItem['status']) ? b : a,
    );
    const holds = children.every((child) => child.holds);
    return node(
      'any-of',
      need.anyOf.join('|'),
      best.status,
      { kind: 'because.any-of', enough: !holds },
      {
        title: { kind: 'title.any-of', titles: need.anyOf.map((id) => this.byId.get(id)?.title ?? id) },
        holds,
        children,
      },
    );
  }

  private item(item: JudgedItem, depth: number, least: 0 | 1 | 2): ExplanationNode {
    const again = this.seen.has(item.id);
    const late = !again && depth > DEEPEST;
    if (late) this.put.push(item);
    const children = again || late ? [] : this.own(item, depth);
    const { title, status } = item;
    const words = {
      kind: 'because.item',
      title,
      status,
      own: standsBecause(item, this.runOf),
      told: isTold(item.reason) || status === 'waived',
    } as const;
    return node('item', item.id, status, words, {
      title,
      holds: rankOf(item.status) < least,
      seen: again || late,
      children,
    });
  }

  private own(item: JudgedItem, depth: number): ExplanationNode[] {
    this.seen.add(item.id);
    const assumed = this.of.input.assume?.get(item.id);
    if (assumed !== undefined)
      return [
        node('assumption', item.id, assumed, item.reason, {
          title: item.title,
          holds: !isSatisfied(assumed),
        }),
      ];
    const { items, wants, position } = this.of.graph;
    const at = position.get(item.id) ?? 0;
    const { needs } = entry(items, at);
    const { groups, probes } = entry(wants, at);
    const byProbes = groups
      .slice(needs.length)
      .flatMap((group) => group.map((each) => entry(items, each).id));
    return [
      ...item.findings.map((finding) => this.finding('probe', finding)),
      ...this.claim(item),
      ...[...needs, ...byProbes].map((need) => this.need(need, depth + 1, 2)),
      ...probes.map((probe) =>
        this.finding('requirement', this.of.find(probe, this.of.input.policy.fidelity.floor)),
      ),
      ...this.waivers(item),
    ];
  }

  private finding(kind: 'probe' | 'requirement', finding: Finding): ExplanationNode {
    const { title } = this.of.input.probes.get(finding.probe) ?? {};
    return node(kind, finding.probe, finding.status, becauseFound(finding, this.runOf), {
      ...(title ? { title } : {}),
      holds: !isSatisfied(finding.status),
      finding,
    });
  }

  private claim({ id, title, claim, findings }: JudgedItem): ExplanationNode[] {
    if (!claim) return [];
    const weighed = weighClaim(claim, worstOf(findings)?.status, this.of.input);
    const { on = '', role = null } = claim;
    const later = { status: 'not-yet', reason: { kind: 'claim.ahead', on, role }, expired: false } as const;
    const { status, reason, expired } = weighed ?? later;
    const until = claim.until && !expired ? claim.until : null;
    return [
      node(
        'claim',
        id,
        status,
        { kind: 'because.claim', reason, until },
        {
          title,
          holds: status !== 'not-yet' && !isSatisfied(status),
          claimed: claim.status,
          ...(claim.on ? { on: claim.on } : {}),
          ...(claim.until ? { until: claim.until } : {}),
        },
      ),
    ];
  }

  private waivers({ id, title, status: stands }: JudgedItem): ExplanationNode[] {
    return (this.of.waivers.get(id) ?? []).map((given) => {
      const { waiver, inForce, expired, alone } = given;
      const { until, role, reason: why, covers } = waiver;
      const accepts = isSatisfied(stands) ? 'in-force' : 'in-part';
      const status = inForce ? accepts : expired ? 'expired' : 'not-yet';
      const beside = { ...besideRole([given], waiver), ...(alone && { alone }) };
      return node(
        'waiver',
        id,
        status,
        { kind: 'because.accepted', until, past: expired, role, whole: covers === undefined, why, ...beside },
        { title },
      );
    });
  }
}

const idsOf = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

/**
 * Explains a judgement, or one item of it, down to the lines of evidence, and says what would clear it.
 * Throws InputError when the item is not there.
 */
export const explain = (derivation: Derivation, item?: string): Explanation => {
  const { input, judgement } = derivation;
  const explaining = new Explaining(derivation);
  const tree = item === undefined ? explaining.verdict() : explaining.one(item);
  if (!tree) throw new InputError([diagnostic('HP001', `There is no item "${item}"`)]);
  const { clears } = judgement;
  const forItem = item === undefined ? { ways: [], complete: true } : waysForItem(input, judgement, item);
  return {
    checkpoint: judgement.checkpoint,
    revision: judgement.revision,
    title: judgement.title,
    asOf: judgement.asOf,
    commit: judgement.commit,
    policy: judgement.policy,
    verdict: judgement.verdict,
    summary: judgement.summary,
    hypothetical: judgement.hypothetical,
    item: item ?? null,
    tree,
    clears: {
      go: toWays(input, judgement, clears.go),
      lanes: Object.fromEntries(
        Object.entries(clears.lanes).map(([id, sets]) => [id, toWays(input, judgement, sets)]),
      ),
      item: forItem.ways,
      complete: clears.complete && forItem.complete,
    },
    digest: judgement.digest,
  };
};
