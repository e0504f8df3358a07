import type { Change, Diff, DiffSide } from '../../schemas/diff.ts';
import type { Finding, JudgedItem, JudgedRisk, Judgement } from '../../schemas/judgement.ts';
import type { ChangeTitle, Stand } from '../../schemas/reasons/change.ts';
import { compareLevel } from '../../schemas/risk.ts';
import { compareStatus, isSatisfied, rankOf } from '../../schemas/status.ts';
import { standingVerdict, type Verdict, verdictRank } from '../../schemas/verdict.ts';
import type { Case } from '../judge/case.ts';
import { Attribution } from './attribution.ts';
import { causeOf } from './cause-of.ts';
import { evidenceChanges, findingsOf } from './diff-evidence.ts';
import { policyChanges } from './diff-policy.ts';
import { waiverChanges } from './diff-waivers.ts';

/** A judgement with the case that it was reached on. */
export interface Judged {
  input: Case;
  judgement: Judgement;
}

/** One side of a comparison, its items to be found by id and its findings by probe. */
export interface Side extends Judged {
  itemOf: (id: string) => JudgedItem | undefined;
  findings: ReadonlyMap<string, Finding>;
}

const sideOf = ({ input, judgement }: Judged): Side => {
  const items = new Map(judgement.items.map((item) => [item.id, item]));
  return { input, judgement, itemOf: (id) => items.get(id), findings: findingsOf(judgement) };
};

/** A difference before it is put down to anything. */
export type Found = Omit<Change, 'causes'>;

const toSide = (judgement: Judgement): DiffSide => ({
  name: `${judgement.checkpoint}@${judgement.revision}`,
  checkpoint: judgement.checkpoint,
  revision: judgement.revision,
  title: judgement.title,
  asOf: judgement.asOf,
  commit: judgement.commit,
  verdict: standingVerdict(judgement),
  policy: judgement.policy,
  hypothetical: judgement.hypothetical,
  digest: judgement.digest,
});

const LANES = ['no-go', 'not-applicable', 'go'] as const;
const STATES = ['open', 'accepted', 'mitigated', 'closed'] as const;

const towards = (before: number, after: number): Change['direction'] =>
  after < before ? 'worse' : after > before ? 'better' : 'changed';

/** Within held no word is better than another; within satisfied Ready is. */
const statusMoved = (before: JudgedItem['status'], after: JudgedItem['status']): Change['direction'] => {
  const isHeld = rankOf(before) === rankOf(after) && !isSatisfied(after);
  return isHeld ? 'changed' : compareStatus(after, before) < 0 ? 'worse' : 'better';
};

const riskMoved = (before: JudgedRisk, after: JudgedRisk): Change['direction'] => {
  const level = towards(0, compareLevel(after.level, before.level));
  const state = towards(STATES.indexOf(before.state), STATES.indexOf(after.state));
  const isHeld = towards(before.holds ? 0 : 1, after.holds ? 0 : 1);
  const lapsed = after.expired ? 'worse' : 'better';
  return [isHeld, state, level].find((each) => each !== 'changed') ?? lapsed;
};

interface Listed<Entry> {
  kind: Change['kind'];
  stand: (entry: Entry) => Stand;
  moved: (before: Entry, after: Entry) => Change['direction'];
  /** A new entry that holds something back. */
  isHeld: (entry: Entry) => boolean;
}

const compare = <Entry extends { id: string; title: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  { kind, stand, moved, isHeld }: Listed<Entry>,
): { found: Found[]; unchanged: number } => {
  const earlier = new Map(before.map((each) => [each.id, each]));
  const later = new Set(after.map(({ id }) => id));
  const found: Found[] = [];
  let unchanged = 0;
  for (const each of after) {
    const was = earlier.get(each.id);
    const to = stand(each);
    const entry = { kind, id: each.id, title: each.title, to };
    if (!was) {
      const direction = isHeld(each) ? 'worse' : 'changed';
      found.push({ ...entry, direction, from: null, text: { kind: 'move.new', to } });
      continue;
    }
    const from = stand(was);
    if (isSame(from, to)) unchanged += 1;
    else found.push({ ...entry, direction: moved(was, each), from, text: { kind: 'move.entry', from, to } });
  }
  for (const each of before) {
    if (later.has(each.id)) continue;
    const { id, title } = each;
    const from = stand(each);
    found.push({ kind, id, title, direction: 'worse', from, to: null, text: { kind: 'move.gone', from } });
  }
  return { found, unchanged };
};

const isSame = (a: Stand, b: Stand): boolean => JSON.stringify(a) === JSON.stringify(b);

const lanes: Listed<Judgement['lanes'][number]> = {
  kind: 'lane',
  stand: ({ verdict }) => ({ kind: 'stand.lane', verdict }),
  moved: (before, after) => towards(LANES.indexOf(before.verdict), LANES.indexOf(after.verdict)),
  isHeld: ({ verdict }) => verdict === 'no-go',
};

const items: Listed<JudgedItem> = {
  kind: 'item',
  stand: ({ status, attested, conflict }) => ({
    kind: 'stand.item',
    status,
    attested,
    conflict: conflict && !attested,
  }),
  moved: (before, after) => {
    if (before.status !== after.status) return statusMoved(before.status, after.status);
    if (before.conflict !== after.conflict) return after.conflict ? 'worse' : 'better';
    return after.attested ? 'worse' : 'better';
  },
  isHeld: ({ status }) => !isSatisfied(status),
};

const risks: Listed<JudgedRisk> = {
  kind: 'risk',
  stand: ({ level, state, expired }) => ({
    kind: 'stand.risk',
    level,
    state: expired ? 'accepted' : state,
    expired,
  }),
  moved: riskMoved,
  isHeld: ({ state, holds }) => state === 'open' || holds,
};

interface VerdictChange {
  found: Found;
  value: (judgement: Judgement) => Verdict;
}

const verdictChange = (
  before: Judgement,
  after: Judgement,
  title: ChangeTitle,
  value: (judgement: Judgement) => Verdict,
): VerdictChange[] => {
  const [from, to] = [value(before), value(after)];
  if (from === to) return [];
  const looser = title.kind === 'title.computed' && !after.agrees ? after.declared : null;
  return [
    {
      found: {
        kind: 'verdict',
        id: after.checkpoint,
        title,
        direction: towards(verdictRank(from), verdictRank(to)),
        from: { kind: 'stand.verdict', verdict: from },
        to: { kind: 'stand.verdict', verdict: to },
        text: { kind: 'move.verdict', from, to, looser },
      },
      value,
    },
  ];
};

/** What stands, and what was computed where a declaration hides how that moved. */
const verdictChanges = (before: Judgement, after: Judgement): VerdictChange[] => {
  const shown = verdictChange(before, after, { kind: 'title.verdict' }, standingVerdict);
  if (before.declared === null && after.declared === null) return shown;
  const computed = verdictChange(before, after, { kind: 'title.computed' }, ({ verdict }) => verdict);
  const told = JSON.stringify(shown[0]?.found.text);
  return [...shown, ...computed.filter(({ found }) => JSON.stringify(found.text) !== told)];
};

const toValue =
  ({ kind, id }: Found) =>
  (judgement: Judgement): string => {
    const find = <Entry extends { id: string }>(list: readonly Entry[], { stand }: Listed<Entry>): string => {
      const found = list.find((each) => each.id === id);
      return found ? JSON.stringify(stand(found)) : '';
    };
    if (kind === 'lane') return find(judgement.lanes, lanes);
    return kind === 'risk' ? find(judgement.risks, risks) : find(judgement.items, items);
  };

const DIRECTIONS: readonly Change['direction'][] = ['worse', 'better', 'changed'];
const inOrder = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction));

/** Everything that differs between two judgements, worse first, each put down to its cause. */
export const diffJudgements = (first: Judged, second: Judged): Diff => {
  const [before, after] = [sideOf(first), sideOf(second)];
  const [a, b] = [before.judgement, after.judgement];
  const parts = [
    compare(a.lanes, b.lanes, lanes),
    compare(a.items, b.items, items),
    compare(a.risks, b.risks, risks),
  ];
  const attribution = new Attribution(before, after);
  const put = (found: Found, value: ((judgement: Judgement) => string) | undefined): Change => {
    const kinds = value ? attribution.causesOf(value) : (['definition'] as const);
    return {
      ...found,
      causes: kinds.map((kind) => ({ kind, text: causeOf(kind, found, before, after) })),
    };
  };
  const changes = inOrder([
    ...verdictChanges(a, b).map(({ found, value }) => put(found, value)),
    ...parts
      .flatMap(({ found }) => found)
      .map((found) => put(found, found.from === null || found.to === null ? undefined : toValue(found))),
    ...evidenceChanges(before, after).map(({ found, value }) => put(found, value)),
    ...waiverChanges(before, after),
    ...policyChanges(before.input, after.input),
  ]);
  const count = (direction: Change['direction']): number =>
    changes.filter((each) => each.direction === direction).length;
  return {
    from: toSide(a),
    to: toSide(b),
    changes,
    counts: {
      worse: count('worse'),
      better: count('better'),
      changed: count('changed'),
      unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
    },
  };
};
