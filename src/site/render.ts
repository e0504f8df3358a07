import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteContents } from '../page-data/contents.ts';
import { fileOf } from './pages.ts';
import type { Renderer } from './renderer.ts';
import { toSource } from './source.ts';

/** Everything pages are rendered from; the same input gives the same bytes. */
export interface RenderInput {
  renderer: Renderer;
  contents: SiteContents;
  /** The pages wanted, by their site-relative addresses. */
  pages: readonly string[];
  /** The content folder, absolute: where captured output is read from. */
  content: string;
  /** Folder the pages are written to. */
  out: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site, for canonical links. */
  address?: string | undefined;
}

/** Renders pages, and puts the files that every page is served with beside them. Writes to `out` only. */
export const render = async ({
  renderer,
  contents,
  pages,
  content,
  out,
  base,
  address,
}: RenderInput): Promise<void> => {
  await cp(renderer.assets, out, { recursive: true });
  const renderPage = renderer.createRenderer({
    source: toSource(contents, content),
    language: contents.site.language,
    base,
    address,
  });
  for (const page of pages) {
    const file = join(out, fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await renderPage(page));
  }
};
