import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE, evidenceText } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Gathered } from '../gather/gathered.ts';
import { toContents } from '../page-data/contents.ts';
import type { Render } from '../renderer/source.ts';
import { refuseTakenAddresses } from './addresses.ts';
import { judgeAll } from './build.ts';
import { pagesOf } from './pages.ts';
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
  const contents = toContents(gathered, judgeAll(gathered, asOf));
  const pages = new Set(pagesOf(contents));
  const runs = new Map(contents.probes.flatMap((probe) => probe.runs.map((run) => [run.raw, run])));
  return {
    has: (page) => pages.has(page),
    render: createRenderer({ source: toSource(contents, gathered.root), base }),
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
