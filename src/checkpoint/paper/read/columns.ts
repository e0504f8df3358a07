import type { Table, TableRow } from 'mdast';
import { cellText, plainOf } from '../tree/nodes.ts';
import { folded, trimmed } from '../words/fold.ts';
import { type ColumnKind, type Lexicon, moodsOf } from '../words/lexicon.ts';
import { isBareStatus } from './status.ts';

/** One column of a table. */
export interface Column {
  index: number;
  header: string;
  /** Everything its header may say it holds, the likeliest first; empty where no list knows it. */
  kinds: readonly ColumnKind[];
}

const ORDER: readonly ColumnKind[] = [
  'status',
  'number',
  'title',
  'area',
  'notes',
  'risk',
  'level',
  'role',
  'name',
  'owner',
  'needs',
  'date',
  'lane',
  'says',
  'property',
  'value',
  'planned',
];
const DATED = /\s*(?:on|am|le|el|em|на|at|vom)?\s*\d{4}-\d{2}-\d{2}$|\s*\([^)]*\)$/u;

const kindsOf = (header: string, lexicon: Lexicon): ColumnKind[] => {
  if (/^[#№]$/.test(header.trim())) return ['number'];
  const plain = trimmed(folded(header).replace(DATED, ''));
  const found = ORDER.filter((kind) => lexicon.columns.get(kind)?.whole(plain));
  if (found.length > 0) return found;
  // "P2 Status", "Status der Prüfung": a header that begins or ends with the word for a status.
  const ends = lexicon.fields.all(plain).find((hit) => hit.end === plain.length || hit.at === 0);
  return ends?.value === 'status' && plain.split(' ').length < 5 ? ['status'] : [];
};

/** Sorts a table's columns by what their headers say they hold. */
export const columnsOf = (table: Table, lexicon: Lexicon): Column[] =>
  (table.children[0]?.children ?? []).map((cell, index) => {
    const header = plainOf(cell).trim();
    return { index, header, kinds: kindsOf(header, lexicon) };
  });

/** Rows below the header. */
export const rowsOf = (table: Table): TableRow[] => table.children.slice(1);

const BLANK = /^[\s_.…\-–—/]*$/u;

/** Says whether a cell holds nothing, or only a dash. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** Says whether at least half of a column's written cells are status words or signs, or boxes to tick. */
export const holdsStatuses = (table: Table, index: number, lexicon: Lexicon): boolean => {
  const cells = rowsOf(table).map((row) => cellText(row, index));
  const written = cells.filter((cell) => !isBlank(cell));
  const hits = written.filter(
    (cell) =>
      isBareStatus(cell.replace(/\s*\([^()]*\)$/, ''), lexicon) ||
      moodsOf(cell).length > 0 ||
      /^\[[ xX]?\]/.test(cell) ||
      lexicon.statuses.at(trimmed(folded(cell)), 0)?.value !== undefined,
  );
  return written.length > 0 && hits.length * 2 >= written.length;
};

/** Says whether a header is the plain word for a status. */
export const isStrong = ({ header, kinds }: Column, lexicon: Lexicon): boolean =>
  kinds[0] === 'status' &&
  lexicon.fields.all(trimmed(folded(header).replace(DATED, ''))).some(({ value }) => value === 'status');

/** The first column of a kind among those not used yet. */
export const pick = (
  columns: readonly Column[],
  kind: ColumnKind,
  used: readonly Column[] = [],
): Column | undefined =>
  columns.find((column) => column.kinds[0] === kind && !used.includes(column)) ??
  columns.find((column) => column.kinds.includes(kind) && !used.includes(column));
