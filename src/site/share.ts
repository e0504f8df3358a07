import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VerdictDocumentSchema } from '../schemas/verdict-document.ts';
import { badgeJson, badgeSvg, toBadge } from '../views/badge.ts';
import { toCard } from '../views/card.ts';
import { atomFeed } from '../views/feed.ts';
import { toFront } from '../views/front.ts';
import type { RecordData, SiteData } from '../views/record-data.ts';
import { toVerdictDocument } from '../views/verdict-document.ts';
import { drawCard } from './card.ts';

/** What the files that others embed or fetch are written from. */
export interface ShareInput {
  site: SiteData;
  /** In the order of the decisions, open revisions last. */
  records: readonly RecordData[];
  /** The folder of the finished site. */
  out: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site, for absolute links. */
  address?: string | undefined;
}

/** A base path or address that ends in a slash. */
export const withSlash = (text: string): string => (text.endsWith('/') ? text : `${text}/`);

const filesOf = async ({ summary, judgement }: RecordData, { name }: SiteData) => ({
  'badge.svg': badgeSvg(toBadge(summary)),
  'badge.json': badgeJson(toBadge(summary)),
  'verdict.json': `${JSON.stringify(toVerdictDocument(judgement), null, 2)}\n`,
  'card.png': await drawCard(toCard(summary, name)),
});

/**
 * Writes what release notes and other tools take from a site: for each revision, and for each checkpoint as its
 * bare id means it, `badge.svg`, `badge.json`, `verdict.json` and `card.png`; `feed.xml`; `schema/verdict.json`.
 */
export const writeShare = async ({ site, records, out, base, address }: ShareInput): Promise<void> => {
  const front = new Set(toFront(records.map(({ summary }) => summary)).map(({ id }) => id));
  for (const record of records) {
    const { id, checkpoint } = record.summary;
    const files = Object.entries(await filesOf(record, site));
    const folders = [join(out, id), ...(front.has(id) ? [join(out, checkpoint)] : [])];
    for (const folder of folders) {
      await mkdir(folder, { recursive: true });
      for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
    }
  }
  const root = address === undefined ? withSlash(base) : new URL(withSlash(base), address).href;
  const revisions = records.map(({ summary }) => summary);
  await writeFile(join(out, 'feed.xml'), atomFeed({ name: site.name, revisions, base: root }));
  await mkdir(join(out, 'schema'), { recursive: true });
  const schema = z.toJSONSchema(VerdictDocumentSchema, { unrepresentable: 'any' });
  await writeFile(join(out, 'schema', 'verdict.json'), `${JSON.stringify(schema, null, 2)}\n`);
};
