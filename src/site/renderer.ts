import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CreateRenderer } from '../renderer/source.ts';
import { packageRoot } from './package.ts';

/** The site as compiled once: what renders its pages, and the files that every site is served with. */
export interface Renderer {
  createRenderer: CreateRenderer;
  /** Folder of styles, scripts, fonts and icon, absolute. */
  assets: string;
  /** Digest of all that pages are made with besides their data. */
  digest: string;
}

interface Compiler {
  compileWhenStale: () => Promise<void>;
}

// Is here in a clone only, where a template may have changed since.
const COMPILE = new URL('../../scripts/compile.ts', import.meta.url);

/** Loads the compiled site; in a clone it is compiled again when a template has changed. */
export const loadRenderer = async (): Promise<Renderer> => {
  const folder = join(packageRoot(), 'build', 'compiled');
  if (existsSync(fileURLToPath(COMPILE))) await ((await import(COMPILE.href)) as Compiler).compileWhenStale();
  const entry = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as Pick<
    Renderer,
    'createRenderer'
  >;
  const digest = await readFile(join(folder, 'digest.txt'), 'utf8');
  return { createRenderer: entry.createRenderer, assets: join(folder, 'client'), digest };
};
