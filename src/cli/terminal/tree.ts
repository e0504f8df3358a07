import { sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';

/** One line of a tree and what stands beneath it. */
export interface Branch {
  glyph: Cell;
  /** The line itself. */
  line: Line;
  children: Branch[];
}

const DEEPEST = 12;

/** A tree as lines, each level two columns further in. */
export const treeLines = (branches: readonly Branch[], columns: number, depth = 0): Line[] =>
  branches.flatMap(({ glyph, line, children }) => {
    const indent = 2 + 2 * Math.min(depth, DEEPEST);
    const [first = [], ...rest] = sentence(line, { columns: columns - indent - 3, indent: 0 });
    return [
      [' '.repeat(indent), glyph, '  ', ...first],
      ...rest.map((more): Line => [' '.repeat(indent + 3), ...more]),
      ...treeLines(children, columns, depth + 1),
    ];
  });
