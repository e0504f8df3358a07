import type { Series, StackedView } from '../views/stacked.ts';
import { escapeText, figure } from './svg.ts';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 34;
const RIGHT = 112;
const TOP = 12;
const BOTTOM = 34;
const LABEL_GAP = 15;
const LABELS = 8;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

const stepFor = (highest: number): number =>
  STEPS.find((step) => highest / step <= 5) ?? Math.ceil(highest / 5);

const labelled = (count: number, index: number): boolean => {
  const every = Math.ceil(count / LABELS);
  return index % every === 0 || (index === count - 1 && every === 1);
};

// Names stand beside the last column at the height of their part, pushed apart where they would overlap.
const names = (series: readonly Series[], y: (value: number) => number, x: number): string => {
  let below = 0;
  let last = Number.POSITIVE_INFINITY;
  return series
    .map(({ name, values }) => {
      const value = values.at(-1) ?? 0;
      if (value === 0) return '';
      const middle = y(below + value / 2) + 4;
      below += value;
      last = Math.min(middle, last - LABEL_GAP);
      return `<text class="name" x="${figure(x)}" y="${figure(last)}">${escapeText(name)} ${value}</text>`;
    })
    .join('');
};

/** Draws stacked columns as static SVG markup; colours and patterns come from classes. */
export const drawStacked = (view: StackedView): string => {
  const from = view.columns.length - view.drawn;
  const columns = view.columns.slice(from);
  const series = view.series.map((each) => ({ ...each, values: each.values.slice(from) }));
  const totals = columns.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const highest = Math.max(1, ...totals);
  const step = stepFor(highest);
  const top = Math.ceil(highest / step) * step;
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const band = (WIDTH - LEFT - RIGHT) / columns.length;
  const width = Math.min(56, band * 0.72);
  const parts: string[] = [];
  for (let value = 0; value <= top; value += step)
    parts.push(
      `<path class="${value === 0 ? 'axis' : 'rule'}" d="M${LEFT} ${figure(y(value))}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${figure(y(value) + 4)}" text-anchor="end">${value}</text>`,
    );
  for (const [index, column] of columns.entries()) {
    const x = LEFT + band * index + (band - width) / 2;
    let below = 0;
    for (const { key, values } of series) {
      const value = values[index] ?? 0;
      if (value > 0)
        parts.push(
          `<rect class="k-${key}" x="${figure(x)}" y="${figure(y(below + value))}" width="${figure(width)}" height="${figure(y(below) - y(below + value))}"/>`,
        );
      below += value;
    }
    if (labelled(columns.length, index))
      parts.push(
        `<text x="${figure(x + width / 2)}" y="${HEIGHT - 12}" text-anchor="middle">${escapeText(column.label)}</text>`,
      );
  }
  const hatch =
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern>';
  return `<svg class="stack" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${view.id}-t"><title id="${view.id}-t">${escapeText(`${view.title}. ${view.subtitle}`)}</title><defs>${hatch.replace('"hatch"', `"${view.id}-hatch"`)}</defs>${parts.join('')}${names(series, y, WIDTH - RIGHT + 8)}</svg>`;
};
