import { folded } from '../words/fold.ts';

interface Row {
  id: string;
  title: string;
}

/** Turns what a row says it depends on into needs, where it is exactly the title or the id of another row. */
export const needsOf = (row: Row, dependsOn: string | undefined, rows: readonly Row[]): string[] => {
  if (!dependsOn) return [];
  const idOf = (name: string): string | undefined => {
    const named = rows.filter((each) => folded(each.title) === name || each.id === name);
    return named.length === 1 ? named[0]?.id : undefined;
  };
  const ids = dependsOn.split(/\s*(?:[,;+&、]|\band\b)\s*/u).map((name) => idOf(folded(name)));
  return [...new Set(ids.filter((id): id is string => id !== undefined && id !== row.id))];
};
