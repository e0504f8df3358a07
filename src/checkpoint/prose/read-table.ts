import type { Table, TableRow } from 'mdast';
import { type Column, cellSource, cellText, columnsOf, holdsStatuses, notesColumn, pick } from './columns.ts';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { kindOf } from './headings.ts';
import { addItem, areaOf } from './items.ts';
import { hasLink, lineOf, plainOf, type Section, sourceOf } from './outline.ts';
import { folded, uniqueId, withoutSigns } from './plain.ts';
import { readApproverTable } from './read-approvers.ts';
import { readFactTable } from './read-facts.ts';
import { readRiskTable } from './read-risks.ts';
import { leadingStatus, readStatus, type StatusReading, sameRank, worse } from './read-status.ts';
import { readVerdict } from './read-verdict.ts';

const TOTAL = /^(?:total|totals|overall|sum|summe|gesamt|итого|всего|合计|合計|합계|总计)$/;
const OWN_STATUS = /^(?:[\p{Lu}\d][\p{Lu}\d /-]+)$/u;

const statusColumns = (table: Table, columns: readonly Column[]): Column[] => {
  const named = columns.filter((column) => column.kind === 'status');
  const holding = columns.filter(
    (column) => (column.kind === 'status' || column.kind === 'title') && holdsStatuses(table, column.index),
  );
  if (holding.length > 0) return holding.filter((column) => column.kind === 'status' || named.length === 0);
  return named.filter((column) =>
    /^(?:.* )?(?:status|statut|estado|статус|状态|状態|상태)$/.test(folded(column.header)),
  );
};

/** The status of a row: the worst of its status columns, and of notes that open with a status of their own. */
const judgeRow = (row: TableRow, statuses: readonly Column[], notes: string): StatusReading | undefined => {
  const readings = statuses.flatMap((column) => {
    const reading = readStatus(cellText(row, column));
    return reading ? [reading] : [];
  });
  const [first] = readings;
  if (!first) return undefined;
  let { status, trouble } = first;
  for (const other of readings.slice(1)) {
    if (!sameRank(status, other.status))
      trouble = `its status columns differ ("${first.asWritten}", "${other.asWritten}")`;
    trouble ??= other.trouble;
    status = worse(status, other.status);
  }
  const opening = /^\W*\*\*([^*]+)\*\*/u.exec(notes)?.[1] ?? /^[^.:;,(–—-]+/.exec(notes)?.[0] ?? '';
  const own = OWN_STATUS.test(opening.trim()) ? leadingStatus(folded(opening)) : undefined;
  if (own?.rest === '' && worse(status, own.status) !== status) {
    return { asWritten: first.asWritten, status: own.status, trouble: `its notes say "${opening.trim()}"` };
  }
  return { asWritten: first.asWritten, status, trouble };
};

const notesOf = (row: TableRow, columns: readonly Column[], used: readonly Column[], draft: Draft) => {
  return columns
    .filter((column) => !used.includes(column))
    .map((column) => {
      const text = cellSource(row, column, draft.source);
      const isOrdinal = column.kind === 'number' && /^\d+[.)]?$/.test(text);
      if (text === '' || isOrdinal || /^[-–—_\s]+$/.test(text)) return '';
      return column === notesColumn(columns) ? text : `${column.header.replace(/:$/, '')}: ${text}`;
    })
    .filter((part) => part !== '');
};

const DEPENDS =
  /^(?:needs|requires|depends on|dependency|dependencies|dependent on|prerequisites?|abhängig von|hängt ab von|dépend de|depende de|зависит от|依赖|依存|의존)$/;
const GENERIC = /^(?:gate|check|step|task|test|item)$/;

const isDistinct = (table: Table, column: Column): boolean => {
  const cells = table.children.slice(1).map((row) => folded(cellText(row, column)));
  return cells.every((cell) => cell !== '') && new Set(cells).size === cells.length;
};

interface Layout {
  columns: readonly Column[];
  statuses: readonly Column[];
  /** Names a row. */
  title: Column | undefined;
  /** Groups rows. */
  area: Column | undefined;
}

const layoutOf = (table: Table, columns: readonly Column[], statuses: readonly Column[]): Layout => {
  const free = columns.filter((column) => !statuses.includes(column));
  const [first, second] = free.filter((column) => column.kind === 'title');
  const area = pick(free, 'area');
  const numbered = second && GENERIC.test(folded(first?.header ?? '')) && folded(second.header) === 'name';
  const title = numbered ? second : (first ?? pick(free, 'risk'));
  if (title) return { columns, statuses, title, area };
  if (area && isDistinct(table, area)) return { columns, statuses, title: area, area: undefined };
  const other = free.find((column) => column.kind === 'other') ?? free.find((column) => column !== area);
  return other
    ? { columns, statuses, title: other, area }
    : { columns, statuses, title: area, area: undefined };
};

const readRow = (row: TableRow, at: Layout & { lastArea: string }, draft: Draft): string => {
  const { title: titled, area: grouped } = at;
  const title = withoutSigns(cellText(row, titled));
  const area = withoutSigns(cellText(row, grouped)) || at.lastArea;
  const filled = row.children.filter((cell) => plainOf(cell).trim() !== '');
  if (title === '' || (filled.length === 1 && row.children.length > 1)) {
    if (filled.length > 0) leaveUnread(draft, lineOf(row), sourceOf(row, draft.source));
    return area;
  }
  const reading = judgeRow(row, at.statuses, cellSource(row, notesColumn(at.columns), draft.source));
  const used = [titled, grouped, at.statuses[0]].filter((column) => column !== undefined);
  const titleCell = titled && row.children[titled.index];
  const linked = titleCell && hasLink(titleCell) ? [cellSource(row, titled, draft.source)] : [];
  // A bar inside a code span divides the cell, and what stands behind it is the author's all the same.
  const surplus = row.children.slice(at.columns.length).map((cell) => sourceOf(cell, draft.source));
  const notes = [...linked, ...notesOf(row, at.columns, used, draft), ...surplus].join('\n\n');
  addItem(draft, {
    area,
    title,
    reading,
    notes,
    dependsOn: cellText(
      row,
      at.columns.find((column) => DEPENDS.test(folded(column.header))),
    ),
    line: lineOf(row),
    written: sourceOf(row, draft.source),
  });
  return area;
};

const readMatrix = (
  table: Table,
  columns: readonly Column[],
  statuses: readonly Column[],
  section: Section,
  draft: Draft,
) => {
  const layout = layoutOf(table, columns, statuses);
  let lastArea = areaOf(section, draft);
  for (const row of table.children.slice(1)) {
    const first = folded(plainOf(row.children[0] ?? row));
    if (TOTAL.test(first)) leaveUnread(draft, lineOf(row), sourceOf(row, draft.source));
    else lastArea = readRow(row, { ...layout, lastArea }, draft);
  }
  draft.understood.add(table);
};

const LANE = /^(?:lanes?|work|workstream|kind of work|type of work|activity|track|scope of work)$/;

/** Reads a table whose every status is a verdict as attested lanes; false when one is not. */
const readLaneTable = (
  table: Table,
  columns: readonly Column[],
  statuses: readonly Column[],
  draft: Draft,
): boolean => {
  const [said] = statuses;
  const titled = columns.find((column) => column !== said);
  const rows = table.children
    .slice(1)
    .map((row) => ({ row, reading: readVerdict(cellText(row, said), true) }));
  if (!titled || rows.length === 0 || rows.some(({ reading }) => reading === undefined)) return false;
  for (const { row, reading } of rows) {
    const title = withoutSigns(cellText(row, titled));
    if (title === '' || !reading) continue;
    const notes = notesOf(
      row,
      columns,
      [titled, said].filter((column) => column !== undefined),
      draft,
    ).join('\n\n');
    draft.lanes.push({
      id: uniqueId(title, `lane-${draft.lanes.length + 1}`, draft.laneIds),
      title,
      verdict: reading.verdict === 'GO' ? 'go' : 'no-go',
      ...(notes === '' ? {} : { notes }),
    });
    if (reading.verdict === 'PARTIAL GO' || reading.trouble)
      doubt(draft, lineOf(row), sourceOf(row, draft.source), 'a lane goes or does not');
  }
  draft.understood.add(table);
  return true;
};

/** Reads a table for what its columns say it is: facts, risks, approvals or rows of the matrix. */
export const readTable = (table: Table, section: Section, draft: Draft): void => {
  const columns = columnsOf(table);
  if (readFactTable(table, columns, draft)) return;
  const kind = kindOf(section);
  if (kind === 'risks' || pick(columns, 'risk')) {
    if (readRiskTable(table, columns, section, draft)) return;
  }
  if (
    pick(columns, 'role') &&
    (kind === 'approvers' ||
      pick(columns, 'name') ||
      columns.some((column) => /name|sign|vote|approv|decision/i.test(column.header)))
  ) {
    if (readApproverTable(table, columns, draft)) return;
  }
  const statuses = statusColumns(table, columns);
  if (
    (kind === 'decision' || columns.some((column) => LANE.test(folded(column.header)))) &&
    readLaneTable(table, columns, statuses, draft)
  )
    return;
  if (statuses.length > 0 && columns.length > statuses.length)
    readMatrix(table, columns, statuses, section, draft);
};
