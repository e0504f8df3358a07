import type { Read, Unread } from '../schemas/unread.ts';
import { collapsed } from './text.ts';

/** Lines that were not understood, those that a person acknowledges marked so, and the acknowledgements that hold nothing. */
export interface Acknowledged {
  unread: Unread[];
  /** Their text is not among the lines, or stands there more than once. */
  idle: Read[];
}

/** Marks the lines that were acknowledged: one acknowledgement holds while exactly its text stands once among them. */
export const acknowledge = (unread: readonly Unread[], reads: readonly Read[]): Acknowledged => {
  const holds = new Map<string, Read>();
  const idle: Read[] = [];
  for (const read of reads) {
    const text = collapsed(read.text);
    const standsOnce = unread.filter((each) => each.text === text).length === 1;
    if (standsOnce && !holds.has(text)) holds.set(text, read);
    else idle.push(read);
  }
  const marked = unread.map((each) => {
    const { says, role, reason } = holds.get(each.text) ?? {};
    return says === undefined || role === undefined || reason === undefined
      ? each
      : { ...each, acknowledged: { says, role, reason } };
  });
  return { unread: marked, idle };
};
