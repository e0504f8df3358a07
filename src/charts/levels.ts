import type { LevelsView } from '../views/risks.ts';
import { escapeText, mark, picture } from './svg.ts';

const WIDTH = 328;
const LEFT = 66;
const ROW = 40;
const STEP = 34;
const RADIUS = 14;
const ROOM = 7;

/** Draws risks by level, open ones solid and settled ones pale: what stands in for a map with too few scores. */
export const drawLevels = ({ title, levels }: LevelsView, id: string): string => {
  const rows = levels.map(({ word, risks }, row) => {
    const y = row * ROW + ROW / 2;
    const shown = risks.length > ROOM ? risks.slice(0, ROOM - 1) : risks;
    const dots = shown.map(({ number, title: name, state, open }, index) => {
      const x = LEFT + 12 + index * STEP + RADIUS;
      return mark(
        `${number} ${name}: ${state}`,
        `<circle cx="${x}" cy="${y}" r="${RADIUS}"/><text x="${x}" y="${y + 4.3}">${number}</text>`,
        `pt${open ? '' : ' mit'}`,
      );
    });
    const more =
      risks.length > shown.length
        ? `<text x="${LEFT + 12 + shown.length * STEP}" y="${y + 4.3}">+${risks.length - shown.length}</text>`
        : '';
    return `<path class="line0" d="M0 ${row * ROW}H${WIDTH}"/><text x="${LEFT - 8}" y="${y + 4.3}" text-anchor="end">${escapeText(word)}</text>${dots.join('')}${more}`;
  });
  return picture('rmap', id, title, [WIDTH, levels.length * ROW], rows.join(''));
};
