import type { Status } from '../schemas/status.ts';

/** Statuses in runs, drawn in at most so many cells by their share; each status that is there keeps a cell. */
export const toShares = (statuses: readonly Status[], cells: number): Status[] => {
  if (statuses.length <= cells) return [...statuses];
  const kinds = [...new Set(statuses)].map((status) => {
    const count = statuses.filter((each) => each === status).length;
    const share = (count / statuses.length) * cells;
    return { status, share, drawn: Math.max(1, Math.floor(share)) };
  });
  const drawn = (): number => kinds.reduce((sum, kind) => sum + kind.drawn, 0);
  const most = (weight: (kind: (typeof kinds)[number]) => number) =>
    kinds.reduce((best, kind) => (weight(kind) > weight(best) ? kind : best));
  while (drawn() < cells) most(({ share, drawn: has }) => share - has).drawn += 1;
  while (drawn() > cells) most(({ share, drawn: has }) => (has > 1 ? has - share : -cells)).drawn -= 1;
  return kinds.flatMap(({ status, drawn: count }) => Array.from({ length: count }, () => status));
};
