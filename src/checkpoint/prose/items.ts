import { type Draft, doubt } from './draft.ts';
import { bareTitle } from './headings.ts';
import type { Section } from './outline.ts';
import { folded } from './plain.ts';
import type { StatusReading } from './read-status.ts';

/** One row of the matrix as found in the document. */
export interface FoundItem {
  area: string;
  title: string;
  reading: StatusReading | undefined;
  /** Markdown; empty when there is none. */
  notes: string;
  /** What it depends on, as written; empty when the row does not say. */
  dependsOn?: string;
  line: number;
  /** The row as written, shown when it is doubted. */
  written: string;
}

// "Not applicable" needs a reason, and the author's words are all there is.
const claimOf = ({ status, asWritten }: StatusReading) =>
  status === 'not-applicable' ? { status, reason: asWritten } : { status };

/** Adds an item under the next number; a status that was not taken at its word is left among the unread too. */
export const addItem = (draft: Draft, found: FoundItem): void => {
  const { area, title, reading, notes } = found;
  if (reading?.trouble) doubt(draft, found.line, found.written, reading.trouble);
  if (found.dependsOn) draft.dependencies.push({ item: draft.items.length, on: found.dependsOn });
  draft.items.push({
    id: `${draft.id}-${String(draft.items.length + 1).padStart(2, '0')}`,
    area,
    title,
    ...(reading ? { asWritten: reading.asWritten, claim: claimOf(reading) } : {}),
    ...(notes === '' ? {} : { notes }),
  });
};

/** The area of items that name none: the nearest heading above, without its number, else the document's title. */
export const areaOf = (section: Section, draft: Draft): string => {
  for (let each: Section | undefined = section; each; each = each.parent) {
    if (each.isTitle || bareTitle(each.title) === '') continue;
    return each.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').trim() || draft.title;
  }
  return draft.title;
};

/** Turns what rows say they depend on into needs, where it is exactly the title of another row or its number. */
export const resolveNeeds = (draft: Draft): void => {
  const idOf = (name: string): string | undefined => {
    const named = draft.items.filter((each) => folded(each.title) === name || each.id === name);
    return named.length === 1 ? named[0]?.id : undefined;
  };
  for (const { item, on } of draft.dependencies) {
    const entry = draft.items[item];
    const ids = on.split(/\s*(?:[,;+&、]|\band\b)\s*/u).map((name) => idOf(folded(name)));
    const needs = [...new Set(ids.filter((id): id is string => id !== undefined && id !== entry?.id))];
    if (entry && needs.length > 0) entry.needs = needs;
  }
};
