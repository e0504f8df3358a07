import { escapeXml } from '../kernel/escape.ts';
import type { CardView } from '../views/card.ts';
import type { Face, Weight } from './card-face.ts';

/** The size of a card in pixels. */
export const CARD = { width: 1200, height: 630 };

const LEFT = 60;
const RIGHT = CARD.width - LEFT;
const COLUMN = 595;
const LANES = 450;
const ROW = 62;
/** Half way between the title and the line above the foot. */
const MIDDLE = 313;
const INK = '#11181d';
const QUIET = '#4d5a63';
const GO = '#00705a';
const STOP = '#a81e12';

const PLATE: Record<CardView['key'], { fill: string; ink: string; sign: string }> = {
  go: {
    fill: GO,
    ink: '#ffffff',
    sign: 'M8 0h4v5H8zM8 15h4v5H8zM0 8.5h12.6V4.7L20 10l-7.4 5.3v-3.8H0Z',
  },
  partial: {
    fill: '#ffb81c',
    ink: INK,
    sign: 'M12.5 0h4v9h-4zM0 3.2h6V.8l4.5 3.7L6 8.2V5.8H0ZM0 13.9h14.3v-2.5L20 15.2l-5.7 3.8v-2.5H0Z',
  },
  nogo: { fill: STOP, ink: '#ffffff', sign: 'M14 0h5v20h-5zM0 8.5h5.8V4.7L12 10l-6.2 5.3v-3.8H0Z' },
  open: {
    fill: '#f3f5f6',
    ink: INK,
    sign: 'M13 0h4v3.5h-4zM13 5.5h4V9h-4zM13 11h4v3.5h-4zM13 16.5h4V20h-4zM0 8.7h9v2.6H0z',
  },
};

interface Look {
  size: number;
  weight?: Weight;
  colour?: string;
  end?: boolean;
}

type Faces = Readonly<Record<Weight, Face>>;

/** One line of text from its left end, or to its right end; `y` is its baseline. */
const line = (faces: Faces, text: string, x: number, y: number, look: Look): string => {
  const { size, weight = 400, colour = INK, end = false } = look;
  const { runsOf, widthOf } = faces[weight];
  const style = `font-size="${size}" font-weight="${weight}" fill="${colour}"`;
  let at = end ? x - widthOf(text) * size : x;
  return runsOf(text)
    .map((run) => {
      const drawn = `<text xml:space="preserve" x="${at}" y="${y}" font-family="${run.family}" ${style}>${escapeXml(run.text)}</text>`;
      at += widthOf(run.text) * size;
      return drawn;
    })
    .join('');
};

const box = (x: number, y: number, width: number, height: number, rest: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${rest}/>`;

/** Words in as many lines as they need; a word that is too long for one stands alone. */
const wrapped = (face: Face, text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && face.widthOf(longer) * size <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const GATE = 'M57 0h2.5v14H57zM57 48h2.5v14H57zM63 0h2.5v14H63zM63 48h2.5v14H63z';

const track = (verdict: CardView['lanes'][number]['verdict']): string => {
  const held = verdict === 'no-go';
  const gate = held
    ? `<path fill="${STOP}" d="M56 0h6v62h-6zM64.5 0H67v62h-2.5z"/>`
    : `<path fill="${GO}" d="${GATE}"/>`;
  if (verdict === 'not-applicable') return gate;
  return `${gate}<path fill="${INK}" d="M0 30h${held ? 46 : 109}v2H0z"/><path fill="${INK}" d="M${held ? 44 : 108} 24.5l11 6.5-11 6.5z"/>`;
};

const lanesColumn = (faces: Faces, { lanes, more }: CardView): string => {
  const rule = lanes.length > 0 ? 4 : 0;
  const x = RIGHT - LANES;
  const top = MIDDLE - (rule + lanes.length * ROW + (more ? 34 : 0)) / 2;
  const rows = lanes.map(({ title, verdict, word }, index) => {
    const y = top + rule + index * ROW;
    const name = line(faces, title, x, y + 38.5, { size: 23 });
    const said = line(faces, word, RIGHT, y + 38.5, { size: 23, weight: 700, end: true });
    return `${name}<g transform="translate(${x + 250} ${y})">${track(verdict)}</g>${said}`;
  });
  const foot = more
    ? line(faces, more, x, top + rule + lanes.length * ROW + 28, { size: 22, colour: QUIET })
    : '';
  return `${rule > 0 ? box(x, top, LANES, rule, `fill="${INK}"`) : ''}${rows.join('')}${foot}`;
};

const PLATE_HEIGHT = 132;
const PLATE_SIGN = 62;

/** The verdict as a plate; dashed while nobody has decided. */
const plate = (faces: Faces, { key, verdict, decided }: CardView, top: number): string => {
  const { fill, ink, sign } = PLATE[key];
  const room = COLUMN - 162;
  const size = Math.min(76, Math.floor(room / faces[700].widthOf(verdict)));
  const width = Math.ceil(faces[700].widthOf(verdict) * size) + 138;
  const middle = top + PLATE_HEIGHT / 2;
  const dashes = `fill="none" stroke="${INK}" stroke-width="5" stroke-dasharray="10 10"`;
  return [
    decided ? '' : box(LEFT + 2.5, top + 2.5, width + 19, PLATE_HEIGHT - 5, dashes),
    box(LEFT + 12, top + 12, width, PLATE_HEIGHT - 24, `fill="${fill}"`),
    `<path fill="${ink}" transform="translate(${LEFT + 36} ${middle - PLATE_SIGN / 2}) scale(${PLATE_SIGN / 20})" d="${sign}"/>`,
    line(faces, verdict, LEFT + 126, middle + size * 0.34, { size, weight: 700, colour: ink }),
  ].join('');
};

const verdictColumn = (faces: Faces, view: CardView): string => {
  const { length } = view.sentence;
  const size = length > 150 ? 25 : length > 100 ? 29 : 34;
  const lines = wrapped(faces[400], view.sentence, size, COLUMN);
  const top = MIDDLE - (PLATE_HEIGHT + 30 + lines.length * size * 1.3) / 2;
  const first = top + PLATE_HEIGHT + 30 + size;
  const said = lines.map((text, index) => line(faces, text, LEFT, first + index * size * 1.3, { size }));
  return plate(faces, view, top) + said.join('');
};

/** Lays a share card out as SVG, always light. */
export const cardSvg = (view: CardView, faces: Faces): string => {
  const { width, height } = CARD;
  const quiet = { size: 24, colour: QUIET };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    box(0, 0, width, height, 'fill="#ffffff"'),
    line(faces, view.title, LEFT, 86, { size: 30, weight: 700 }),
    line(faces, view.programme, RIGHT, 86, { size: 30, colour: QUIET, end: true }),
    verdictColumn(faces, view),
    lanesColumn(faces, view),
    box(LEFT, 534, RIGHT - LEFT, 1, 'fill="#d3dade"'),
    line(faces, view.when, LEFT, 578, quiet),
    line(faces, view.digest, RIGHT, 578, { ...quiet, end: true }),
    '</svg>',
  ].join('');
};
