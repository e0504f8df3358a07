import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { count, size } from './terminal/count.ts';
import { aligned } from './terminal/layout.ts';
import type { Line } from './terminal/style.ts';
import { muted } from './terminal/style.ts';

/** One file of a built site, its size in bytes. */
export interface BuiltFile {
  /** Relative to the site, with `/`. */
  path: string;
  bytes: number;
}

/** The given files of a site with their sizes. */
export const measureSite = (folder: string, files: readonly string[]): Promise<BuiltFile[]> =>
  Promise.all(files.map(async (path) => ({ path, bytes: (await stat(join(folder, path))).size })));

const PAGES_SHOWN = 4;
const ASSETS_SHOWN = 3;

const depth = ({ path }: BuiltFile): number => path.split('/').length;

/** The main pages and assets with their sizes and what they weigh on the wire, and the rest in one line. */
export const builtLines = async (
  { folder, out }: { folder: string; out: string },
  files: readonly BuiltFile[],
  columns: number,
): Promise<Line[]> => {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const assets = files.filter(({ path }) => /\.(css|js)$/.test(path)).sort((a, b) => b.bytes - a.bytes);
  const main = [...pages].sort((a, b) => depth(a) - depth(b)).slice(0, PAGES_SHOWN);
  const shown = [...main, ...assets.slice(0, ASSETS_SHOWN)];
  const rest = pages.filter((page) => !main.includes(page));
  const rows = await Promise.all(
    shown.map(async ({ path, bytes }): Promise<Line> => {
      const gzip = gzipSync(await readFile(join(folder, path))).byteLength;
      return [
        `${out.replace(/\/$/, '')}/${path}`,
        size(bytes).padStart(9),
        muted(`gzip ${size(gzip).padStart(8)}`),
      ];
    }),
  );
  const more = rest.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...aligned(rows, { columns, widest: 44 }),
    ...(rest.length > 0 ? [['  ', muted(`${count(rest.length, 'more page')}, ${size(more)}`)]] : []),
  ];
};
