import type { AgeView } from '../views/age.ts';
import { escapeText, figure, mark, picture } from './svg.ts';

const WIDTH = 480;
const LEFT = 152;
const RIGHT = 60;
const TOP = 6;
const ROW = 26;
const BAR = 12;
const BOTTOM = 24;
const FARTHEST = 2;
const NAME = 18;

const cut = (name: string): string => {
  const letters = [...name];
  return letters.length > NAME ? `${letters.slice(0, NAME - 1).join('')}…` : name;
};

/** Draws ages as shares of their limits, one bar a probe; bars that go far beyond the limit are cut off open. */
export const drawAge = (view: AgeView, limit: string): string => {
  const rows = view.rows.slice(0, view.drawn);
  const most = Math.min(FARTHEST, Math.max(1.25, ...rows.map(({ share }) => share)));
  const x = (share: number): number => LEFT + (Math.min(share, most) / most) * (WIDTH - LEFT - RIGHT);
  const base = TOP + rows.length * ROW;
  const grid = [0, 0.5, 1, 1.5, 2]
    .filter((share) => share <= most)
    .map(
      (share) =>
        `<path class="${share === 0 ? 'axis' : share === 1 ? 'limit' : 'rule'}" d="M${figure(x(share))} ${TOP}V${base}"/><text${share === 1 ? ' class="name"' : ''} x="${figure(x(share))}" y="${base + 17}" text-anchor="middle">${share === 1 ? escapeText(limit) : `${share * 100} %`}</text>`,
    );
  const bars = rows.map(({ probe, share, stale, shareText, text }, index) => {
    const y = TOP + index * ROW + (ROW - BAR) / 2;
    const end = Math.max(x(share), LEFT + 1.5);
    const beyond =
      share > most
        ? `<path class="cut" d="M${figure(end - 12)} ${y - 2}l-5 ${BAR + 4}m9-${BAR + 4}l-5 ${BAR + 4}"/>`
        : '';
    return mark(
      text,
      `<text class="mono" x="${LEFT - 10}" y="${y + 10}" text-anchor="end">${escapeText(cut(probe))}</text><path class="k-${stale ? 'missing' : 'ready'}" d="M${LEFT} ${y}H${figure(end)}v${BAR}H${LEFT}z"/>${beyond}<text class="name" x="${figure(end + 7)}" y="${y + 10}">${escapeText(shareText)}</text>`,
    );
  });
  return picture(
    'stack',
    view.id,
    `${view.title}. ${view.subtitle}`,
    [WIDTH, base + BOTTOM],
    grid.join('') + bars.join(''),
  );
};
