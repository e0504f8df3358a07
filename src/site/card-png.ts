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
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const line = width * pixels.BYTES_PER_ELEMENT;
  let last = -1;
  let place = 0;
  for (let from = 0, to = 0; from < pixels.length; from += width, to += width + 1) {
    const start = (from / width) * line;
    // Most rows are as the one above, and most pixels as the one before.
    if (from > 0 && bytes.compare(bytes, start - line, start, start, start + line) === 0) {
      rows.copyWithin(to, to - width - 1, to);
      continue;
    }
    for (let x = 0; x < width; x += 1) {
      const colour = (pixels[from + x] ?? 0) & mask;
      if (colour !== last) {
        place = places.get(colour) ?? places.size;
        if (place > 0xff) return undefined;
        places.set(colour, place);
        last = colour;
      }
      rows[to + 1 + x] = place;
    }
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
