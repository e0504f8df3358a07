/** Whether a root cause is a person's word on a lane or a risk: no item can be cleared for it. */
export const isWord = (id: string): boolean => /^(lane|risk):/.test(id);

const place = (id: string): number => (id.startsWith('risk:') ? 2 : id.startsWith('lane:') ? 1 : 0);

/** Root causes as readers act on them: items and doubts, then lanes, then risks; each in the order they came in. */
export const actable = <Cause extends { id: string }>(causes: readonly Cause[]): Cause[] =>
  [...causes].sort((a, b) => place(a.id) - place(b.id));
