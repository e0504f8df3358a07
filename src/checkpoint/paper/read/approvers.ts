import type { List, Table } from 'mdast';
import { cellText, lineOf, plainOf, sourceOf } from '../tree/nodes.ts';
import { isPlaceholder, keyOf, withoutSigns } from '../words/fold.ts';
import { type Lexicon, moodsOf } from '../words/lexicon.ts';
import { type Column, pick, rowsOf } from './columns.ts';
import { type Finding, type Place, seen } from './finding.ts';
import { readStatus } from './status.ts';
import { readVerdict } from './verdict.ts';

const BLANK = /^[\s_.…/☐⬜[\]-]*$/u;

const approvedBy = (cells: readonly string[], lexicon: Lexicon): boolean | undefined => {
  const said = cells.filter((cell) => !BLANK.test(cell));
  if (said.length === 0) return false;
  const readings = said.map((cell) => readStatus(cell, lexicon));
  if (readings.every((reading) => reading?.status === 'ready' && reading.trouble === undefined)) return true;
  return readings.some((reading) => reading?.trouble === undefined) ? false : undefined;
};

const refuses = (cells: readonly string[], lexicon: Lexicon): boolean =>
  cells.some((cell) => {
    const status = BLANK.test(cell) ? undefined : readStatus(cell, lexicon)?.status;
    return (
      status === 'failed' || status === 'blocked' || readVerdict(cell, true, lexicon)?.verdict === 'NO-GO'
    );
  });

/**
 * Reads a table of sign-offs. A role approved when its own row says so in a column for it; a row that is blank,
 * pending or unclear approves nothing and stays unread, and one that votes against refuses. Names are never taken over.
 */
export const readApproverTable = (table: Table, columns: readonly Column[], { paper }: Place): Finding[] => {
  const { lexicon, source } = paper;
  const role = pick(columns, 'role');
  const says = columns.filter(
    (column) =>
      column !== role &&
      (column.kinds[0] === 'status' || column.kinds.includes('says')) &&
      !column.kinds.includes('date'),
  );
  const rows = rowsOf(table).flatMap((row): Finding[] => {
    const text = withoutSigns(cellText(row, role?.index));
    if (text === '' || isPlaceholder(text)) return [];
    const line = lineOf(row);
    const cells = says.map((column) => cellText(row, column.index));
    if (says.length > 0 && approvedBy(cells, lexicon) === true) return [{ kind: 'approver', line, text }];
    const isWritten = cells.some((cell) => !BLANK.test(cell)) || moodsOf(plainOf(row)).length > 0;
    return isWritten
      ? [{ kind: 'unread', line, text: sourceOf(row, source), refuses: refuses(cells, lexicon) }]
      : [];
  });
  return [seen(table), ...rows];
};

/** Reads a list of approvers: ticked roles and such as say so; an unticked or a plain role has not approved. */
export const readApproverList = (list: List, { paper: { lexicon, source } }: Place): Finding[] => [
  seen(list),
  ...list.children.flatMap((item): Finding[] => {
    const text = plainOf(item).replace(/\s+/g, ' ').trim();
    const role = withoutSigns(text.replace(/[:：(（–—].*$/u, ''));
    const rest = text.slice(text.indexOf(role) + role.length).replace(/^[\s:：–—-]+/, '');
    const reading = rest === '' ? undefined : readStatus(rest, lexicon);
    const signed = moodsOf(text).length > 0 && moodsOf(text).every((mood) => mood === 'good');
    const says = reading?.status === 'ready' && reading.trouble === undefined;
    const approves =
      item.checked === true
        ? reading === undefined || says
        : item.checked !== false && (says || (signed && rest === ''));
    const line = lineOf(item);
    if (approves && role !== '' && lexicon.roles.in(keyOf(role)))
      return [{ kind: 'approver', line, text: role }];
    if (BLANK.test(rest) && item.checked !== true) return [];
    const isRefusal = readVerdict(rest, true, lexicon)?.verdict === 'NO-GO';
    return [{ kind: 'unread', line, text: sourceOf(item, source), refuses: isRefusal }];
  }),
];
