import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package.ts';

/** Weights that cards are set in. */
export type Weight = 400 | 700;

/** Letters of one weight: the Latin ones, and those with further accents in a font of their own. */
export interface Face {
  /** Width of a text, in parts of the font size. */
  widthOf: (text: string) => number;
  /** A text in pieces, each with the family that has its letters. */
  runsOf: (text: string) => { family: string; text: string }[];
}

interface Font {
  family: string;
  /** Advance of each letter it has, in parts of the font size, by code point. */
  advances: ReadonlyMap<number, number>;
}

const FONTS = [
  { letters: 'latin', family: 'Atkinson Hyperlegible Next' },
  { letters: 'latin-ext', family: 'Atkinson HyperExtends Next' },
] as const;

/** The font files that cards are drawn with, absolute. */
export const fontFiles = (): string[] =>
  FONTS.flatMap(({ letters }) => ([400, 700] as const).map((weight) => fileOf(letters, weight)));

const fileOf = (letters: string, weight: Weight): string =>
  join(packageRoot(), 'build', 'compiled', 'fonts', `${letters}-${weight}.ttf`);

const tableOf = (font: Buffer, tag: string): Buffer => {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
  throw new Error(`The font has no table ${tag}`);
};

/** Glyphs by code point, from a character map of format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap). */
const glyphsOf = (cmap: Buffer): Map<number, number> => {
  const found = new Map<number, number>();
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8));
  const map = tables.map((at) => cmap.subarray(at)).find((table) => table.readUInt16BE(0) === 4);
  if (!map) return found;
  const doubled = map.readUInt16BE(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    const [end, start] = [map.readUInt16BE(at), map.readUInt16BE(at + 2 + doubled)];
    const [delta, range] = [map.readUInt16BE(at + 2 + doubled * 2), map.readUInt16BE(at + 2 + doubled * 3)];
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const place = at + 2 + doubled * 3 + range + (code - start) * 2;
      const listed = range === 0 ? code : map.readUInt16BE(place);
      if (listed !== 0) found.set(code, (listed + delta) & 0xffff);
    }
  }
  return found;
};

const readFont = (letters: string, family: string, weight: Weight): Font => {
  const bytes = readFileSync(fileOf(letters, weight));
  const [units, metrics] = [tableOf(bytes, 'head').readUInt16BE(18), tableOf(bytes, 'hmtx')];
  const last = tableOf(bytes, 'hhea').readUInt16BE(34) - 1;
  const advanceOf = (glyph: number): number => metrics.readUInt16BE(Math.min(glyph, last) * 4) / units;
  const glyphs = [...glyphsOf(tableOf(bytes, 'cmap'))];
  return { family, advances: new Map(glyphs.map(([code, glyph]) => [code, advanceOf(glyph)])) };
};

/** Reads the letters of a weight. */
export const readFace = (weight: Weight): Face => {
  const [latin, extended] = FONTS.map(({ letters, family }) => readFont(letters, family, weight));
  if (!latin || !extended) throw new Error('The fonts of the cards are not there');
  const fontOf = (code: number): Font =>
    latin.advances.has(code) || !extended.advances.has(code) ? latin : extended;
  const codesOf = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return {
    widthOf: (text) => codesOf(text).reduce((sum, code) => sum + (fontOf(code).advances.get(code) ?? 1), 0),
    runsOf(text) {
      const runs: { family: string; text: string }[] = [];
      for (const code of codesOf(text)) {
        const { family } = fontOf(code);
        const letter = String.fromCodePoint(code);
        const last = runs.at(-1);
        if (last?.family === family) last.text += letter;
        else runs.push({ family, text: letter });
      }
      return runs;
    },
  };
};
