import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SiteContents } from '../page-data/contents.ts';
import type { SiteRecord } from '../page-data/record.ts';
import { VerdictDocumentSchema } from '../schemas/verdict-document.ts';
import { badgeJson, badgeSvg, toBadge } from '../views/badge.ts';
import { calendar } from '../views/calendar.ts';
import { toCard } from '../views/card.ts';
import { atomFeed, jsonFeed } from '../views/feed.ts';
import { toFront } from '../views/front.ts';
import { toLink } from '../views/link.ts';
import { toVerdictDocument } from '../views/verdict-document.ts';
import { speaking } from '../words/words.ts';
import type { CardStore } from './card-store.ts';
import type { Edition } from './editions.ts';

/** Where a finished site lies and is served. */
interface Place {
  /** The folder of the finished site. */
  out: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site, for absolute links. */
  address?: string | undefined;
}

/** What the files that others embed or fetch are written from. */
export interface ShareInput extends Place, Pick<Edition, 'contents' | 'records'> {
  /** Draws the cards. */
  cards: CardStore;
  /** Files that stand there already, relative to `out`. */
  finished: ReadonlySet<string>;
}

/** The files beside the page of a revision. */
export const SHARED = ['badge.svg', 'badge.json', 'verdict.json', 'card.png', 'snippet.txt'] as const;

/** A base path or address that ends in a slash. */
const withSlash = (text: string): string => (text.endsWith('/') ? text : `${text}/`);

/** Where a site is found: its address with the base below it, or the base alone; ends in a slash. */
export const rootOf = (base: string, address: string | undefined): string =>
  address === undefined ? withSlash(base) : new URL(withSlash(base), address).href;

/** The files beside the page of a record, by name; the card as what is to be drawn. */
export const sharedBy = ({ summary, told }: SiteRecord, { site }: SiteContents, root: string) =>
  speaking(site.language, () => ({
    'badge.svg': badgeSvg(toBadge(summary)),
    'badge.json': badgeJson(toBadge(summary)),
    'verdict.json': json(toVerdictDocument(told(), summary.forecast ? { forecast: summary.forecast } : {})),
    'snippet.txt': `${toLink({ summary, base: root, digest: summary.digest }).html}\n`,
    'card.png': toCard(summary, site.name),
  }));

/** The records of an edition by the folder that their files lie in: each in its own, and in its checkpoint's where that shows it. */
export const sharedFolders = ({
  contents,
  records,
}: Pick<Edition, 'contents' | 'records'>): Map<string, SiteRecord> => {
  const front = new Set(toFront(contents.records.map(({ summary }) => summary)).map(({ id }) => id));
  return new Map(
    records.flatMap((record) => {
      const { id, checkpoint } = record.summary;
      return (front.has(id) ? [id, checkpoint] : [id]).map((folder) => [folder, record] as const);
    }),
  );
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes what release notes and other tools take from the records of one language: for each revision, and for each
 * checkpoint as its bare id means it, `badge.svg`, `badge.json`, `verdict.json`, `card.png` and `snippet.txt` (HTML
 * to paste).
 */
export const writeShare = async (input: ShareInput): Promise<void> => {
  const { contents, records, out, base, address, cards, finished } = input;
  const root = rootOf(base, address);
  for (const [folder, record] of sharedFolders({ contents, records })) {
    const missing = SHARED.filter((name) => !finished.has(`${folder}/${name}`));
    if (missing.length === 0) continue;
    const made = sharedBy(record, contents, root);
    const files = { ...made, 'card.png': await cards.draw(made['card.png']) };
    mkdirSync(join(out, folder), { recursive: true });
    for (const name of missing) writeFileSync(join(out, folder, name), files[name]);
  }
};

/** `feed.xml`, `feed.json` and `calendar.ics`, and the schema that every `verdict.json` follows, by site-relative path. */
export const feedsOf = (
  { site, records }: SiteContents,
  { base, address }: Pick<Place, 'base' | 'address'>,
): Record<string, string> => {
  const revisions = records.map(({ summary }) => summary);
  const feed = { name: site.name, revisions, base: rootOf(base, address) };
  const schema = z.toJSONSchema(VerdictDocumentSchema, { unrepresentable: 'any' });
  return speaking(site.language, () => ({
    'feed.xml': atomFeed(feed),
    'feed.json': json(jsonFeed(feed)),
    'calendar.ics': calendar(feed),
    'schema/verdict.json': json(schema),
  }));
};

/** Writes what `feedsOf` gives. */
export const writeFeeds = ({ contents, out, ...place }: Place & Pick<Edition, 'contents'>): void => {
  mkdirSync(join(out, 'schema'), { recursive: true });
  for (const [file, text] of Object.entries(feedsOf(contents, place))) writeFileSync(join(out, file), text);
};
