import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EVIDENCE, evidenceText } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { filesIn } from '../storage/files-in.ts';
import type { ProbeData, SiteData } from '../views/record-data.ts';
import { sitemap } from '../views/sitemap.ts';
import { rootOf } from './share.ts';

/** What makes a finished site fit for any host, and its evidence fit to be taken away. */
export interface PublishInput {
  site: SiteData;
  probes: readonly ProbeData[];
  /** The content folder, absolute: where evidence lies. */
  content: string;
  /** The folder of the finished site. */
  out: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site; without one there is no sitemap. */
  address?: string | undefined;
}

/**
 * Puts every evidence file beside its probe's page, `sitemap.xml` where the site has an address, and `.nojekyll`,
 * without which some hosts leave out folders that begin with `_`.
 */
export const publish = async ({ site, probes, content, out, base, address }: PublishInput): Promise<void> => {
  for (const { file, raw, run } of probes.flatMap(({ runs }) => runs)) {
    const to = join(out, raw);
    await mkdir(dirname(to), { recursive: true });
    const kept = file.startsWith(`${EVIDENCE}/`)
      ? null
      : await readEvidence(content, { file, digest: run.digest });
    if (kept) await writeFile(to, evidenceText(kept));
    else await copyFile(join(content, file), to);
  }
  await writeFile(join(out, '.nojekyll'), '');
  if (address === undefined) return;
  // A checkpoint's own page repeats one of its revisions, which is the address that counts.
  const repeats = new Set(site.checkpoints.map((checkpoint) => `${checkpoint}/index.html`));
  const pages = (await filesIn(out)).filter((file) => file.endsWith('index.html') && !repeats.has(file));
  await writeFile(join(out, 'sitemap.xml'), sitemap(pages, rootOf(base, address)));
};
