import type { Judgement } from '../../src/schemas/judgement.ts';

// Neither OPEN nor NO-GO lets anything through, and to forget all that is known leaves OPEN.
const VERDICTS = ['OPEN', 'NO-GO', 'PARTIAL GO', 'GO'];
const LANES = ['no-go', 'not-applicable', 'go'];
const SATISFIED = ['ready', 'waived', 'not-applicable'];

const rankOf = (status: string): number => (SATISFIED.includes(status) ? 2 : status === 'partial' ? 1 : 0);

/** What rose, in words; nothing when no item, lane, risk or verdict did. */
export const raised = (before: Judgement, after: Judgement): string[] => {
  const items = before.items.flatMap(({ id, status }) => {
    const now = after.items.find((each) => each.id === id)?.status ?? 'ready';
    return rankOf(now) > rankOf(status) ? [`${id}: ${status} -> ${now}`] : [];
  });
  const lanes = before.lanes.flatMap(({ id, verdict }) => {
    const now = after.lanes.find((each) => each.id === id)?.verdict ?? 'go';
    return LANES.indexOf(now) > LANES.indexOf(verdict) ? [`${id}: ${verdict} -> ${now}`] : [];
  });
  const risks = before.risks.flatMap(({ id, holds }) =>
    holds && !after.risks.find((each) => each.id === id)?.holds ? [`${id} no longer holds`] : [],
  );
  // OPEN says that nothing is known, not that little is let through: what is found out first may say anything.
  const isRaised =
    before.verdict !== 'OPEN' && VERDICTS.indexOf(after.verdict) > VERDICTS.indexOf(before.verdict);
  return [...items, ...lanes, ...risks, ...(isRaised ? [`${before.verdict} -> ${after.verdict}`] : [])];
};
