import { aligned } from './layout.ts';
import { bad, good, type Line, muted } from './style.ts';

/** A criterion as it was tried on a file, in words. */
export interface Tried {
  text: string;
  /** What was found. */
  actual: string;
  met: boolean;
}

/** The criteria that were tried on a file, for a person; nothing where none was. */
export const criterionLines = (criteria: readonly Tried[], columns: number): Line[] =>
  criteria.length === 0
    ? []
    : [
        ...aligned(
          criteria.map(({ text, actual, met }): Line => [met ? good('✓') : bad('✕'), text, muted(actual)]),
          { columns, indent: 5, widest: 48 },
        ),
        [],
      ];
