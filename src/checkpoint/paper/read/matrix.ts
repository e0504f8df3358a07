import type { Table, TableRow } from 'mdast';
import { cellSource, cellText, hasLink, lineOf, plainOf, sourceOf } from '../tree/nodes.ts';
import { areaOf } from '../tree/titles.ts';
import { folded, isPlaceholder, keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import { type Lexicon, leadMood } from '../words/lexicon.ts';
import { type Column, holdsStatuses, isBlank, isStrong, pick, rowsOf } from './columns.ts';
import { type Finding, itemOf, type Place, seen, taken } from './finding.ts';
import { readStatus, type StatusReading, sameRank, worse } from './status.ts';

const TOTAL =
  /^(?:total|totals|overall|sum|average|summe|gesamt|итого|всего|合计|合計|합계|总计|totale|totaal)$/;

/** The columns that hold statuses: those named so, else those whose cells are statuses. */
export const statusColumns = (table: Table, columns: readonly Column[], lexicon: Lexicon): Column[] => {
  const strong = columns.filter((column) => isStrong(column, lexicon));
  const holding = columns.filter(
    (column) =>
      !strong.includes(column) && column.kinds[0] === 'status' && holdsStatuses(table, column.index, lexicon),
  );
  const named = [...strong, ...holding];
  if (named.length > 0) return named;
  return columns.filter(
    (column) =>
      (column.kinds.length === 0 || column.kinds[0] === 'title') &&
      column.index > 0 &&
      holdsStatuses(table, column.index, lexicon),
  );
};

interface Layout {
  columns: readonly Column[];
  statuses: readonly Column[];
  /** Names a row. */
  title: Column | undefined;
  /** Groups rows. */
  area: Column | undefined;
  notes: Column | undefined;
  owner: Column | undefined;
  needs: Column | undefined;
}

const ORDINAL = /^#?\p{Lu}{0,5}[-.# ]?\d+(?:\.\d+)*\p{L}?\.?$/u;
/** A count, a share or a figure: `11/12`, `4 of 5`, `> 80 %`, `200 ms`. It says how much, never what. */
const FIGURE = /^[~≈<>≤≥=]*\s*\d[\d.,\s]*(?:(?:\/|of|von|de|из)\s*\d[\d.,]*)?\s*(?:%|\p{L}{1,3})?$/u;
const isOrdinal = (table: Table, column: Column): boolean => {
  const cells = rowsOf(table).map((row) => withoutSigns(cellText(row, column.index)));
  return (
    cells.some((cell) => cell !== '') &&
    cells.every((cell) => cell === '' || ORDINAL.test(cell) || FIGURE.test(cell))
  );
};

const isDistinct = (table: Table, column: Column): boolean => {
  const cells = rowsOf(table).map((row) => folded(cellText(row, column.index)));
  return cells.every((cell) => cell !== '') && new Set(cells).size === cells.length;
};

const titleOf = (
  table: Table,
  free: readonly Column[],
  area: Column | undefined,
  status: number,
): Column | undefined => {
  const named = free.filter(
    ({ kinds }) => kinds[0] === 'title' || kinds[0] === 'risk' || kinds[0] === 'lane',
  );
  const title = named.find((column) => !isOrdinal(table, column)) ?? named[0];
  if (title && !isOrdinal(table, title)) return title;
  const others = free.filter(
    ({ kinds }) =>
      kinds.length === 0 || kinds[0] === 'name' || kinds[0] === 'property' || kinds[0] === 'role',
  );
  const other = others.find((column) => !isOrdinal(table, column));
  if (title && (!other || other.kinds.length === 0)) return title;
  // A column whose header no list knows names the rows only where it stands before their status.
  const isRemark = !other || (other.kinds.length === 0 && other.index > status);
  if (area && area.index < status && isRemark && isDistinct(table, area)) return area;
  return (
    other ??
    title ??
    free.find((column) => column !== area && column.kinds[0] !== 'number') ??
    area ??
    free[0]
  );
};

const layoutOf = (table: Table, columns: readonly Column[], statuses: readonly Column[]): Layout => {
  const free = columns.filter((column) => !statuses.includes(column));
  const area = pick(free, 'area');
  const title = titleOf(table, free, area, statuses[0]?.index ?? 0);
  const used = title ? [title] : [];
  const remarks = free.find(
    (column) =>
      column !== title &&
      column.kinds.includes('notes') &&
      !/^(?:evidence|details?)$/.test(keyOf(column.header)),
  );
  return {
    columns,
    statuses,
    title,
    area: area === title ? undefined : area,
    notes: remarks ?? pick(free, 'notes', used),
    owner: pick(free, 'owner', used),
    needs: pick(free, 'needs', used),
  };
};

const OWN_STATUS = /^(?:[\p{Lu}\d][\p{Lu}\d /-]+)$/u;

/** The status of a row: the worst of its status columns, and of notes that open with a status of their own. */
const judgeRow = (
  row: TableRow,
  { statuses }: Layout,
  notes: string,
  lexicon: Lexicon,
): StatusReading | undefined => {
  const readings = statuses.flatMap(({ index }) => {
    const text = cellText(row, index);
    const reading = isBlank(text) ? undefined : readStatus(text, lexicon);
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
  const own = OWN_STATUS.test(opening.trim()) ? lexicon.statuses.whole(trimmed(folded(opening))) : undefined;
  if (own !== undefined && worse(status, own) !== status)
    return { asWritten: first.asWritten, status: own, trouble: `its notes say "${opening.trim()}"` };
  return { asWritten: first.asWritten, status, trouble };
};

const notesOf = (
  row: TableRow,
  layout: Layout,
  used: readonly (Column | undefined)[],
  source: string,
): string[] =>
  layout.columns
    .filter((column) => !used.includes(column))
    .map((column) => {
      const text = cellSource(row, column.index, source);
      const isNumber = column.kinds[0] === 'number' && /^\d+[.)]?$/.test(text);
      if (text === '' || isNumber || isBlank(text)) return '';
      return column === layout.notes ? text : `${column.header.replace(/:$/, '')}: ${text}`;
    })
    .filter((part) => part !== '');

const ownerOf = (row: TableRow, { owner }: Layout): string | undefined => {
  const text = owner ? withoutSigns(cellText(row, owner.index)) : '';
  return text === '' || isBlank(text) || isPlaceholder(text) ? undefined : text;
};

/** A box before a row's name, and the status it has beside: the worse counts. */
const withBox = (box: string, judged: StatusReading | undefined): StatusReading => {
  const own: StatusReading =
    box.trim() === '' ? { asWritten: '[ ]', status: 'unknown' } : { asWritten: '[x]', status: 'ready' };
  if (!judged || sameRank(own.status, judged.status)) return judged ?? own;
  return { ...judged, status: worse(own.status, judged.status), trouble: 'the box and the words differ' };
};

/** A refusing sign before a row's name, and the status it has beside: the worse counts. */
const withSign = (named: string, judged: StatusReading | undefined): StatusReading | undefined => {
  if (leadMood(named) !== 'bad' || !judged || worse('failed', judged.status) !== 'failed') return judged;
  if (sameRank('failed', judged.status)) return judged;
  return { ...judged, status: 'failed', trouble: 'the sign before its name refuses' };
};

const readRow = (row: TableRow, layout: Layout, area: string, { paper, section }: Place): Finding[] => {
  const { source, lexicon } = paper;
  const line = lineOf(row);
  const named = cellText(row, layout.title?.index);
  const box = BOX.exec(named);
  const title = withoutSigns(named.replace(BOX, ''));
  const judged = judgeRow(row, layout, cellSource(row, layout.notes?.index, source), lexicon);
  const reading = withSign(named, box ? withBox(box[1] ?? '', judged) : judged);
  const owner = ownerOf(row, layout);
  const used = [
    layout.title,
    layout.area,
    layout.statuses[0],
    owner === undefined ? undefined : layout.owner,
  ];
  const titleCell = layout.title && row.children[layout.title.index];
  const linked = titleCell && hasLink(titleCell) ? [cellSource(row, layout.title?.index, source)] : [];
  // A bar inside a code span divides the cell, and what stands behind it is the author's all the same.
  const surplus = row.children.slice(layout.columns.length).map((cell) => sourceOf(cell, source));
  return itemOf({
    area: area || areaOf(section, paper.title),
    title,
    reading,
    notes: [...linked, ...notesOf(row, layout, used, source), ...surplus].join('\n\n'),
    dependsOn: cellText(row, layout.needs?.index),
    ...(owner === undefined ? {} : { owner }),
    line,
    written: sourceOf(row, source),
  });
};

const filledIn = (row: TableRow): number => row.children.filter((cell) => plainOf(cell).trim() !== '').length;

const BOX = /^\s*\[([ xX]?)\]\s+(?=\S)/;
const isBoxedRow = (row: TableRow): boolean => row.children.some((cell) => BOX.test(plainOf(cell)));

const isGap = (row: TableRow, { statuses, title }: Layout): boolean => {
  const said = statuses.map(({ index }) => cellText(row, index));
  // A dash in every status cell says that the row has no status; an empty cell waits for one.
  const dashed = said.every((text) => isBlank(text)) && said.some((text) => /[-–—]/u.test(text));
  const name = withoutSigns(cellText(row, title?.index));
  return dashed || name === '' || isBlank(name);
};

/** Says whether a row that is no item says in a status cell that something is held. */
const refusesIn = (row: TableRow, statuses: readonly Column[], lexicon: Lexicon): boolean =>
  statuses.some(({ index }) => {
    const status = readStatus(cellText(row, index), lexicon)?.status;
    return status === 'failed' || status === 'blocked' || status === 'missing';
  });

/** Says whether every written status of a table is what a gate does when it trips, not whether it tripped. */
const areModes = (table: Table, statuses: readonly Column[], lexicon: Lexicon): boolean => {
  const written = rowsOf(table)
    .flatMap((row) => statuses.map(({ index }) => cellText(row, index)))
    .filter((text) => !isBlank(text));
  return written.length > 0 && written.every((text) => lexicon.modes.whole(keyOf(text)));
};

/** Reads a table with a status column as rows of the matrix; rows that are none are left unread. */
export const readMatrix = (
  table: Table,
  columns: readonly Column[],
  statuses: readonly Column[],
  place: Place,
): Finding[] => {
  const { source, lexicon } = place.paper;
  const layout = layoutOf(table, columns, statuses);
  const unread = (row: TableRow, refuses = false): Finding => ({
    kind: 'unread',
    line: lineOf(row),
    text: sourceOf(row, source),
    refuses,
  });
  if (areModes(table, statuses, lexicon)) return [seen(table), ...rowsOf(table).map((row) => unread(row))];
  // Where most rows hold a name alone they wait for their status; elsewhere such a row groups those below it.
  const bare = rowsOf(table).filter((row) => filledIn(row) === 1).length;
  const isGrouped = rowsOf(table).findIndex((row) => filledIn(row) === 1) === 0;
  const groups = (row: TableRow): boolean =>
    row !== rowsOf(table).at(-1) &&
    (isGrouped || row.children.some(({ children }) => children[0]?.type === 'strong'));
  const areBare = bare * 2 > rowsOf(table).length;
  let area = '';
  const findings = rowsOf(table).flatMap((row): Finding[] => {
    const filled = filledIn(row);
    if (filled === 0) return [];
    if (TOTAL.test(keyOf(plainOf(row.children[0] ?? row)))) return [unread(row)];
    const grouped = withoutSigns(cellText(row, layout.area?.index));
    if (layout.area && grouped !== '') area = grouped;
    if (
      filled === 1 &&
      columns.length > 1 &&
      !isBoxedRow(row) &&
      !areBare &&
      (groups(row) || isGap(row, layout))
    ) {
      const only = row.children.map((cell) => plainOf(cell).trim()).find((text) => text !== '') ?? '';
      if (readStatus(only, lexicon)?.trouble === undefined)
        return [unread(row, refusesIn(row, statuses, lexicon))];
      area = withoutSigns(only);
      return [];
    }
    if (isGap(row, layout))
      return statuses.some(({ index }) => !isBlank(cellText(row, index)))
        ? [unread(row, refusesIn(row, statuses, lexicon))]
        : [];
    return readRow(row, layout, area, place);
  });
  return [taken(table), ...findings];
};
