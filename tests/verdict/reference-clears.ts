import { doubtId } from '../../src/kernel/digest.ts';
import type { Need } from '../../src/schemas/item.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import type { Answer } from './reference-judge.ts';

const idsOf = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

const rank = (word: string): number =>
  ['ready', 'waived', 'not-applicable'].includes(word) ? 2 : word === 'partial' ? 1 : 0;

/** What a set of root causes would let through, supposing that what waits for them then passes its own probes. */
const afterClearing = (input: Case, answer: Answer, cleared: readonly string[]) => {
  const { items, lanes, risks } = input.revision.content;
  const { needs, reasons, waits, waitsForProbe, reached } = answer.inside;
  const best = (ids: string[], of: (id: string) => number): number => Math.max(...ids.map(of));
  const rankAfter = (id: string): number => {
    if (answer.items[id] === 'waived') return 2;
    const worst = Math.min(2, ...(needs[id] ?? []).map((ids) => best(ids, rankAfter)));
    const found = waitsForProbe[id] ? 0 : Math.min(2, ...(reasons[id] ?? []).map(rank));
    const own = cleared.includes(id) ? 2 : found;
    return Math.min(own, waits[id] && worst < 2 ? 0 : worst);
  };
  const deep = (id: string): number =>
    Math.min(rankAfter(id), ...(needs[id] ?? []).map((ids) => best(ids, deep)));
  const stops = items.filter(({ stopsAll }) => stopsAll).map(({ id }) => id);

  const goes = (lane: (typeof lanes)[number]): boolean => {
    const groups = [...lane.needs.map(idsOf), ...stops.map((id) => [id])];
    const isFree = lane.needs.length > 0 || answer.inside.declared[lane.id] === 'go';
    const least = lane.acceptsPartial ? 1 : 2;
    return groups.every((ids) => best(ids, deep) >= least) && (isFree || cleared.includes(`lane:${lane.id}`));
  };
  const loose = items.filter(({ id }) => lanes.length === 0 || !reached.includes(id));
  const isRiskFree = risks
    .filter(({ id }) => answer.holds.includes(id))
    .every((risk) =>
      risk.items.length > 0
        ? risk.items.every((id) => rankAfter(id) === 2)
        : cleared.includes(`risk:${risk.id}`),
    );
  const isUnderstood = answer.inside.doubts.every((text) => cleared.includes(doubtId(text)));
  return {
    goes,
    isGo: isUnderstood && lanes.every(goes) && loose.every(({ id }) => rankAfter(id) === 2) && isRiskFree,
  };
};

const subsets = ([first, ...rest]: readonly string[]): string[][] =>
  first === undefined ? [[]] : subsets(rest).flatMap((set) => [set, [first, ...set]]);

const minimal = (sets: readonly string[][]): string[][] =>
  sets.filter((set) => !sets.some((other) => other !== set && other.every((id) => set.includes(id))));

/** Every root cause of a case: items, risks that nothing else keeps open, lanes held by their author or the policy. */
export const rootsOf = (input: Case, answer: Answer): string[] => [
  ...Object.keys(answer.items).filter((id) => (answer.inside.reasons[id] ?? []).length > 0),
  ...input.revision.content.risks
    .filter((risk) => answer.holds.includes(risk.id) && risk.items.length === 0)
    .map(({ id }) => `risk:${id}`),
  ...Object.keys(answer.inside.declared)
    .filter((id) => answer.inside.declared[id] === 'no-go')
    .map((id) => `lane:${id}`),
  ...answer.inside.doubts.map(doubtId),
];

/** All smallest sets of root causes whose clearing gives GO, and lets each held lane go, by trying every set. */
export const referenceClears = (
  input: Case,
  answer: Answer,
): { go: string[][]; lanes: Record<string, string[][]> } => {
  const { items, lanes } = input.revision.content;
  const all = subsets(rootsOf(input, answer));
  const tried = all.map((set) => ({ set, after: afterClearing(input, answer, set) }));
  const isHopeless =
    items.every(({ claim }) => claim?.status === 'not-applicable') ||
    (lanes.length > 0 && lanes.every(({ id }) => answer.lanes[id] === 'not-applicable'));
  const go = isHopeless ? [] : minimal(tried.filter(({ after }) => after.isGo).map(({ set }) => set));
  return {
    go: go.filter((set) => set.length > 0),
    lanes: Object.fromEntries(
      lanes
        .filter(({ id }) => answer.lanes[id] === 'no-go')
        .map((lane) => [
          lane.id,
          minimal(tried.filter(({ after }) => after.goes(lane)).map(({ set }) => set)),
        ]),
    ),
  };
};
