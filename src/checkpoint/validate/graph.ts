/** The first cycle that following `next` runs into, as the ids along it with the first repeated; undefined where there is none. */
const findCycle = (ids: readonly string[], next: (id: string) => readonly string[]): string[] | undefined => {
  const done = new Set<string>();
  for (const start of ids) {
    const path: string[] = [];
    const on = new Set<string>();
    const stack: { id: string; left: string[] }[] = [];
    const enter = (id: string): void => {
      path.push(id);
      on.add(id);
      stack.push({ id, left: [...next(id)].reverse() });
    };
    if (!done.has(start)) enter(start);
    while (stack.length > 0) {
      const top = stack.at(-1);
      const following = top?.left.pop();
      if (following === undefined) {
        stack.pop();
        const left = path.pop();
        if (left !== undefined) {
          on.delete(left);
          done.add(left);
        }
      } else if (on.has(following)) return [...path.slice(path.indexOf(following)), following];
      else if (!done.has(following)) enter(following);
    }
  }
  return undefined;
};

const MAX_CYCLES = 20;

/** Cycles that share no id, each as `findCycle` gives it, self-loops included; at most the first twenty. */
export const findCycles = (ids: readonly string[], next: (id: string) => readonly string[]): string[][] => {
  const cycles: string[][] = [];
  const gone = new Set<string>();
  const left = (list: readonly string[]): string[] => list.filter((id) => !gone.has(id));
  while (cycles.length < MAX_CYCLES) {
    const cycle = findCycle(left(ids), (id) => left(next(id)));
    if (!cycle) break;
    cycles.push(cycle);
    for (const id of cycle) gone.add(id);
  }
  return cycles;
};
