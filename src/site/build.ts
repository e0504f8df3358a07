import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { judgementOf, lastEvent, toCase } from '../gather/case.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { AskedPair } from '../page-data/diffs.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Forecast } from '../schemas/forecast.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { sweep } from '../storage/atomic.ts';
import { type Replaced, replaceFolder } from '../storage/replace-folder.ts';
import { forecast as forecastOf } from '../verdict/judge/forecast.ts';
import { type CardView, toCard } from '../views/card.ts';
import { speaking } from '../words/words.ts';
import { refuseTakenAddresses } from './addresses.ts';
import { toBuildFault } from './build-fault.ts';
import { type CardStore, openCards } from './card-store.ts';
import { type Edition, toEditions } from './editions.ts';
import { fileKeys } from './file-keys.ts';
import { openFiles } from './file-store.ts';
import { codeStamp } from './package.ts';
import { fileOf } from './pages.ts';
import { publish } from './publish.ts';
import { render } from './render.ts';
import { loadRenderer } from './renderer.ts';
import { writeFeeds, writeShare } from './share.ts';

/** What a site is built from and where it goes. */
export interface BuildInput {
  gathered: Gathered;
  /** The folder to write, absolute; what Holdpoint wrote there is replaced as a whole once every page is there. */
  out: string;
  /** Path the site is served under: `/` or `/docs/`. */
  base?: string;
  /** Address of the site, for canonical links. */
  site?: string | undefined;
  /** Moment at which open revisions are judged, milliseconds since 1970; the newest past event recorded otherwise. */
  asOf?: number | undefined;
  /** That moment lies ahead: what is judged at it is marked as a forecast. */
  forecast?: boolean;
  /** Comparisons asked for beside those of consecutive revisions and checkpoints. */
  pairs?: readonly AskedPair[] | undefined;
  /** Folder for what is needed on the way, absolute; several builds may share it. */
  work: string;
}

/** What was built. */
export interface Built extends Replaced {
  pages: number;
}

/**
 * Judges every revision: a decided one at its decision, an open one at the moment given or at the newest event
 * recorded, so that the result depends on neither clock nor git.
 */
export const judgeAll = (gathered: Gathered, asOf?: number): Judgement[] =>
  gathered.revisions.map((revision) =>
    judgementOf(gathered, revision, { moment: revision.revision === 'open' ? asOf : undefined }),
  );

/** What an open revision's verdict rests on at a moment ahead, seen from the newest event recorded for it. */
const forecastsOf = (gathered: Gathered, moment: number | undefined): Map<Revision, Forecast | null> =>
  new Map(
    gathered.revisions
      .filter(({ revision }) => revision === 'open')
      .map((each) => [
        each,
        forecastOf(toCase(gathered, each, { moment }), lastEvent(gathered, each).moment),
      ]),
  );

const cardsOf = ({ contents: { site }, records }: Edition): CardView[] =>
  speaking(site.language, () => records.map(({ summary }) => toCard(summary, site.name)));

/**
 * Builds the whole site. Pages are rendered beside `out` and swapped in at the end: when anything fails, `out`
 * stays as it was. Throws InputError when a checkpoint's name is an address of the site's own.
 */
export const buildSite = async ({
  gathered,
  out,
  base = '/',
  site: address,
  asOf,
  forecast = false,
  pairs = [],
  work,
}: BuildInput): Promise<Built> => {
  refuseTakenAddresses(gathered);
  const ahead = forecast ? forecastsOf(gathered, asOf) : undefined;
  const editions = toEditions(gathered, judgeAll(gathered, asOf), { asked: pairs, ...(ahead && { ahead }) });
  const [{ contents }] = editions;
  const renderer = await loadRenderer();
  let cards: CardStore | undefined;
  try {
    await mkdir(work, { recursive: true });
    const store = await openCards(join(work, 'cards'));
    cards = store;
    await sweep(work);
    store.begin(editions.flatMap(cardsOf));
    const digest = `${renderer.digest} ${codeStamp()}`;
    const keys = editions.flatMap((edition) => [...fileKeys(edition, { digest, base, address })]);
    const stored = await openFiles(join(work, 'files'), new Map(keys));
    const replaced = await replaceFolder(out, async (folder) => {
      const finished = stored.restore(folder);
      const place = { out: folder, base, address };
      for (const edition of editions) {
        const pages = edition.pages.filter((page) => !finished.has(fileOf(page)));
        await render({ ...place, renderer, contents: edition.contents, pages, content: gathered.root });
        await writeShare({ ...place, ...edition, cards: store, finished });
      }
      writeFeeds({ ...place, contents });
      await store.tidy();
      await publish({ ...contents, ...place, content: gathered.root });
      stored.remember(folder);
    });
    return { ...replaced, pages: replaced.files.filter((file) => file.endsWith('.html')).length };
  } catch (error) {
    throw toBuildFault(error, out);
  } finally {
    await cards?.close();
  }
};
