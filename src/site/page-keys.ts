import { createHash } from 'node:crypto';
import type { SiteContents } from '../page-data/contents.ts';
import { toFront } from '../views/front.ts';
import { surroundings } from '../views/record.ts';
import type { Edition } from './editions.ts';

/** Every page that shows one thing, by its address (`cp3/r1/`), with all of the data that it shows. */
const shownOn = ({ records, probes, risks, diffs, papers }: SiteContents): Map<string, unknown> => {
  const all = records.map(({ summary }) => summary);
  const fronts = new Map(toFront(all).map(({ id, checkpoint }) => [id, `${checkpoint}/`]));
  const nearby = surroundings(all);
  const pages = new Map<string, unknown>();
  for (const record of records) {
    const { id } = record.summary;
    const shown = [record.made, nearby(id)];
    pages.set(`${id}/`, shown);
    const front = fronts.get(id);
    if (front !== undefined) pages.set(front, shown);
  }
  for (const probe of probes) pages.set(`evidence/${probe.probe.id}/`, probe);
  for (const risk of risks) pages.set(`risks/${risk.id}/`, risk);
  for (const { id, diff } of diffs) pages.set(`diff/${id}/`, diff);
  for (const paper of papers) pages.set(`${paper.id}/paper/`, paper);
  return pages;
};

/** What pages are made with besides their data. */
export interface Making {
  /** Of the templates and all that they are served with. */
  digest: string;
  /** Path the site is served under. */
  base: string;
  /** Address of the site. */
  address?: string | undefined;
}

/**
 * A digest of all that each page of an edition shows, by its address: its data, the revisions around it, the templates and the site's
 * own options. Pages without one are rendered each time: lists of the whole programme, and records whose narrative is
 * MDX, which may bring in anything.
 */
export const pageKeys = (
  { contents, pages }: Edition,
  { digest, base, address }: Making,
): Map<string, string> => {
  const own = new Set(pages);
  const mdx = contents.records
    .filter(({ revision }) => revision.form === 'mdx')
    .map(({ summary }) => summary);
  const loose = new Set(mdx.flatMap(({ id, checkpoint }) => [`${id}/`, `${checkpoint}/`]));
  const made = JSON.stringify([digest, base, address, contents.site.name, contents.site.language]);
  // A record's page and its checkpoint's show the same.
  const digests = new Map<unknown, string>();
  const digestOf = (shown: unknown): string => {
    const known = digests.get(shown) ?? createHash('sha256').update(JSON.stringify(shown)).digest('hex');
    digests.set(shown, known);
    return known;
  };
  const keys = [...shownOn(contents)]
    .filter(([page]) => own.has(page) && !loose.has(page))
    .map(([page, shown]) => {
      const hash = createHash('sha256').update(made).update(page).update(digestOf(shown));
      return [page, hash.digest('hex')] as const;
    });
  return new Map(keys);
};
