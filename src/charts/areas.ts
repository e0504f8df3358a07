import type { Status } from '../schemas/status.ts';
import type { AreaCell, AreasView } from '../views/areas.ts';
import { escapeText, figure, hasLabel, mark, picture } from './svg.ts';

const WIDTH = 480;
const LEFT = 122;
const RIGHT = 44;
const ROW = 36;
const COLUMN = 26;
const TOP = 4;
const BOTTOM = 26;
const LABELS = 4;
const NAME = 15;
const LONG = 80;

/** From the base upwards. */
const PARTS: readonly [string, ReadonlySet<Status>][] = [
  ['missing', new Set(['failed', 'missing', 'unknown'])],
  ['blocked', new Set(['blocked'])],
  ['partial', new Set(['partial'])],
  ['waived', new Set(['waived', 'not-applicable'])],
  ['ready', new Set(['ready'])],
];

const SAID = 12;

/** Everything of one look in a row as one path, so that many decisions stay small. */
const shapes = (
  cells: readonly (AreaCell | null)[],
  x: (index: number) => number,
  base: number,
  width: number,
): string =>
  PARTS.map(([look, held], part) => {
    const below = PARTS.slice(0, part).map(([, statuses]) => statuses);
    const share = (cell: AreaCell, fits: (status: Status) => boolean): number =>
      (cell.statuses.filter(fits).length / cell.total) * COLUMN;
    const path = cells.map((cell, index) => {
      const height = cell ? share(cell, (status) => held.has(status)) : 0;
      if (!cell || height === 0) return '';
      const foot = share(cell, (status) => below.some((statuses) => statuses.has(status)));
      return `M${figure(x(index))} ${figure(base - foot)}h${figure(width)}v-${figure(height)}h-${figure(width)}z`;
    });
    return path.some(Boolean) ? `<path class="k-${look}" d="${path.join('')}"/>` : '';
  }).join('');

const cut = (name: string, most: number): string => {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
};

/** Draws readiness by decision and area as static SVG markup: a row of small columns an area, in shares. */
export const drawAreas = (view: AreasView): string => {
  const from = view.columns.length - view.drawn;
  const columns = view.columns.slice(from);
  const band = (WIDTH - LEFT - RIGHT) / columns.length;
  const width = Math.min(48, band * 0.72);
  const x = (index: number): number => LEFT + band * index + (band - width) / 2;
  const height = TOP + view.rows.length * ROW + BOTTOM;
  const rows = view.rows.map(({ area, cells }, row) => {
    const base = TOP + row * ROW + COLUMN + 5;
    const last = cells.at(-1);
    const shown = cells.slice(from);
    const said = shown.flatMap((cell, index) =>
      cell ? [`${columns[index]?.label}: ${cell.ready}/${cell.total}`] : [],
    );
    return [
      `<path class="rule" d="M${LEFT} ${base}H${WIDTH - RIGHT}"/><text class="name" x="${LEFT - 10}" y="${base - 9}" text-anchor="end">${escapeText(cut(area, NAME))}</text>`,
      said.length > 0
        ? mark([cut(area, LONG), ...said.slice(-SAID)].join('\n'), shapes(shown, x, base, width))
        : '',
      last ? `<text x="${WIDTH - RIGHT + 8}" y="${base - 9}">${last.ready}/${last.total}</text>` : '',
    ].join('');
  });
  const labels = columns.map(({ label }, index) =>
    hasLabel(columns.length, index, LABELS)
      ? `<text x="${figure(x(index) + width / 2)}" y="${height - 6}" text-anchor="middle">${escapeText(label)}</text>`
      : '',
  );
  return picture(
    'stack',
    view.id,
    `${view.title}. ${view.subtitle}`,
    [WIDTH, height],
    rows.join('') + labels.join(''),
  );
};
