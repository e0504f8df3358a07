import { Resvg } from '@resvg/resvg-js';
import type { CardView } from '../views/card.ts';
import { type Face, fontFiles, readFace, type Weight } from './card-face.ts';
import { toPng } from './card-png.ts';
import { CARD, cardSvg } from './card-svg.ts';

let faces: Record<Weight, Face> | undefined;

/** Draws a share card, a PNG of 1200 by 630 pixels, always light; the same view gives the same bytes. */
export const drawCard = (view: CardView): Uint8Array => {
  faces ??= { 400: readFace(400), 700: readFace(700) };
  const font = { loadSystemFonts: false, fontFiles: fontFiles() };
  const drawn = new Resvg(cardSvg(view, faces), { font }).render();
  return toPng(drawn.pixels, CARD.width, CARD.height);
};
