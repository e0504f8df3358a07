import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE, evidenceText } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { Render } from '../renderer/source.ts';
import { refuseTakenAddresses } from './addresses.ts';
import { judgeAll } from './build.ts';
import { toEditions } from './editions.ts';
import type { Renderer } from './renderer.ts';
import { toSource } from './source.ts';

/** A site whose pages are rendered when they are asked for. */
export interface LiveSite {
  /** Whether there is a page at a site-relative address. */
  has: (page: string) => boolean;
  render: Render;
  /** The evidence file at a site-relative address; undefined where there is none. */
  evidence: (path: string) => Promise<string | Buffer | undefined>;
}

/** Judges what was gathered; renders nothing yet. Throws InputError when a checkpoint's name is an address of the site's own. */
export const openLiveSite = (
  { createRenderer }: Renderer,
  gathered: Gathered,
  { base, asOf }: { base: string; asOf?: number | undefined },
): LiveSite => {
  refuseTakenAddresses(gathered);
  const editions = toEditions(gathered, judgeAll(gathered, asOf));
  const pages = new Map(
    editions.flatMap(({ contents, pages: own }) => {
      const { language } = contents.site;
      const render = createRenderer({ source: toSource(contents, gathered.root), language, base });
      return own.map((page) => [page, render] as const);
    }),
  );
  const runs = new Map(
    editions[0].contents.probes.flatMap((probe) => probe.runs.map((run) => [run.raw, run])),
  );
  return {
    has: (page) => pages.has(page),
    async render(page) {
      const render = pages.get(page);
      if (render === undefined) throw new Error(`There is no page ${page}`);
      return render(page);
    },
    async evidence(path) {
      const found = runs.get(path);
      if (!found) return undefined;
      const { file, run } = found;
      if (file.startsWith(`${EVIDENCE}/`)) return readFile(join(gathered.root, file));
      const kept = await readEvidence(gathered.root, { file, digest: run.digest });
      return kept ? evidenceText(kept) : undefined;
    },
  };
};
