import type { Series, StackedView } from '../views/stacked.ts';
import { words } from '../words/words.ts';
import { escapeText, figure, hasLabel, mark, picture, stepFor } from './svg.ts';

const WIDTH = 480;
const HEIGHT = 260;
const LEFT = 34;
const RIGHT = 118;
const TOP = 12;
const BOTTOM = 34;
const LABEL_GAP = 15;
const LABELS = 5;

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

const scale = (top: number, step: number, y: (value: number) => number): string => {
  const parts: string[] = [];
  for (let value = 0; value <= top; value += step)
    parts.push(
      `<path class="${value === 0 ? 'axis' : 'rule'}" d="M${LEFT} ${figure(y(value))}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${figure(y(value) + 4)}" text-anchor="end">${value}</text>`,
    );
  return parts.join('');
};

/** One pattern serves every chart of a page; the first that is drawn brings it. */
const HATCH =
  '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>';

/** Draws stacked columns as static SVG markup; colours and patterns come from classes. */
export const drawStacked = (view: StackedView): string => {
  const from = view.columns.length - view.drawn;
  const columns = view.columns.slice(from);
  const series = view.series.map((each) => ({ ...each, values: each.values.slice(from) }));
  const totals = columns.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const step = stepFor(Math.max(1, ...totals), true);
  const top = Math.ceil(Math.max(1, ...totals) / step) * step;
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const band = (WIDTH - LEFT - RIGHT) / columns.length;
  const width = Math.min(48, band * 0.72);
  const parts = columns.map((column, index) => {
    const x = LEFT + band * index + (band - width) / 2;
    let below = 0;
    const rects = series.map(({ key, values }) => {
      const value = values[index] ?? 0;
      below += value;
      return value > 0
        ? `<rect class="k-${key}" x="${figure(x)}" y="${figure(y(below))}" width="${figure(width)}" height="${figure(y(below - value) - y(below))}"/>`
        : '';
    });
    const said = series
      .flatMap(({ name, values }) => (values[index] ? [`${values[index]} ${words.within(name)}`] : []))
      .reverse();
    const text = hasLabel(columns.length, index, LABELS)
      ? `<text x="${figure(x + width / 2)}" y="${HEIGHT - 12}" text-anchor="middle">${escapeText(column.label)}</text>`
      : '';
    return below > 0 ? mark([column.name, ...said].join('\n'), rects.join('')) + text : text;
  });
  const hatch = series.some(({ key }) => key === 'blocked') ? HATCH : '';
  const all = hatch + scale(top, step, y) + parts.join('') + names(series, y, WIDTH - RIGHT + 8);
  return picture('stack', view.id, `${view.title}. ${view.subtitle}`, [WIDTH, HEIGHT], all);
};
