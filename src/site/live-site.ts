import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE, evidenceText } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { Render } from '../renderer/source.ts';
import type { ProbeData } from '../views/record-data.ts';
import { refuseTakenAddresses } from './addresses.ts';
import { judgeAll } from './build.ts';
import { type Edition, toEditions } from './editions.ts';
import type { Renderer } from './renderer.ts';
import { feedsOf, SHARED, sharedBy, sharedFolders } from './share.ts';
import { toSource } from './source.ts';

/** A site whose pages are rendered when they are asked for. */
export interface LiveSite {
  /** Whether there is a page at a site-relative address. */
  has: (page: string) => boolean;
  render: Render;
  /** Any other file at a site-relative address: evidence, a feed, a badge, a card; undefined where there is none. */
  file: (path: string) => Promise<string | Uint8Array | undefined>;
}

const evidenceOf = async (
  { file, run }: ProbeData['runs'][number],
  root: string,
): Promise<string | Uint8Array | undefined> => {
  if (file.startsWith(`${EVIDENCE}/`)) return readFile(join(root, file));
  const kept = await readEvidence(root, { file, digest: run.digest });
  return kept ? evidenceText(kept) : undefined;
};

type Shared = ReturnType<typeof sharedBy>;

/** Gives the files beside the pages of records, by site-relative address. */
const sharing = (
  editions: readonly Edition[],
  base: string,
): ((path: string) => Promise<string | Uint8Array> | undefined) => {
  const made = new Map(
    editions.flatMap((edition) =>
      [...sharedFolders(edition)].map(
        ([folder, record]) => [folder, (): Shared => sharedBy(record, edition.contents, base)] as const,
      ),
    ),
  );
  const drawn = async (shared: Shared, name: keyof Shared): Promise<string | Uint8Array> => {
    if (name !== 'card.png') return shared[name];
    const { drawCard } = await import('./draw-card.ts');
    return drawCard(shared[name]);
  };
  return (path) => {
    const name = SHARED.find((each) => path.endsWith(`/${each}`));
    const files = name && made.get(path.slice(0, -name.length - 1));
    return name && files && drawn(files(), name);
  };
};

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
  const shared = sharing(editions, base);
  return {
    has: (page) => pages.has(page),
    async render(page) {
      const render = pages.get(page);
      if (render === undefined) throw new Error(`There is no page ${page}`);
      return render(page);
    },
    async file(path) {
      const run = runs.get(path);
      return run
        ? evidenceOf(run, gathered.root)
        : (shared(path) ?? feedsOf(editions[0].contents, { base })[path]);
    },
  };
};
