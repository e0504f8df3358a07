/** Everything that following `next` from some nodes reaches, those included, in the order in which it is met. */
export const closure = <Node>(from: Iterable<Node>, next: (node: Node) => Iterable<Node>): Set<Node> => {
  const met = new Set(from);
  const open = [...met];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of next(at))
      if (!met.has(to)) {
        met.add(to);
        open.push(to);
      }
  return met;
};

/** An order of all that is reached in which every node follows what it leads to, and the first cycle, its first repeated. */
export interface Walked<Node> {
  order: Node[];
  cycle?: Node[];
}

/** Walks a graph from some nodes, depth first. Iterative: chains may be long. */
export const walk = <Node>(from: Iterable<Node>, next: (node: Node) => Iterable<Node>): Walked<Node> => {
  const done = new Set<Node>();
  const entered = new Map<Node, Iterator<Node>>();
  let cycle: Node[] | undefined;
  for (const start of from) {
    const path = done.has(start) ? [] : [start];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const left = entered.get(at) ?? next(at)[Symbol.iterator]();
      entered.set(at, left);
      const { value: to, done: isLast } = left.next();
      if (isLast) {
        done.add(at);
        path.pop();
      } else if (!entered.has(to)) path.push(to);
      else if (!done.has(to)) cycle ??= [...path.slice(path.indexOf(to)), to];
    }
  }
  return { order: [...done], ...(cycle && { cycle }) };
};

const MAX_CYCLES = 20;

/** Cycles that share no node, each with its first repeated, self-loops included; at most the first twenty. */
export const findCycles = <Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): Node[][] => {
  const cycles: Node[][] = [];
  const gone = new Set<Node>();
  const left = (list: readonly Node[]): Node[] => list.filter((node) => !gone.has(node));
  while (cycles.length < MAX_CYCLES) {
    const { cycle } = walk(left(nodes), (node) => left(next(node)));
    if (!cycle) break;
    cycles.push(cycle);
    for (const node of cycle) gone.add(node);
  }
  return cycles;
};
