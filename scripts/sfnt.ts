import { inflateSync } from 'node:zlib';

const RECORD = 16;

interface Table {
  tag: string;
  sum: number;
  bytes: Buffer;
}

const tablesOf = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, whole] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.toString('latin1', at, at + 4),
      sum: woff.readUInt32BE(at + 16),
      bytes: packed === whole ? bytes : inflateSync(bytes),
    };
  });

/** The same text in the two encodings that a font's table of names may have it in. */
const replaceName = (names: Buffer, from: string, to: string): Buffer => {
  const wide = (text: string): string => [...text].map((letter) => `\0${letter}`).join('');
  return Buffer.from(
    names.toString('latin1').replaceAll(wide(from), wide(to)).replaceAll(from, to),
    'latin1',
  );
};

/**
 * Unpacks a WOFF 1.0 font to the TrueType font that it holds (https://www.w3.org/TR/WOFF/), and calls it by another
 * name of equal length, so that two files of one family can be told apart.
 */
export const toSfnt = (woff: Buffer, from: string, to: string): Buffer => {
  const tables = tablesOf(woff);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * RECORD);
  woff.copy(head, 0, 4, 8);
  const search = [tables.length, power * RECORD, Math.log2(power), (tables.length - power) * RECORD];
  for (const [index, value] of search.entries()) head.writeUInt16BE(value, 4 + index * 2);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    const at = 12 + index * RECORD;
    head.write(tag, at, 'latin1');
    for (const [field, value] of [sum, offset, bytes.length].entries())
      head.writeUInt32BE(value, at + 4 + field * 4);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    (tag === 'name' ? replaceName(bytes, from, to) : bytes).copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
};
