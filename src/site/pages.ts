import { toFront, toGone } from '../views/front.ts';
import type { SiteContents } from './records.ts';

/** Pages of the whole programme: they show a little of everything. */
const LISTS = ['', 'decisions/', 'risks/', 'evidence/', 'trends/', 'statuses/', '404.html'];

/** The site-relative address of every page of a site, each once. */
export const pagesOf = ({ records, probes, risks, diffs, withdrawn }: SiteContents): string[] => {
  const all = records.map(({ summary }) => summary);
  const pages = [
    ...LISTS,
    ...[...all, ...withdrawn].map(({ id }) => `${id}/`),
    ...[...toFront(all), ...toGone(withdrawn, all)].map(({ checkpoint }) => `${checkpoint}/`),
    ...probes.map(({ probe }) => `evidence/${probe.id}/`),
    ...risks.map(({ id }) => `risks/${id}/`),
    ...diffs.map(({ id }) => `diff/${id}/`),
  ];
  return [...new Set(pages)];
};

/** The file of a page, relative to the site. */
export const fileOf = (page: string): string => (page.endsWith('.html') ? page : `${page}index.html`);
