import type { Status } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import { fellBack } from './readiness.ts';
import type { Summary } from './record-data.ts';
import { type Column, DRAWN, toColumns } from './stacked.ts';
import { label } from './words.ts';

const texts = () => words.charts.areas;
const AREAS = 8;

/** Items of one area at one decision. */
export interface AreaCell {
  ready: number;
  total: number;
  statuses: Status[];
}

/** Readiness by decision and area: one row of small columns an area. */
export interface AreasView {
  id: string;
  /** The finding. */
  title: string;
  subtitle: string;
  columns: Column[];
  /** A cell is null where the area has no item at that decision. */
  rows: { area: string; cells: (AreaCell | null)[] }[];
  drawn: number;
  instead: string | null;
}

const toCell = (summary: Summary, areas: readonly string[]): AreaCell | null => {
  const statuses = summary.items.filter(({ area }) => areas.includes(area)).map(({ status }) => status);
  if (statuses.length === 0) return null;
  const ready = statuses.filter((status) => status === 'ready').length;
  return { ready, total: statuses.length, statuses };
};

/** Areas of the newest decision first; beyond `AREAS` the rest shares one row. */
const toRows = (revisions: readonly Summary[]): AreasView['rows'] => {
  const all = [...new Set([...revisions].reverse().flatMap(({ items }) => items.map(({ area }) => area)))];
  const fits = all.length <= AREAS;
  const single = fits ? all : all.slice(0, AREAS - 1);
  const rest = fits ? [] : all.slice(AREAS - 1);
  const row = (title: string, areas: readonly string[]) => ({
    area: title,
    cells: revisions.map((summary) => toCell(summary, areas)),
  });
  return [
    ...single.map((area) => row(area, [area])),
    ...(rest.length > 0 ? [row(texts().others(rest.length), rest)] : []),
  ];
};

const titleOf = (revisions: readonly Summary[], rows: AreasView['rows']): string => {
  const last = revisions.at(-1);
  const before = revisions.at(-2);
  if (!last) return words.charts.readiness.none;
  const fell = before ? fellBack(before, last) : null;
  if (fell) return words.charts.readiness.fellBack(fell, label(last.checkpoint));
  const behind = rows
    .flatMap(({ area, cells }) => {
      const cell = cells.at(-1);
      return cell && cell.ready < cell.total ? [{ area, ...cell }] : [];
    })
    .sort((a, b) => a.ready / a.total - b.ready / b.total)[0];
  return behind
    ? texts().weakest(behind.area, behind.ready, behind.total, label(last.checkpoint))
    : texts().held;
};

/** Builds readiness by decision and area from revisions in the order of their decisions. */
export const toAreas = (revisions: readonly Summary[]): AreasView => {
  const rows = toRows(revisions);
  return {
    id: 'Areas',
    title: titleOf(revisions, rows),
    subtitle: revisions.length > DRAWN ? texts().newest(DRAWN) : texts().subtitle,
    columns: toColumns(revisions),
    rows,
    drawn: Math.min(DRAWN, revisions.length),
    instead: revisions.length < 2 || rows.length === 0 ? words.charts.readiness.few : null,
  };
};
