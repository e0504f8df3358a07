import type { MapPoint, RisksView } from '../views/risks.ts';
import { words } from '../words/words.ts';
import { figure, mark, picture } from './svg.ts';

const texts = () => words.charts.riskMap;

const LEFT = 66;
const TOP = 22;
const CELL = 46;
const SIZE = 5;
const WIDTH = 328;
const HEIGHT = 290;
const CROWDED = 25;
const RADIUS = 14;
const SMALL = 9.5;
const PER_CELL = 4;

const x = (impact: number): number => LEFT + (impact - 0.5) * CELL;
const y = (likelihood: number): number => TOP + (SIZE - likelihood + 0.5) * CELL;

// Severity is a ladder of greys: the product of both scores in four steps.
const shade = (likelihood: number, impact: number): number => {
  const product = likelihood * impact;
  return product >= 16 ? 3 : product >= 9 ? 2 : product >= 4 ? 1 : 0;
};

const grid = (): string => {
  const cells: string[] = [];
  for (let likelihood = 1; likelihood <= SIZE; likelihood++)
    for (let impact = 1; impact <= SIZE; impact++)
      cells.push(
        `<rect class="cell c${shade(likelihood, impact)}" x="${LEFT + (impact - 1) * CELL}" y="${TOP + (SIZE - likelihood) * CELL}" width="${CELL}" height="${CELL}"/>`,
      );
  return cells.join('');
};

const axes = (): string =>
  [
    ...words.vocabulary.likelihood.map(
      (word, index) => `<text x="${LEFT - 8}" y="${y(index + 1) + 4}" text-anchor="end">${word}</text>`,
    ),
    ...words.vocabulary.impact.map(
      (word, index) =>
        `<text x="${x(index + 1)}" y="${TOP + SIZE * CELL + 17}" text-anchor="middle">${word}</text>`,
    ),
    `<text x="${x(3)}" y="${HEIGHT - 3}" text-anchor="middle">${texts().impact}</text>`,
    `<text x="${LEFT - 8}" y="12" text-anchor="end">${texts().likelihood}</text>`,
  ].join('');

interface Placed extends MapPoint {
  cx: number;
  cy: number;
  radius: number;
}

const OFFSETS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

const place = (points: readonly MapPoint[]): Placed[] => {
  const cells = new Map<string, MapPoint[]>();
  for (const point of points) {
    const key = `${point.at.likelihood}:${point.at.impact}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
  }
  return points.map((point) => {
    const mates = cells.get(`${point.at.likelihood}:${point.at.impact}`) ?? [point];
    const alone = mates.length === 1;
    const [dx, dy] = alone ? [0, 0] : (OFFSETS[mates.indexOf(point) % PER_CELL] ?? [0, 0]);
    return {
      ...point,
      cx: x(point.at.impact) + dx * 11,
      cy: y(point.at.likelihood) + dy * 11,
      radius: alone ? RADIUS : SMALL,
    };
  });
};

const move = (point: Placed): string => {
  if (!point.was) return '';
  const [fromX, fromY] = [x(point.was.impact), y(point.was.likelihood)];
  const length = Math.hypot(point.cx - fromX, point.cy - fromY);
  if (length < 2 * RADIUS) return '';
  const [ux, uy] = [(point.cx - fromX) / length, (point.cy - fromY) / length];
  const at = (along: number, aside = 0): string =>
    `${figure(fromX + ux * along - uy * aside)} ${figure(fromY + uy * along + ux * aside)}`;
  const tip = length - point.radius - 1;
  return `<circle class="was" cx="${figure(fromX)}" cy="${figure(fromY)}" r="11"/><path class="mv" d="M${at(11)}L${at(tip - 6)}"/><path class="mvh" d="M${at(tip - 7, -4.5)}L${at(tip)}L${at(tip - 7, 4.5)}Z"/>`;
};

const dot = ({ cx, cy, radius, number, title, open }: Placed): string => {
  const small = radius === SMALL;
  return mark(
    `${number} ${title}`,
    `<circle cx="${figure(cx)}" cy="${figure(cy)}" r="${radius}"/><text${small ? ' class="small"' : ''} x="${figure(cx)}" y="${figure(cy + 4.3)}">${small ? number.slice(1) : number}</text>`,
    `pt${open ? '' : ' mit'}`,
  );
};

const counts = (points: readonly MapPoint[]): string => {
  const cells = new Map<string, { point: MapPoint; open: number; total: number }>();
  for (const point of points) {
    const key = `${point.at.likelihood}:${point.at.impact}`;
    const cell = cells.get(key) ?? { point, open: 0, total: 0 };
    cells.set(key, { point, open: cell.open + (point.open ? 1 : 0), total: cell.total + 1 });
  }
  return [...cells.values()]
    .map(({ point, open, total }) =>
      mark(
        texts().crowd(open, total),
        `<circle cx="${x(point.at.impact)}" cy="${y(point.at.likelihood)}" r="16"/><text x="${x(point.at.impact)}" y="${y(point.at.likelihood) + 4.3}">${total}</text>`,
        `pt${open > 0 ? '' : ' mit'}`,
      ),
    )
    .join('');
};

const isCrowded = (points: readonly MapPoint[]): boolean => {
  const cells = new Map<string, number>();
  for (const { at } of points) {
    const key = `${at.likelihood}:${at.impact}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  return points.length > CROWDED || [...cells.values()].some((count) => count > PER_CELL);
};

/** Draws the risk map as static SVG markup: likelihood by impact, arrows for mitigation, counts when crowded. */
export const drawRiskMap = ({ title, points }: NonNullable<RisksView['map']>, id: string): string => {
  const placed = place(points);
  const marks = isCrowded(points) ? counts(points) : placed.map(move).join('') + placed.map(dot).join('');
  return picture('rmap', id, texts().picture(title), [WIDTH, HEIGHT], grid() + axes() + marks);
};
