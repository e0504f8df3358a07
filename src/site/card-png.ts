import { constants, crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Buffer): Buffer => {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
};

/** How much of each of red, green and blue is told apart: all of it, or less where there are too many colours. */
const MASKS = [0xffffff, 0xf8f8f8, 0xc0c0c0];

interface Indexed {
  palette: number[];
  /** Rows of places in the palette, each after a byte that says it stands as it is. */
  rows: Buffer;
}

const indexed = (pixels: Uint32Array, width: number, mask: number): Indexed | undefined => {
  const places = new Map<number, number>();
  const rows = Buffer.alloc(pixels.length + pixels.length / width);
  let at = 0;
  let last = -1;
  let place = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    if (index % width === 0) at += 1;
    const colour = (pixels[index] ?? 0) & mask;
    // Most pixels are as the one before.
    if (colour !== last) {
      place = places.get(colour) ?? places.size;
      if (place > 0xff) return undefined;
      places.set(colour, place);
      last = colour;
    }
    rows[at] = place;
    at += 1;
  }
  return { palette: [...places.keys()], rows };
};

/**
 * Writes opaque pixels (red, green, blue and alpha, a byte each) as a PNG of at most 256 colours
 * (https://www.w3.org/TR/png-3/). Run lengths alone are looked for: quick, and the same bytes whichever way a
 * processor searches for longer repeats.
 */
export const toPng = (rgba: Uint8Array, width: number, height: number): Uint8Array => {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  let drawn: Indexed | undefined;
  for (const mask of MASKS) drawn ??= indexed(pixels, width, mask);
  const { palette = [], rows = Buffer.alloc(0) } = drawn ?? {};
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = palette.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]);
  const data = deflateSync(rows, { level: 1, strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
