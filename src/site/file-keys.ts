import { sha256 } from '../kernel/digest.ts';
import { toFront } from '../views/front.ts';
import { surroundings } from '../views/record.ts';
import type { Edition } from './editions.ts';
import { fileOf } from './pages.ts';
import { SHARED } from './share.ts';

/** What files are made with besides their data. */
export interface Making {
  /** Of the code and the templates, and all that they are served with. */
  digest: string;
  /** Path the site is served under. */
  base: string;
  /** Address of the site. */
  address?: string | undefined;
}

/** Every file of an edition that shows one thing, with digests of the data that it shows. */
const shownIn = function* ({ contents, pages }: Edition): Generator<[file: string, ...shown: string[]]> {
  const digest = (shown: unknown): string => sha256(JSON.stringify(shown));
  const { records, probes, risks, diffs, papers } = contents;
  const own = new Set(pages);
  const all = records.map(({ summary }) => summary);
  const fronts = new Map(toFront(all).map(({ id, checkpoint }) => [id, checkpoint]));
  const nearby = surroundings(all);
  for (const { summary, revision, made } of records) {
    const { id } = summary;
    if (!own.has(`${id}/`)) continue;
    const [record, around] = [digest(made), digest(nearby(id))];
    const front = fronts.get(id);
    for (const folder of front === undefined ? [id] : [id, front]) {
      // A narrative in MDX may bring in anything.
      if (revision.form !== 'mdx') yield [fileOf(`${folder}/`), record, around];
      for (const name of SHARED) yield [`${folder}/${name}`, record];
    }
  }
  const others = [
    ...probes.map((probe) => [`evidence/${probe.probe.id}/`, probe] as const),
    ...risks.map((risk) => [`risks/${risk.id}/`, risk] as const),
    ...diffs.map(({ id, made }) => [`diff/${id}/`, made] as const),
    ...papers.map(({ id, made }) => [`${id}/paper/`, made] as const),
  ];
  for (const [page, made] of others) if (own.has(page)) yield [fileOf(page), digest(made)];
};

/**
 * A digest of all that a file of an edition shows, by its path: its data, the revisions around it, the code, the
 * templates and the site's own options. Files without one are made each time: lists of the whole programme, and pages
 * of records whose narrative is MDX.
 */
export const fileKeys = (edition: Edition, { digest, base, address }: Making): Map<string, string> => {
  const { name, language } = edition.contents.site;
  const made = JSON.stringify([digest, base, address, name, language]);
  return new Map(
    [...shownIn(edition)].map(([file, ...shown]) => [file, sha256([made, file, ...shown].join())]),
  );
};
