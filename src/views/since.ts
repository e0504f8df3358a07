import type { Change, Diff } from '../schemas/diff.ts';
import type { Stand } from '../schemas/reasons/change.ts';
import { isSatisfied } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import { isProvenNow } from './change-group.ts';
import type { Summary } from './record-data.ts';

const texts = () => words.changes;

interface Named {
  checkpoint: string;
  revision: string;
}

/** The address of a comparison below `diff/`: `cp2-lc@r1..cp3@r1`. */
export const diffPath = (from: Named, to: Named): string =>
  `${from.checkpoint}@${from.revision}..${to.checkpoint}@${to.revision}`;

const verdictText = ({ from, to }: Diff): string =>
  texts().verdict(
    words.within(words.vocabulary.verdict[from.verdict]),
    words.within(words.vocabulary.verdict[to.verdict]),
  );

/** One line: how many lanes were lost and gained, risks opened and items moved between two judgements. */
export const toSinceLine = (diff: Diff): string => {
  const { changes, from, to } = diff;
  const count = (kind: Change['kind'], fits: (change: Change) => boolean): number =>
    changes.filter((each) => each.kind === kind && fits(each)).length;
  const moved = (direction: Change['direction']) => (each: Change) =>
    each.direction === direction && each.from !== null && each.to !== null;
  const isNew = ({ from: was }: Change): boolean => was === null;
  const isGone = ({ to: is }: Change): boolean => is === null;
  const isOpen = (stand: Stand | null): boolean => stand?.kind === 'stand.risk' && stand.state === 'open';
  const isHeld = (stand: Stand | null): boolean => stand?.kind === 'stand.lane' && stand.verdict === 'no-go';
  const parts: [number, (count: number) => string][] = [
    [count('lane', moved('worse')), texts().lanesLost],
    [count('lane', moved('better')), texts().lanesGained],
    [count('lane', (each) => isNew(each) && isHeld(each.to)), texts().lanesHeld],
    [count('risk', (each) => isOpen(each.to) && !isOpen(each.from)), texts().risksOpened],
    [count('risk', moved('better')), texts().risksSettled],
  ];
  // Another checkpoint has other items: only its lanes and risks go on.
  const items: [number, (count: number) => string][] =
    from.checkpoint === to.checkpoint
      ? [
          [count('item', moved('worse')), texts().itemsWorse],
          [count('item', (each) => moved('better')(each) && !isProvenNow(each)), texts().itemsBetter],
          [count('item', isProvenNow), texts().itemsProven],
          [count('item', isNew), texts().itemsNew],
          [count('item', isGone), texts().itemsGone],
        ]
      : [];
  const said = [...parts, ...items].flatMap(([n, say]) => (n > 0 ? [say(n)] : []));
  const all = [...(from.verdict === to.verdict ? [] : [verdictText(diff)]), ...said];
  return all.length === 0 ? texts().nothing : all.join(', ');
};

/** Counts of satisfied items against all, `3 of 6`. */
export const readyOf = (
  summary: Pick<Summary, 'items'>,
): { ready: number; satisfied: number; total: number } => ({
  ready: summary.items.filter(({ status }) => status === 'ready').length,
  satisfied: summary.items.filter(({ status }) => isSatisfied(status)).length,
  total: summary.items.length,
});
