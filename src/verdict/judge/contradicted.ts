import type { JudgedItem, Judgement } from '../../schemas/judgement.ts';
import { rankOf } from '../../schemas/status.ts';

/** An item that newer evidence says is worse than a decision took it for. */
export interface Contradiction {
  item: string;
  title: string;
  probe: string;
  /** When that evidence was recorded. */
  ranAt: string;
}

const isTelling = (status: string): boolean => status === 'failed' || status === 'missing';

/** What evidence recorded since a decision says against it, from a judgement that counts that evidence too. */
export const contradictionsOf = (decided: Judgement, since: Judgement): Contradiction[] => {
  const before = new Map(decided.items.map((item) => [item.id, item]));
  const isWorse = (item: JudgedItem): boolean => {
    const was = before.get(item.id);
    return was !== undefined && rankOf(item.status) < rankOf(was.status);
  };
  return since.items
    .filter(isWorse)
    .flatMap(({ id, title, findings }) =>
      findings.flatMap(({ probe, status, ranAt }) =>
        ranAt !== null && isTelling(status) && Date.parse(ranAt) > Date.parse(decided.asOf)
          ? [{ item: id, title, probe, ranAt }]
          : [],
      ),
    );
};
