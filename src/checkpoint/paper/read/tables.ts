import type { Table, TableRow } from 'mdast';
import { cellText, lineOf, plainOf, sourceOf } from '../tree/nodes.ts';
import { splitTable } from '../tree/tables.ts';
import { isPlaceholder, keyOf, withoutSigns } from '../words/fold.ts';
import { moodsOf } from '../words/lexicon.ts';
import { readApproverTable } from './approvers.ts';
import { type Column, columnsOf, pick, rowsOf } from './columns.ts';
import { type Fact, readFact } from './facts.ts';
import { type Finding, type Place, seen, taken } from './finding.ts';
import { readMatrix, statusColumns } from './matrix.ts';
import { readQuestionTable } from './questions.ts';
import { readRiskTable } from './risk-table.ts';
import { readVerdict } from './verdict.ts';

/** Says whether a row begins with a bold label: the first row too, where a table of facts has no head of its own. */
const isLabelled = (row: TableRow): boolean => {
  const said = row.children[0]?.children.filter((node) => plainOf(node).trim() !== '') ?? [];
  return said.length > 0 && said.every(({ type }) => type === 'strong');
};

/** Reads a two-column table of properties and values; undefined when the table is something else. */
const readFactTable = (table: Table, columns: readonly Column[], place: Place): Finding[] | undefined => {
  const { lexicon, source } = place.paper;
  const [key, value] = columns;
  if (columns.length !== 2 || !key || !value) return undefined;
  const named = (column: Column, kind: 'property' | 'value'): boolean =>
    column.header === '' || lexicon.columns.get(kind)?.whole(keyOf(column.header)) === true;
  const isHeadless = rowsOf(table).length > 0 && table.children.every(isLabelled);
  if (!isHeadless && !(named(key, 'property') && named(value, 'value'))) return undefined;
  if (place.kind === 'history' || place.kind === 'options' || place.kind === 'legend') return undefined;
  let every = true;
  const findings = (isHeadless ? table.children : rowsOf(table)).flatMap((row): Finding[] => {
    const written = sourceOf(row, source);
    const fact: Fact = { key: cellText(row, 0), value: cellText(row, 1), line: lineOf(row), written };
    const read = readFact(fact, place.paper, true);
    if (read) return read;
    every = false;
    return moodsOf(fact.value).length > 0
      ? [{ kind: 'unread', line: fact.line, text: written, refuses: moodsOf(fact.value).includes('bad') }]
      : [];
  });
  return [every ? taken(table) : seen(table), ...findings];
};

/** Reads a table whose every status is a verdict as attested lanes; undefined when one is not. */
const readLaneTable = (
  table: Table,
  columns: readonly Column[],
  said: Column,
  { paper: { source, lexicon } }: Place,
): Finding[] | undefined => {
  const titled = pick(columns, 'lane') ?? columns.find((column) => column !== said);
  const rows = rowsOf(table).map((row) => ({
    row,
    title: withoutSigns(cellText(row, titled?.index)),
    reading: readVerdict(cellText(row, said.index), true, lexicon),
  }));
  if (rows.length === 0 || rows.some(({ reading, title }) => !reading || title === '')) return undefined;
  const notesOf = (row: TableRow): string =>
    columns
      .filter((column) => column !== titled && column !== said)
      .map((column) => [column, cellText(row, column.index)] as const)
      .filter(([, text]) => text !== '')
      .map(([column, text]) => (column.kinds[0] === 'notes' ? text : `${column.header}: ${text}`))
      .join('\n\n');
  const lanes = rows.flatMap(({ row, title, reading }): Finding[] => {
    const line = lineOf(row);
    const notes = notesOf(row) || undefined;
    const lane: Finding = {
      kind: 'lane',
      line,
      title,
      verdict: reading?.verdict === 'GO' ? 'go' : 'no-go',
      notes,
    };
    const isClear = reading?.verdict !== 'PARTIAL GO' && !reading?.trouble;
    const trouble = 'a lane goes or does not';
    return isClear
      ? [lane]
      : [lane, { kind: 'doubt', line, text: sourceOf(row, source), trouble, refuses: false }];
  });
  return [taken(table), ...lanes];
};

const isLaneTable = (columns: readonly Column[], { kind, paper: { lexicon } }: Place): boolean =>
  kind === 'decision'
    ? columns.some((column) => lexicon.columns.get('lane')?.whole(keyOf(column.header)))
    : columns.some((column) => column.kinds[0] === 'lane' && !column.kinds.includes('title'));

const isApproverTable = (columns: readonly Column[], { kind }: Place): boolean => {
  if (!pick(columns, 'role')) return false;
  const titled = columns.some(({ kinds, header }) => kinds[0] === 'title' && keyOf(header) !== 'name');
  return (
    !titled &&
    (kind === 'approvers' || columns.some(({ kinds }) => kinds.includes('says') || kinds.includes('name')))
  );
};

const isTemplate = (table: Table): boolean =>
  rowsOf(table).every((row) =>
    row.children.every((cell) => plainOf(cell).trim() === '' || isPlaceholder(plainOf(cell))),
  );

const readOne = (table: Table, place: Place): Finding[] => {
  const { lexicon } = place.paper;
  const columns = columnsOf(table, lexicon);
  if (table.children.length < 2) return [];
  if (place.kind === 'legend' || isTemplate(table)) return [seen(table)];
  const facts = readFactTable(table, columns, place);
  if (facts) return facts;
  if (isApproverTable(columns, place)) return readApproverTable(table, columns, place);
  const asked = readQuestionTable(table, columns, place);
  if (asked) return asked;
  if (place.kind === 'risks' || pick(columns, 'risk')) {
    const risks = readRiskTable(table, columns, place);
    if (risks) return risks;
  }
  const statuses = statusColumns(table, columns, lexicon);
  const [first] = statuses;
  if (!first || columns.length <= statuses.length) return [];
  const lanes = isLaneTable(columns, place) ? readLaneTable(table, columns, first, place) : undefined;
  return lanes ?? readMatrix(table, columns, statuses, place);
};

/** Reads a table for what its columns say it is: facts, approvals, questions, risks, lanes or rows of the matrix. */
export const readTable = (table: Table, place: Place): Finding[] => {
  const parts = splitTable(table);
  if (parts.length === 1) return readOne(table, place);
  const findings = parts
    .flatMap((part) => readOne(part, place))
    .filter(({ kind }) => kind !== 'taken' && kind !== 'seen');
  return findings.length > 0 ? [taken(table), ...findings] : [];
};
