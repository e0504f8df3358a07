import type { SiteContents } from '../page-data/contents.ts';
import { toFront, toGone } from '../views/front.ts';

/** Pages of the whole programme: they show a little of everything. */
const LISTS = ['', 'decisions/', 'risks/', 'evidence/', 'trends/', 'statuses/', '404.html'];

/** The site-relative address of every page of a site, each once. */
export const pagesOf = ({ records, probes, risks, diffs, papers, withdrawn }: SiteContents): string[] => {
  const all = records.map(({ summary }) => summary);
  const fronts = new Set<unknown>([...toFront(all), ...toGone(withdrawn, all)]);
  const pages = [
    ...LISTS,
    ...[...all, ...withdrawn].flatMap((each) => [
      `${each.id}/`,
      ...(fronts.has(each) ? [`${each.checkpoint}/`] : []),
    ]),
    ...probes.map(({ probe }) => `evidence/${probe.id}/`),
    ...risks.map(({ id }) => `risks/${id}/`),
    ...diffs.map(({ id }) => `diff/${id}/`),
    ...papers.map(({ id }) => `${id}/paper/`),
  ];
  return [...new Set(pages)];
};

/** The file of a page, relative to the site. */
export const fileOf = (page: string): string => (page.endsWith('.html') ? page : `${page}index.html`);
