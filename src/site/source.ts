import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEvidence } from '../evidence/read-evidence.ts';
import { withoutFront } from '../kernel/front-block.ts';
import type { SiteContents } from '../page-data/contents.ts';
import type { Later } from '../page-data/later.ts';
import type { SiteRecord } from '../page-data/record.ts';
import { visible } from '../page-data/visible.ts';
import type { Source } from '../renderer/source.ts';
import { toFront, toGone } from '../views/front.ts';
import { toProbeSummary } from '../views/probes.ts';
import { surroundings } from '../views/record.ts';
import { speaking } from '../words/words.ts';

/** Entries by id; those that are large are made when they are asked for. */
type Known = ReadonlyMap<string, object | (() => object)>;

const byId = <Item extends object>(items: readonly Item[], idOf: (item: Item) => string): Known =>
  new Map(items.map((item) => [idOf(item), item]));

const later = (items: readonly Later<object>[]): Known => new Map(items.map(({ id, read }) => [id, read]));

/** What stands at the address of each revision, and of each checkpoint as its bare id means it. */
const recordPages = ({ records, withdrawn }: SiteContents): Known => {
  const all = records.map(({ summary }) => summary);
  const nearby = surroundings(all);
  const pages = new Map<string, object | (() => object)>();
  let last: SiteRecord | undefined;
  let page = {};
  // A checkpoint's own page follows that of the revision it repeats.
  const once = (record: SiteRecord): object => {
    if (record !== last) page = { record: record.read(), withdrawn: null, nearby: nearby(record.summary.id) };
    last = record;
    return page;
  };
  for (const record of records) {
    const { id } = record.summary;
    pages.set(id, () => once(record));
  }
  for (const gone of withdrawn) pages.set(gone.id, { record: null, withdrawn: gone, nearby: all });
  for (const { id, checkpoint } of [...toFront(all), ...toGone(withdrawn, all)])
    pages.set(checkpoint, pages.get(id) ?? {});
  return pages;
};

const narrativeText = async (file: string): Promise<string> => withoutFront(await readFile(file, 'utf8'));

/** The collections that are read from a file when a page asks for one of their entries. */
const readers = (
  { records }: Pick<SiteContents, 'records'>,
  content: string,
): Record<string, (id: string) => Promise<object | null>> => {
  const narratives = new Map(
    records
      .filter(({ revision }) => revision.form === 'mdx')
      .map(({ summary, revision }) => [summary.id, join(content, revision.source)]),
  );
  return {
    async outputs(id) {
      const at = id.indexOf(' ');
      const evidence = await readEvidence(content, { digest: id.slice(0, at), file: id.slice(at + 1) });
      return evidence && visible(evidence.output);
    },
    async narratives(id) {
      const file = narratives.get(id);
      return file === undefined ? null : { text: await narrativeText(file), file: pathToFileURL(file).href };
    },
  };
};

/** Feeds the collections from memory; captured output and narratives in MDX from `content`, absolute, when asked for. */
export const toSource = (contents: SiteContents, content: string): Source => {
  const { site, records, probes, risks, diffs, papers, withdrawn } = contents;
  const collections: Record<string, Known> = {
    site: new Map([['site', site]]),
    revisions: byId(
      records.map(({ summary }) => summary),
      ({ id }) => id,
    ),
    withdrawn: byId(withdrawn, ({ id, on }) => `${id} ${on}`),
    probes: byId(
      speaking(site.language, () => probes.map(toProbeSummary)),
      ({ id }) => id,
    ),
    records: recordPages(contents),
    evidence: byId(probes, ({ probe }) => probe.id),
    risks: byId(risks, ({ id }) => id),
    diffs: later(diffs),
    papers: later(papers),
  };
  const read = readers(contents, content);
  return {
    all: async (collection) =>
      [...(collections[collection] ?? [])].map(([id, data]) => ({ id, data: { ...data } })),
    async one(collection, id) {
      const known = (await read[collection]?.(id)) ?? collections[collection]?.get(id);
      const data = typeof known === 'function' ? known() : known;
      return data && { id, data: { ...data } };
    },
  };
};
