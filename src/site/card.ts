import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { CardView } from '../views/card.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const INK = '#11181d';
const QUIET = '#4d5a63';
const GO = '#00705a';
const STOP = '#a81e12';
const FAMILY = { latin: 'Atkinson', 'latin-ext': 'Atkinson Extended' } as const;

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

type Style = Record<string, string | number>;

interface Box {
  type: string;
  props: Record<string, unknown>;
}

const box = (style: Style, ...children: (Box | string)[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: children.length === 1 ? children[0] : children },
});

const image = (svg: string, width: number, height: number): Box => ({
  type: 'img',
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height },
});

const sign = (path: string, colour: string, size: number): Box =>
  image(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 20 20"><path fill="${colour}" d="${path}"/></svg>`,
    size,
    size,
  );

const GATE = 'M57 0h2.5v14H57zM57 48h2.5v14H57zM63 0h2.5v14H63zM63 48h2.5v14H63z';

const track = (verdict: CardView['lanes'][number]['verdict']): Box => {
  const held = verdict === 'no-go';
  const gate = held
    ? `<path fill="${STOP}" d="M56 0h6v62h-6zM64.5 0H67v62h-2.5z"/>`
    : `<path fill="${GO}" d="${GATE}"/>`;
  const line = verdict === 'not-applicable' ? '' : `<path fill="${INK}" d="M0 30h${held ? 46 : 109}v2H0z"/>`;
  const head =
    verdict === 'not-applicable' ? '' : `<path fill="${INK}" d="M${held ? 44 : 108} 24.5l11 6.5-11 6.5z"/>`;
  return image(
    `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="62" viewBox="0 0 120 62">${gate}${line}${head}</svg>`,
    120,
    62,
  );
};

const laneRow = ({ title, verdict, word }: CardView['lanes'][number]): Box =>
  box(
    { alignItems: 'center', height: 62, width: '100%', fontSize: 23 },
    box({ flexGrow: 1, flexBasis: 0, overflow: 'hidden' }, title),
    track(verdict),
    box({ width: 80, justifyContent: 'flex-end', fontWeight: 700 }, word),
  );

const lanesColumn = ({ lanes, more }: CardView): Box =>
  box(
    { width: 450, flexDirection: 'column', borderTop: lanes.length > 0 ? `4px solid ${INK}` : 'none' },
    ...lanes.map(laneRow),
    ...(more ? [box({ fontSize: 22, color: QUIET, marginTop: 6 }, more)] : []),
  );

const verdictColumn = ({ key, verdict, decided, sentence }: CardView): Box => {
  const { fill, ink, sign: path } = PLATE[key];
  return box(
    { width: 595, flexDirection: 'column', justifyContent: 'center' },
    box(
      { padding: 7, border: `5px dashed ${decided ? '#ffffff' : INK}`, alignSelf: 'flex-start' },
      box(
        { alignItems: 'center', padding: '14px 24px', backgroundColor: fill, color: ink },
        sign(path, ink, 62),
        box({ marginLeft: 28, fontSize: 76, fontWeight: 700, lineHeight: 1.05 }, verdict),
      ),
    ),
    box(
      {
        marginTop: 30,
        fontSize: sentence.length > 150 ? 25 : sentence.length > 100 ? 29 : 34,
        lineHeight: 1.3,
      },
      sentence,
    ),
  );
};

const page = (view: CardView): Box =>
  box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '56px 60px 44px',
      backgroundColor: '#ffffff',
      color: INK,
      fontFamily: Object.values(FAMILY).join(', '),
    },
    box(
      { justifyContent: 'space-between', fontSize: 30, width: '100%' },
      box({ fontWeight: 700 }, view.title),
      box({ color: QUIET }, view.programme),
    ),
    box(
      { flexGrow: 1, justifyContent: 'space-between', alignItems: 'center', width: '100%' },
      verdictColumn(view),
      lanesColumn(view),
    ),
    box(
      {
        justifyContent: 'space-between',
        width: '100%',
        paddingTop: 20,
        borderTop: '1px solid #d3dade',
        fontSize: 24,
        color: QUIET,
      },
      box({}, view.when),
      box({}, view.digest),
    ),
  );

const FACES = (['latin', 'latin-ext'] as const).flatMap((letters) =>
  ([400, 700] as const).map((weight) => ({ letters, weight })),
);

const fontsOnce = () => {
  const { resolve } = createRequire(import.meta.url);
  const files = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
  return Promise.all(
    FACES.map(async ({ letters, weight }) => ({
      name: FAMILY[letters],
      data: await readFile(resolve(`${files}-${letters}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  );
};

let fonts: ReturnType<typeof fontsOnce> | undefined;

/** Draws a share card, a PNG of 1200 by 630 pixels, always light; the same view gives the same bytes. */
export const drawCard = async (view: CardView): Promise<Uint8Array> => {
  fonts ??= fontsOnce();
  const svg = await satori(page(view) as never, { width: WIDTH, height: HEIGHT, fonts: await fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
};
