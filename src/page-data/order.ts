import type { Gathered } from '../gather/gathered.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { endOf } from '../schemas/moment.ts';

/** All revisions in the order of their decisions, open ones last. */
export const inOrder = (gathered: Gathered): Revision[] => {
  const place = new Map(gathered.revisions.map((revision, index) => [revision, index]));
  const decided = gathered.revisions.filter(({ content, revision }) => revision !== 'open' && content.date);
  const isDecided = new Set(decided);
  const rest = gathered.revisions.filter((revision) => !isDecided.has(revision));
  return [
    ...decided.sort(
      (a, b) =>
        endOf(a.content.date ?? '') - endOf(b.content.date ?? '') ||
        (place.get(a) ?? 0) - (place.get(b) ?? 0),
    ),
    ...rest,
  ];
};
