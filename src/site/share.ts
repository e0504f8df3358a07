import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SiteRecord } from '../page-data/record.ts';
import { VerdictDocumentSchema } from '../schemas/verdict-document.ts';
import { badgeJson, badgeSvg, toBadge } from '../views/badge.ts';
import { toCard } from '../views/card.ts';
import { atomFeed, jsonFeed } from '../views/feed.ts';
import { toFront } from '../views/front.ts';
import { toLink } from '../views/link.ts';
import type { SiteData } from '../views/record-data.ts';
import { toVerdictDocument } from '../views/verdict-document.ts';
import type { CardStore } from './card-store.ts';

/** What the files that others embed or fetch are written from. */
export interface ShareInput {
  site: SiteData;
  /** In the order of the decisions, open revisions last. */
  records: readonly Pick<SiteRecord, 'summary' | 'told'>[];
  /** The folder of the finished site. */
  out: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site, for absolute links. */
  address?: string | undefined;
  /** Draws the cards. */
  cards: CardStore;
}

/** A base path or address that ends in a slash. */
const withSlash = (text: string): string => (text.endsWith('/') ? text : `${text}/`);

/** Where a site is found: its address with the base below it, or the base alone; ends in a slash. */
export const rootOf = (base: string, address: string | undefined): string =>
  address === undefined ? withSlash(base) : new URL(withSlash(base), address).href;

const filesOf = async (
  { summary, told }: Pick<SiteRecord, 'summary' | 'told'>,
  { site, cards }: ShareInput,
  root: string,
) => ({
  'badge.svg': badgeSvg(toBadge(summary)),
  'badge.json': badgeJson(toBadge(summary)),
  'verdict.json': json(toVerdictDocument(told(), summary.forecast ? { forecast: summary.forecast } : {})),
  'card.png': await cards.draw(toCard(summary, site.name)),
  'snippet.txt': `${toLink({ summary, base: root, digest: summary.digest }).html}\n`,
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes what release notes and other tools take from a site: for each revision, and for each checkpoint as its
 * bare id means it, `badge.svg`, `badge.json`, `verdict.json`, `card.png` and `snippet.txt` (HTML to paste);
 * `feed.xml`, `feed.json`; `schema/verdict.json`.
 */
export const writeShare = async (input: ShareInput): Promise<void> => {
  const { site, records, out, base, address } = input;
  const root = rootOf(base, address);
  const revisions = records.map(({ summary }) => summary);
  const front = new Set(toFront(revisions).map(({ id }) => id));
  for (const record of records) {
    const { id, checkpoint } = record.summary;
    const files = Object.entries(await filesOf(record, input, root));
    const folders = [join(out, id), ...(front.has(id) ? [join(out, checkpoint)] : [])];
    for (const folder of folders) {
      await mkdir(folder, { recursive: true });
      for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
    }
  }
  const feed = { name: site.name, revisions, base: root };
  await writeFile(join(out, 'feed.xml'), atomFeed(feed));
  await writeFile(join(out, 'feed.json'), json(jsonFeed(feed)));
  await mkdir(join(out, 'schema'), { recursive: true });
  const schema = z.toJSONSchema(VerdictDocumentSchema, { unrepresentable: 'any' });
  await writeFile(join(out, 'schema', 'verdict.json'), json(schema));
};
