import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toFront } from '../views/front.ts';
import { around } from '../views/record.ts';
import type { ProbeData, RecordData } from '../views/record-data.ts';
import { packageRoot, toolName } from './package.ts';

/** What the pages of records and probes are rendered from. */
export interface PageInput {
  records: readonly RecordData[];
  probes: readonly ProbeData[];
  /** Path the site is served under. */
  base: string;
  /** Address of the site, for canonical links. */
  address?: string | undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

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
 * A digest of all that a page shows, by the page's address (`cp3/r1/`): its data, the revisions around it, the
 * templates and the site's own options. Pages without one are rendered each time: lists of the whole programme, and
 * narratives in MDX, which may bring in anything.
 */
export const pageKeys = async ({
  records,
  probes,
  base,
  address = '',
}: PageInput): Promise<Map<string, string>> => {
  const made = [await templatesDigest(), base, address].join('\n');
  const keys = new Map<string, string>();
  const all = records.map(({ summary }) => summary);
  const front = new Map(toFront(all).map(({ id, checkpoint }) => [id, checkpoint]));
  for (const record of records) {
    const { id } = record.summary;
    if (record.revision.form === 'mdx') continue;
    const shown = sha256(made + JSON.stringify([record, around(all, id)]));
    keys.set(`${id}/`, sha256(`${shown}record`));
    const checkpoint = front.get(id);
    if (checkpoint !== undefined) keys.set(`${checkpoint}/`, sha256(`${shown}front`));
  }
  for (const probe of probes)
    keys.set(`evidence/${probe.probe.id}/`, sha256(`${made + JSON.stringify(probe)}probe`));
  return keys;
};
