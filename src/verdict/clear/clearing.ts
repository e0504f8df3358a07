import { walk } from '../../kernel/graph.ts';
import type { Way } from '../../schemas/explanation.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import type { Hand } from '../../schemas/reasons/because.ts';
import { isSatisfied } from '../../schemas/status.ts';
import type { Case } from '../judge/case.ts';
import { judge } from '../judge/judge.ts';

/** The name by which a command finds the judged revision again: `cp3`, or `cp3@r1`. */
export const nameOf = ({ checkpoint, revision }: Pick<Judgement, 'checkpoint' | 'revision'>): string =>
  revision === 'open' ? checkpoint : `${checkpoint}@${revision}`;

type Cause = Way['causes'][number];

/** What a person can do about a root cause that no probe tells of; a decided revision is never changed again. */
const byHand = ({ revision, policy }: Case, judgement: Judgement, id: string): Hand | null => {
  const file = revision.revision === 'open' ? revision.source : null;
  if (id.startsWith('risk:')) return { kind: 'hand.risk', file };
  if (id.startsWith('read:')) return { kind: 'hand.read', file };
  if (id.startsWith('lane:')) {
    const written = revision.content.lanes.find((lane) => id === `lane:${lane.id}`);
    const isDeclared = written?.needs.length === 0 && written.verdict !== 'go';
    return { kind: isDeclared ? 'hand.declaration' : 'hand.lane', file };
  }
  const item = judgement.items.find((each) => each.id === id);
  if (!item || item.evidence.length > 0) return null;
  return { kind: item.claim && policy.attested === 'accept' ? 'hand.claim' : 'hand.probe', file };
};

const toCause = (input: Case, judgement: Judgement, id: string): Cause => {
  const item = judgement.items.find((each) => each.id === id);
  const clearedWhen = (item?.evidence ?? []).flatMap((probe) => input.probes.get(probe)?.clearedWhen ?? []);
  return {
    id,
    title: (item ?? judgement.rootCauses.find((each) => each.id === id))?.title ?? id,
    clearedWhen: [...new Set(clearedWhen)],
    byHand: byHand(input, judgement, id),
  };
};

/** The probes of root causes and of what waits for them, whose runs have to be seen again. */
const probesOf = (input: Case, { items }: Judgement, causes: readonly string[]): string[] => {
  const all = new Set(causes);
  const concerned = items.filter(
    ({ id, status, rootCauses }) =>
      all.has(id) || (!isSatisfied(status) && rootCauses.some((cause) => all.has(cause))),
  );
  const wanting = concerned.flatMap(({ findings }) => findings.filter(({ status }) => !isSatisfied(status)));
  const { order } = walk(
    wanting.map(({ probe }) => probe),
    (id) => input.probes.get(id)?.requires ?? [],
  );
  return order.filter((id) => input.probes.has(id));
};

const commandsOf = (input: Case, judgement: Judgement, causes: readonly string[]): string[] => {
  const probes = probesOf(input, judgement, causes);
  const name = judgement.checkpoint;
  return [
    ...(probes.length > 0 ? [`npx holdpoint probe ${name} --only ${probes.join(' ')}`] : []),
    `npx holdpoint verdict ${name}`,
  ];
};

const frees = ({ clears, lanes }: Judgement, causes: readonly string[]): number => {
  const all = new Set(causes);
  return lanes.filter(({ id }) => clears.lanes[id]?.some((set) => set.every((each) => all.has(each)))).length;
};

/** Sets of root causes as what to do about each and what to run then, in the order given. */
export const toWays = (input: Case, judgement: Judgement, sets: readonly (readonly string[])[]): Way[] =>
  sets.map((set) => ({
    causes: set.map((id) => toCause(input, judgement, id)),
    frees: frees(judgement, set),
    commands: commandsOf(input, judgement, set),
  }));

/** What would clear one item: judged as if it were all that the checkpoint is about. */
export const waysForItem = (
  input: Case,
  judgement: Judgement,
  item: string,
): { ways: Way[]; complete: boolean } => {
  const { content } = input.revision;
  const alone = {
    ...content,
    items: content.items.map((each) => ({ ...each, stopsAll: false })),
    lanes: [{ id: 'item', title: item, needs: [item], acceptsPartial: false }],
    risks: [],
  };
  const { clears } = judge({ ...input, revision: { ...input.revision, content: alone } });
  return { ways: toWays(input, judgement, clears.lanes['item'] ?? []), complete: clears.complete };
};
