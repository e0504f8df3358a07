import type { Status } from '../schemas/status.ts';
import type { AreaCell, AreasView } from '../views/areas.ts';
import { escapeText, figure, hasLabel, mark, picture } from './svg.ts';

const WIDTH = 640;
const LEFT = 120;
const RIGHT = 44;
const ROW = 44;
const COLUMN = 32;
const TOP = 4;
const BOTTOM = 26;
const LABELS = 6;
const NAME = 17;

/** From the base upwards. */
const PARTS: readonly [string, ReadonlySet<Status>][] = [
  ['missing', new Set(['failed', 'missing', 'unknown'])],
  ['blocked', new Set(['blocked'])],
  ['partial', new Set(['partial'])],
  ['waived', new Set(['waived', 'not-applicable'])],
  ['ready', new Set(['ready'])],
];

const column = ({ statuses, total, text }: AreaCell, x: number, base: number, width: number): string => {
  let below = 0;
  const rects = PARTS.map(([look, held]) => {
    const count = statuses.filter((status) => held.has(status)).length;
    const height = (count / total) * COLUMN;
    below += height;
    return count > 0
      ? `<path class="k-${look}" d="M${figure(x)} ${figure(base - below)}h${figure(width)}v${figure(height)}h-${figure(width)}z"/>`
      : '';
  });
  return mark(text, rects.join(''));
};

const cut = (name: string): string => {
  const letters = [...name];
  return letters.length > NAME ? `${letters.slice(0, NAME - 1).join('')}…` : name;
};

/** Draws readiness by decision and area as static SVG markup: a row of small columns an area, in shares. */
export const drawAreas = (view: AreasView): string => {
  const from = view.columns.length - view.drawn;
  const columns = view.columns.slice(from);
  const band = (WIDTH - LEFT - RIGHT) / columns.length;
  const width = Math.min(56, band * 0.72);
  const x = (index: number): number => LEFT + band * index + (band - width) / 2;
  const height = TOP + view.rows.length * ROW + BOTTOM;
  const rows = view.rows.map(({ area, cells }, row) => {
    const base = TOP + row * ROW + COLUMN + 6;
    const last = cells.at(-1);
    return [
      `<path class="rule" d="M${LEFT} ${base}H${WIDTH - RIGHT}"/><text class="name" x="${LEFT - 10}" y="${base - 11}" text-anchor="end">${escapeText(cut(area))}</text>`,
      ...cells.slice(from).map((cell, index) => (cell ? column(cell, x(index), base, width) : '')),
      last ? `<text x="${WIDTH - RIGHT + 8}" y="${base - 11}">${last.ready}/${last.total}</text>` : '',
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
