import type { Criterion } from './parse.ts';
import { parseCriterion } from './parse.ts';

/** A criterion as a question to a text: `stdout contains ready`. */
export const questionOf = ({ name, operator, limit }: Criterion): string => `${name} ${operator} ${limit}`;

/** What the criteria of a probe ask for under one name. */
export interface Asked {
  name: string;
  /** The criteria under that name, as they are written. */
  criteria: Criterion[];
}

/** What the criteria ask for, each name once, with further names that a probe needs for itself. */
export const askedIn = (criteria: readonly string[], further: readonly string[] = []): Asked[] => {
  const byName = new Map<string, Criterion[]>(further.map((name) => [name, []]));
  for (const text of criteria) {
    const criterion = parseCriterion(text);
    if (criterion.kind === 'unparsable') continue;
    byName.set(criterion.name, [...(byName.get(criterion.name) ?? []), criterion]);
  }
  return [...byName].map(([name, under]) => ({ name, criteria: under }));
};
