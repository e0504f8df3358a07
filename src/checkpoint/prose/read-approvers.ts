import type { List, Table } from 'mdast';
import { type Column, cellText, pick } from './columns.ts';
import { type Draft, leaveUnread } from './draft.ts';
import { lineOf, plainOf, sourceOf } from './outline.ts';
import { folded, moodsOf, withoutSigns } from './plain.ts';
import { readStatus } from './read-status.ts';

const BLANK = /^[\s_.…/☐⬜[\]-]*$/u;
const SAYS =
  /^(?:sign|approv|status|decision|vote|freigabe|unterschrift|firma|assinatura|aprova|подпись|статус|решение|签|状态|承認|署名|승인|서명|상태)/;

const approvedBy = (cells: readonly string[]): boolean | undefined => {
  const said = cells.filter((cell) => !BLANK.test(cell));
  if (said.length === 0) return false;
  const readings = said.map((cell) => readStatus(cell));
  if (readings.every((reading) => reading?.status === 'ready' && reading.trouble === undefined)) return true;
  return readings.some((reading) => reading?.trouble === undefined) ? false : undefined;
};

/**
 * Reads a table of sign-offs. A role approved when its own row says so in a column for it; a row that is blank,
 * pending or unclear approves nothing and stays unread. Names are never taken over. False when it has no column
 * that tells who approved.
 */
export const readApproverTable = (table: Table, columns: readonly Column[], draft: Draft): boolean => {
  const role = pick(columns, 'role');
  const says = columns.filter(
    (column) => column !== role && (column.kind === 'status' || SAYS.test(folded(column.header))),
  );
  if (!role) return false;
  for (const row of table.children.slice(1)) {
    const name = withoutSigns(cellText(row, role));
    if (name === '') continue;
    const cells = says.map((column) => cellText(row, column));
    if (says.length > 0 && approvedBy(cells) === true) draft.approvers.push(name);
    else if (cells.some((cell) => !BLANK.test(cell)) || moodsOf(plainOf(row)).length > 0)
      leaveUnread(draft, lineOf(row), sourceOf(row, draft.source));
  }
  draft.scanned.add(table);
  return true;
};

/** Reads a list of approvers: ticked or plain roles; an unticked role has not approved. */
export const readApproverList = (list: List, draft: Draft): void => {
  for (const item of list.children) {
    const text = plainOf(item).replace(/\s+/g, ' ').trim();
    const role = withoutSigns(text.replace(/[:：(（–—].*$/u, ''));
    const rest = text.slice(text.indexOf(role) + role.length).replace(/^[\s:：–—-]+/, '');
    const reading = rest === '' ? undefined : readStatus(rest);
    const approves =
      item.checked === true
        ? reading === undefined || reading.status === 'ready'
        : reading?.status === 'ready' && reading.trouble === undefined && item.checked !== false;
    if (approves && role !== '') draft.approvers.push(role);
    else leaveUnread(draft, lineOf(item), sourceOf(item, draft.source));
  }
  draft.scanned.add(list);
};
