import { bare, canonical, isKnown, type Statement, toStatement } from './adr-words.ts';

const DELIMITER = /^\s*\|?\s*:?-{2,}/;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(bare);

const isStatus = (cell: string): boolean => /^(?:status|statut)$/i.test(cell);

/**
 * What a table says whose header row names a column `Status` (`| Status | Date | Author |`), one statement for each
 * row; undefined where no such table begins at the line. A header row may itself be a label and its value.
 */
export const tableStatements = (lines: readonly string[], at: number): Statement[] | undefined => {
  const line = lines[at] ?? '';
  if (!line.includes('|') || !DELIMITER.test(lines[at + 1] ?? '')) return undefined;
  const header = cellsOf(line);
  const column = header.findIndex(isStatus);
  if (column < 0) return undefined;
  const beside = toStatement(header[column + 1] ?? '');
  if (beside && isKnown(canonical(beside.word))) return [beside];
  const rows = lines.slice(at + 2);
  const end = rows.findIndex((row) => !row.includes('|'));
  return (end < 0 ? rows : rows.slice(0, end)).flatMap(
    (row) => toStatement(cellsOf(row)[column] ?? '') ?? [],
  );
};
