import type { Change, Diff } from '../schemas/diff.ts';
import type { Summary } from './record-data.ts';
import { plural, SATISFIED, VERDICT } from './words.ts';

interface Named {
  checkpoint: string;
  revision: string;
}

/** The address of a comparison below `diff/`: `cp2-lc@r1..cp3@r1`. */
export const diffPath = (from: Named, to: Named): string =>
  `${from.checkpoint}@${from.revision}..${to.checkpoint}@${to.revision}`;

const verdictText = ({ from, to }: Diff): string =>
  `verdict ${VERDICT[from.verdict].toLowerCase()} to ${VERDICT[to.verdict].toLowerCase()}`;

/** One line: how many lanes were lost and gained, risks opened and items moved between two judgements. */
export const toSinceLine = (diff: Diff): string => {
  const { changes, from, to } = diff;
  const count = (kind: Change['kind'], fits: (change: Change) => boolean): number =>
    changes.filter((each) => each.kind === kind && fits(each)).length;
  const moved = (direction: Change['direction']) => (each: Change) =>
    each.direction === direction && each.from !== null && each.to !== null;
  const isNew = ({ from: was }: Change): boolean => was === null;
  const isGone = ({ to: is }: Change): boolean => is === null;
  const isOpen = (state: string | null): boolean => state?.startsWith('open') ?? false;
  const parts: [number, string, string?][] = [
    [count('lane', moved('worse')), 'lane lost', 'lanes lost'],
    [count('lane', moved('better')), 'lane gained', 'lanes gained'],
    [count('lane', (each) => isNew(each) && each.to === 'no-go'), 'new lane held', 'new lanes held'],
    [count('risk', (each) => isOpen(each.to) && !isOpen(each.from)), 'risk opened', 'risks opened'],
    [count('risk', moved('better')), 'risk settled', 'risks settled'],
  ];
  // Another checkpoint has other items: only its lanes and risks go on.
  const items: [number, string, string?][] =
    from.checkpoint === to.checkpoint
      ? [
          [count('item', moved('worse')), 'item worse', 'items worse'],
          [count('item', moved('better')), 'item better', 'items better'],
          [count('item', isNew), 'new item'],
          [count('item', isGone), 'item no longer checked', 'items no longer checked'],
        ]
      : [];
  const said = [...parts, ...items].flatMap(([n, one, many]) => (n > 0 ? [plural(n, one, many)] : []));
  const all = [...(from.verdict === to.verdict ? [] : [verdictText(diff)]), ...said];
  return all.length === 0 ? 'nothing changed' : all.join(', ');
};

/** Counts of satisfied items against all, `3 of 6`. */
export const readyOf = (
  summary: Pick<Summary, 'items'>,
): { ready: number; satisfied: number; total: number } => ({
  ready: summary.items.filter(({ status }) => status === 'ready').length,
  satisfied: summary.items.filter(({ status }) => SATISFIED.has(status)).length,
  total: summary.items.length,
});
