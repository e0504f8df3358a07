import type { Change, Diff } from '../schemas/diff.ts';
import type { Told } from '../schemas/reason.ts';

/** What readers take a difference for, in the order it is shown. */
export const CHANGE_GROUPS = ['worse', 'better', 'proven', 'scope', 'changed'] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** A difference in words, with what it is taken for. */
export type ShownChange = Told<Change> & { group: ChangeGroup };

/** A comparison in words. */
export type ShownDiff = Omit<Told<Diff>, 'changes'> & { changes: ShownChange[] };

/** The same status as before, on evidence instead of somebody's word. */
export const isProvenNow = ({ from, to }: Change): boolean =>
  from?.kind === 'stand.item' &&
  to?.kind === 'stand.item' &&
  from.status === to.status &&
  from.attested &&
  !to.attested &&
  !to.conflict;

const SCOPED: ReadonlySet<Change['kind']> = new Set(['lane', 'item', 'evidence']);

/** Another checkpoint asks for other lanes and items: what only one of both names is neither worse nor better. */
export const groupOf = (change: Change, { from, to }: Pick<Diff, 'from' | 'to'>): ChangeGroup => {
  if (isProvenNow(change)) return 'proven';
  const isOfOne = (change.from === null) !== (change.to === null);
  return from.checkpoint !== to.checkpoint && isOfOne && SCOPED.has(change.kind) ? 'scope' : change.direction;
};
