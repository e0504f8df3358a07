import { tableStatements } from './adr-table.ts';
import { type AdrText, adrText } from './adr-text.ts';
import {
  bare,
  isKnown,
  isTakenPlace,
  leadsBack,
  leadsCondition,
  type Statement,
  toStatement,
} from './adr-words.ts';

const MARKS = /^[\s>*+|#_-]*/;
const LABELLED = /^(?:status|statut)[*_]{0,3}\s{0,8}[:：|](.*)$/i;
const HEADING = /^(?:\d+[.)]\s{0,8})?[*_]{0,3}(?:status|statut)[*_:#\s]*$/i;
const UNDERLINE = /^\s{0,8}[-=]{3,}\s*$/;

/** What a decision record says of its own status. */
export interface AdrStatus {
  /** In its front matter. */
  front: Statement | undefined;
  /** In its text; several where a table holds several. */
  body: readonly Statement[];
  /** What it says amends it: `14. x`. */
  amended: readonly string[];
}

const linesOf = (section: readonly string[]): string[] => {
  const end = section.findIndex((line) => /^#{1,6}\s/.test(line));
  return (end < 0 ? section : section.slice(0, end))
    .map((line) => bare(line.replace(MARKS, '')))
    .filter((line) => line !== '');
};

/** The status of a section: its first line, unless a later one takes that back or leaves it open. */
const fromSection = (section: readonly string[]): Statement | undefined => {
  const lines = linesOf(section);
  const telling = toStatement(lines.find(leadsBack) ?? lines[0] ?? '');
  const open = lines.slice(1).find(leadsCondition);
  return telling && open !== undefined
    ? { ...telling, text: `${telling.text}; ${open}`, conditional: true }
    : telling;
};

const statementsAt = (lines: readonly string[], at: number): readonly Statement[] => {
  const line = (lines[at] ?? '').replace(MARKS, '');
  const table = tableStatements(lines, at);
  if (table) return table;
  const labelled = LABELLED.exec(line)?.[1];
  if (labelled !== undefined)
    return [toStatement(labelled.replaceAll('|', ' '))].filter((each) => each !== undefined);
  const underlined = UNDERLINE.test(lines[at + 1] ?? '') && /^status$/i.test(line.trim());
  const headed = /^\s{0,3}#{1,6}\s/.test(lines[at] ?? '') && HEADING.test(line);
  const found = headed || underlined ? fromSection(lines.slice(at + (underlined ? 2 : 1))) : undefined;
  return found ? [found] : [];
};

const bodyOf = ({ lines }: AdrText, front: Statement | undefined): readonly Statement[] => {
  const place = lines.find((line) => isTakenPlace(line.replace(MARKS, '')));
  const taken = place === undefined ? undefined : toStatement(place.replace(MARKS, ''));
  if (taken) return [taken];
  for (const at of lines.keys()) {
    // Beside front matter only a word that is known as a status contradicts it.
    const found = statementsAt(lines, at).filter(({ word }) => front === undefined || isKnown(word));
    if (found.length > 0) return found;
  }
  return [];
};

const frontOf = ({ front }: AdrText): Statement | undefined => {
  const by = front.get('supersededby');
  if (by !== undefined && by !== null && by !== '' && !(Array.isArray(by) && by.length === 0))
    return { word: 'superseded', text: `superseded-by: ${[by].flat().join(', ')}`, conditional: false };
  const status = front.get('status');
  return typeof status === 'string' ? toStatement(status) : undefined;
};

const AMENDED = /^amended by\s+(.{1,200})$/i;

/**
 * What an architecture decision record says of its status: in MADR's front matter (`status: accepted`), and in its
 * text, where Nygard's section ("## Status"), a labelled line (`> **Status**: Accepted`), a table's column or a line
 * that names its successor stand. Throws where the front matter is not YAML.
 */
export const adrStatus = (text: string): AdrStatus => {
  const parts = adrText(text);
  const front = frontOf(parts);
  const amended = parts.lines.flatMap((line) => AMENDED.exec(bare(line.replace(MARKS, '')))?.[1] ?? []);
  return { front, body: bodyOf(parts, front), amended };
};
