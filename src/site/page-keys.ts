import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toFront } from '../views/front.ts';
import { surroundings } from '../views/record.ts';
import { packageRoot, toolName } from './package.ts';
import type { RenderInput } from './render.ts';

/** What the pages that show one thing each are rendered from. */
export type PageInput = Pick<RenderInput, 'site' | 'records' | 'probes' | 'risks' | 'diffs'>;

/** Every page that shows one thing, by its address (`cp3/r1/`), with all of the data that it shows. */
const shownOn = ({ records, probes, risks, diffs }: PageInput): Map<string, unknown> => {
  const all = records.map(({ summary }) => summary);
  const fronts = new Map(toFront(all).map(({ id, checkpoint }) => [id, `${checkpoint}/`]));
  const nearby = surroundings(all);
  const pages = new Map<string, unknown>();
  for (const record of records) {
    const { id } = record.summary;
    const shown = [record, nearby(id)];
    pages.set(`${id}/`, shown);
    const front = fronts.get(id);
    if (front !== undefined) pages.set(front, shown);
  }
  for (const probe of probes) pages.set(`evidence/${probe.probe.id}/`, probe);
  for (const risk of risks) pages.set(`risks/${risk.id}/`, risk);
  for (const { id, diff } of diffs) pages.set(`diff/${id}/`, diff);
  return pages;
};

/** The addresses of the pages that show one thing each. */
export const pagesOf = (input: PageInput): string[] => [...shownOn(input).keys()];

/** Digest of everything besides its data that a page is made with: templates, styles, served files and Astro. */
const templatesDigest = async (): Promise<string> => {
  const root = packageRoot();
  const hash = createHash('sha256').update(toolName());
  hash.update(await readFile(createRequire(import.meta.url).resolve('astro/package.json')));
  for (const folder of ['src', 'public']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
};

/**
 * A digest of all that a page shows, by its address: its data, the revisions around it, the templates and the site's
 * own options. Pages without one are rendered each time: lists of the whole programme, and records whose narrative is
 * MDX, which may bring in anything.
 */
export const pageKeys = async (
  input: PageInput & Pick<RenderInput, 'base' | 'address'>,
): Promise<Map<string, string>> => {
  const mdx = input.records.filter(({ revision }) => revision.form === 'mdx').map(({ summary }) => summary);
  const loose = new Set(mdx.flatMap(({ id, checkpoint }) => [`${id}/`, `${checkpoint}/`]));
  const made = JSON.stringify([await templatesDigest(), input.base, input.address, input.site.name]);
  // A record's page and its checkpoint's show the same.
  const digests = new Map<unknown, string>();
  const digestOf = (shown: unknown): string => {
    const known = digests.get(shown) ?? createHash('sha256').update(JSON.stringify(shown)).digest('hex');
    digests.set(shown, known);
    return known;
  };
  const keys = [...shownOn(input)]
    .filter(([page]) => !loose.has(page))
    .map(([page, shown]) => {
      const hash = createHash('sha256').update(made).update(page).update(digestOf(shown));
      return [page, hash.digest('hex')] as const;
    });
  return new Map(keys);
};
