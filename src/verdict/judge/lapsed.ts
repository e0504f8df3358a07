import type { Revision } from '../../schemas/checkpoint.ts';
import { endOf } from '../../schemas/moment.ts';

/** The day by which a decision had to be taken again, as written, where that is past; null while it stands or nothing is decided. */
export const lapsedOn = ({ revision, content }: Revision, now: number): string | null => {
  const by = content.decision?.redecideBy;
  return by !== undefined && revision !== 'open' && endOf(by) < now ? by : null;
};
