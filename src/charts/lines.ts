import type { Line, MeasuredView } from '../views/measured.ts';
import { words } from '../words/words.ts';
import { escapeText, figure, hasLabel, mark, picture, stepFor } from './svg.ts';

const WIDTH = 480;
const HEIGHT = 220;
const LEFT = 48;
const RIGHT = 116;
const TOP = 14;
const BOTTOM = 30;
const GAP = 15;
const LABELS = 5;

interface Frame {
  x: (index: number) => number;
  y: (value: number) => number;
  low: number;
  high: number;
  step: number;
}

const frameOf = ({ lines, limit, labels }: MeasuredView): Frame => {
  const values = [
    ...lines.flatMap(({ points }) => points.map(({ value }) => value)),
    ...(limit ? [limit.value] : []),
  ];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = stepFor(most - least || 1);
  const [low, high] = [
    Math.floor(least / step) * step,
    Math.ceil((most - least || 1) / step + least / step) * step,
  ];
  const room = WIDTH - LEFT - RIGHT;
  return {
    x: (index) => LEFT + (labels.length < 2 ? room / 2 : (index / (labels.length - 1)) * room),
    y: (value) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM),
    low,
    high,
    step,
  };
};

const grid = ({ y, low, high, step }: Frame): string => {
  const parts: string[] = [];
  for (let count = 0; low + count * step <= high + step / 2; count++) {
    const value = low + count * step;
    const at = figure(y(value));
    parts.push(
      `<path class="${Math.abs(value) < step / 2 ? 'axis' : 'rule'}" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${figure(y(value) + 4)}" text-anchor="end">${escapeText(words.number(value))}</text>`,
    );
  }
  return parts.join('');
};

const points = ({ key, points: all }: Line, { x, y }: Frame): string => {
  const path = all.map(
    ({ value }, index) => `${index === 0 ? 'M' : 'L'}${figure(x(index))} ${figure(y(value))}`,
  );
  const marks = all.map(({ value, met, text }, index) => {
    const [cx, cy] = [figure(x(index)), figure(y(value))];
    return mark(
      text,
      met === false
        ? `<path class="miss" d="M${figure(x(index) - 4.5)} ${figure(y(value) - 4.5)}h9v9h-9z"/>`
        : `<circle class="point" cx="${cx}" cy="${cy}" r="${all.length > 24 ? 2 : 4}"/>`,
    );
  });
  return `<path class="line ${key}" d="${path.join('')}"/>${marks.join('')}`;
};

// Names stand beside the ends of what they name, pushed apart where they would overlap.
const names = (view: MeasuredView, { y }: Frame, limitWord: string): string => {
  const ends = view.lines.map(({ name, points: all }) => {
    const last = all.at(-1)?.value ?? 0;
    return {
      text: view.lines.length > 1 ? `${name} ${words.number(last)}` : words.number(last),
      at: y(last),
      bold: false,
    };
  });
  if (view.limit) ends.push({ text: limitWord, at: y(view.limit.value), bold: true });
  let last = Number.NEGATIVE_INFINITY;
  return ends
    .sort((a, b) => a.at - b.at)
    .map(({ text, at, bold }) => {
      last = Math.max(at + 4, last + GAP);
      return `<text class="name${bold ? ' bold' : ''}" x="${WIDTH - RIGHT + 10}" y="${figure(last)}">${escapeText(text)}</text>`;
    })
    .join('');
};

/** Draws measured values against their limit as static SVG markup; a value that misses is a square, not a dot. */
export const drawMeasured = (view: MeasuredView, limitWord: string): string => {
  const frame = frameOf(view);
  const limit = view.limit
    ? `<path class="limit" d="M${LEFT} ${figure(frame.y(view.limit.value))}H${WIDTH - RIGHT}"/>`
    : '';
  const labels = view.labels.map((text, index) =>
    hasLabel(view.labels.length, index, LABELS)
      ? `<text x="${figure(frame.x(index))}" y="${HEIGHT - 8}" text-anchor="middle">${escapeText(text)}</text>`
      : '',
  );
  const lines = view.lines.map((line) => points(line, frame));
  return picture(
    'stack',
    view.id,
    `${view.title}. ${view.subtitle}`,
    [WIDTH, HEIGHT],
    grid(frame) + limit + lines.join('') + labels.join('') + names(view, frame, limitWord),
  );
};
