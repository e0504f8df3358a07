import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPng } from '../../src/site/card-png.ts';
import { CARD } from '../../src/site/card-svg.ts';
import { drawCard } from '../../src/site/draw-card.ts';
import { loadRenderer } from '../../src/site/renderer.ts';
import type { CardView } from '../../src/views/card.ts';

const VIEW: CardView = {
  title: '',
  programme: '',
  verdict: 'GO',
  decided: true,
  sentence: '',
  lanes: [],
  more: null,
  when: '',
  digest: '',
  key: 'go',
};

/** The colours of an indexed PNG, a number a pixel: red in the low byte. */
const decoded = (png: Uint8Array): number[] => {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const parts: Record<string, Buffer> = {};
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    parts[bytes.toString('latin1', at + 4, at + 8)] = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
  const rows = inflateSync(parts['IDAT'] ?? Buffer.alloc(0));
  const palette = parts['PLTE'] ?? Buffer.alloc(0);
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => palette.readUIntLE(place * 3, 3));
};

const inked = (view: Partial<CardView>): number =>
  decoded(drawCard({ ...VIEW, ...view }))
    .slice(0, CARD.width * 100)
    .filter((colour) => colour !== 0xffffff).length;

describe('a picture of few colours', () => {
  it('has every pixel as it was drawn', () => {
    const pixels = Uint32Array.from({ length: 64 * 8 }, (_, index) => 0xff000000 + (index % 200) * 77_777);
    expect(decoded(toPng(new Uint8Array(pixels.buffer), 64, 8))).toEqual(
      [...pixels].map((pixel) => pixel & 0xffffff),
    );
  });

  it('is drawn in fewer colours where there are more than can be named', () => {
    const pixels = Uint32Array.from({ length: 64 * 64 }, (_, index) => 0xff000000 + index * 4001);
    const drawn = decoded(toPng(new Uint8Array(pixels.buffer), 64, 64));
    expect(new Set(drawn).size).toBeLessThanOrEqual(256);
    expect(drawn.every((colour, index) => ((colour ^ (pixels[index] ?? 0)) & 0xc0c0c0) === 0)).toBe(true);
  });
});

describe('a line of a card', () => {
  beforeAll(loadRenderer);

  it('shows letters of both fonts, whichever of them comes first', () => {
    const plain = inked({ title: 'odz' });
    expect(inked({ title: 'Łódź' })).toBeGreaterThan(plain);
    expect(inked({ title: 'aŁbŐc' })).toBeGreaterThan(inked({ title: 'abc' }));
  });

  it('shows what would be markup as it is written', () => {
    expect(inked({ title: 'a & <b>' })).toBeGreaterThan(inked({ title: 'a b' }));
  });
});
