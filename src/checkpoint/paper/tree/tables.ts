import type { Table, TableRow } from 'mdast';
import { plainOf } from './nodes.ts';

const RULE = /^\s*:?-+:?\s*$/;
const isRule = (row: TableRow): boolean =>
  row.children.length > 0 && row.children.every((cell) => RULE.test(plainOf(cell)));
const filled = (row: TableRow): number => row.children.filter((cell) => plainOf(cell).trim() !== '').length;

/**
 * The tables that stand in one: a heading line and a second header with its rule may follow a table without a blank
 * line, and Markdown takes them for rows.
 */
export const splitTable = (table: Table): Table[] => {
  const rows = table.children;
  const at = rows.findIndex((row, index) => index > 1 && isRule(row));
  if (at < 0) return [table];
  const label = at - 2 > 0 && filled(rows[at - 2] ?? { type: 'tableRow', children: [] }) === 1 ? 1 : 0;
  const head = { ...table, children: rows.slice(0, at - 1 - label) };
  const header = rows[at - 1];
  if (!header) return [head];
  return [head, ...splitTable({ ...table, children: [header, ...rows.slice(at + 1)] })];
};
