import type { Table, TableRow } from 'mdast';
import { cellSource, cellText, lineOf, sourceOf } from '../tree/nodes.ts';
import { headingsOver } from '../tree/titles.ts';
import { isPlaceholder, keyOf, withoutSigns } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Column, isBlank, pick, rowsOf } from './columns.ts';
import { type Finding, type Place, taken } from './finding.ts';
import { firstOf, levelOf, stateOf } from './risk-levels.ts';
import { saysNothing } from './statements.ts';

const isLevelAlone = (text: string, lexicon: Lexicon): boolean =>
  lexicon.levels.whole(keyOf(text)) !== undefined;

const levelColumn = (columns: readonly Column[], lexicon: Lexicon): Column | undefined =>
  columns.find(({ header }) => lexicon.riskFields.whole(keyOf(header)) === 'level') ?? pick(columns, 'level');

/** What the columns of a table of risks hold. */
interface Register {
  titled: Column;
  leveled: Column | undefined;
  stated: Column | undefined;
  owned: Column | undefined;
  columns: readonly Column[];
}

const registerOf = (
  rows: readonly TableRow[],
  columns: readonly Column[],
  lexicon: Lexicon,
): Register | undefined => {
  const titled = pick(columns, 'risk') ?? columns.find(({ kinds }) => kinds[0] === 'title');
  if (!titled) return undefined;
  // Beside other columns "Risk" is how risky a row is, where every cell holds a level and nothing else.
  const titles = rows.map((row) => cellText(row, titled.index));
  if (titles.every((text) => isBlank(text) || isLevelAlone(text, lexicon))) return undefined;
  return {
    titled,
    leveled: levelColumn(columns, lexicon),
    stated: columns.find(({ kinds }, index) => kinds[0] === 'status' && index !== titled.index),
    owned: pick(columns, 'owner', [titled]),
    columns,
  };
};

/** What the columns say that name neither the risk nor what was read of it. */
const notesOf = (
  row: TableRow,
  columns: readonly Column[],
  read: readonly (Column | undefined)[],
  source: string,
): string | undefined =>
  columns
    .filter((column) => !read.includes(column))
    .map((column) => [column, cellSource(row, column.index, source)] as const)
    .filter(([column, text]) => text !== '' && !(column.kinds[0] === 'number' && /^\d+[.)]?$/.test(text)))
    .map(([column, text]) => (column.kinds.includes('notes') ? text : `${column.header}: ${text}`))
    .join('\n\n') || undefined;

const readRow = (row: TableRow, register: Register, { paper, section }: Place): Finding[] => {
  const { lexicon, source } = paper;
  const { titled, leveled, stated, owned, columns } = register;
  const title = withoutSigns(cellText(row, titled.index));
  const unread = { kind: 'unread', line: lineOf(row), text: sourceOf(row, source), refuses: false } as const;
  if (title === '' || isBlank(title) || saysNothing(title, lexicon)) return [];
  if (isPlaceholder(title)) return [unread];
  const stateText = cellText(row, stated?.index);
  const level = levelOf(cellText(row, leveled?.index), lexicon);
  const state = stateOf(stateText, lexicon);
  const owner = withoutSigns(cellText(row, owned?.index));
  const over = headingsOver(section);
  const risk: Finding = {
    kind: 'risk',
    line: lineOf(row),
    title,
    level: level ?? firstOf(over, levelOf, lexicon) ?? 'major',
    state: state ?? (isBlank(stateText) ? firstOf(over, stateOf, lexicon) : undefined) ?? 'open',
    ...(owner === '' || isBlank(owner) || isPlaceholder(owner) ? {} : { owner }),
    notes: notesOf(row, columns, [titled, level && leveled, state && stated], source),
  };
  return isBlank(stateText) || state !== undefined ? [risk] : [risk, unread];
};

/** Reads a table of risks; undefined when no column names the risk. */
export const readRiskTable = (
  table: Table,
  columns: readonly Column[],
  place: Place,
): Finding[] | undefined => {
  const rows = rowsOf(table);
  const register = registerOf(rows, columns, place.paper.lexicon);
  return register && [taken(table), ...rows.flatMap((row) => readRow(row, register, place))];
};
