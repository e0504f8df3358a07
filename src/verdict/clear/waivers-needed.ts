import type { Judgement } from '../../schemas/judgement.ts';
import { isSatisfied } from '../../schemas/status.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import type { Case } from '../judge/case.ts';
import { judge } from '../judge/judge.ts';

/** Up to so many items the list is made as short as it can be by leaving out one after the other. */
const WEIGHED = 60;

/** What a declared decision would take to hold. */
export interface WaiversNeeded {
  /** Items to waive; empty when the decision holds as it is. */
  items: string[];
  /** With these waivers it would hold; otherwise something stands in the way that no waiver covers. */
  enough: boolean;
}

const waiving = (input: Case, ids: readonly string[]): Case => {
  const { content } = input.revision;
  const until = new Date(input.moment + 1).toISOString();
  const waivers = ids.map((item): Waiver => ({ item, reason: 'supposed', role: 'supposed', until }));
  const revision = { ...input.revision, content: { ...content, waivers: [...content.waivers, ...waivers] } };
  return { ...input, revision };
};

/** The items that stand in the way of a decision looser than the verdict: what to waive for it to hold, by judging again. */
export const waiversNeeded = (input: Case, judgement: Judgement): WaiversNeeded => {
  if (judgement.agrees) return { items: [], enough: true };
  const holds = (ids: readonly string[]): boolean => judge(waiving(input, ids)).agrees;
  const all = judgement.items.filter(({ status }) => !isSatisfied(status)).map(({ id }) => id);
  if (!holds(all)) return { items: all, enough: false };
  let kept = all;
  if (all.length <= WEIGHED)
    for (const id of all) {
      const without = kept.filter((each) => each !== id);
      if (holds(without)) kept = without;
    }
  return { items: kept, enough: true };
};
