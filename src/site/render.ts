import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { toProbeSummary } from '../views/probes.ts';
import type {
  ProbeData,
  RecordData,
  RiskData,
  SiteData,
  Summary,
  WithdrawnData,
} from '../views/record-data.ts';
import type { DiffPage } from './diffs.ts';
import { packageRoot } from './package.ts';
import { holdpointModules, type Narrative } from './plugin.ts';

/** Everything a site is rendered from; the same input gives the same bytes. */
export interface RenderInput {
  site: SiteData;
  /** In the order of the decisions, open revisions last. */
  records: RecordData[];
  /** By id. */
  probes: ProbeData[];
  diffs: DiffPage[];
  /** By id. */
  risks: RiskData[];
  narratives: Narrative[];
  /** In the order of the ledger. */
  withdrawn: WithdrawnData[];
  /** The content folder, absolute: where captured output is read from. */
  content: string;
  /** Folder the pages are written to; not there yet. */
  out: string;
  /** Folder for what is needed on the way, this build's alone. */
  work: string;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
  /** Address of the site, for canonical links. */
  address?: string | undefined;
  /** Addresses of pages that are not rendered, because they are there already or nobody wants them. */
  finished?: ReadonlySet<string>;
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

const isRendered = ({ summary }: RecordData, finished: ReadonlySet<string>): boolean =>
  !(finished.has(`${summary.id}/`) && finished.has(`${summary.checkpoint}/`));

/** Writes the generated data: a small entry a revision for the collections, and one heavy file a revision. */
export const writeData = async ({
  site,
  records,
  probes,
  risks,
  diffs,
  withdrawn,
  work,
  finished = new Set(),
}: Pick<
  RenderInput,
  'site' | 'records' | 'probes' | 'risks' | 'diffs' | 'withdrawn' | 'work' | 'finished'
>): Promise<void> => {
  const data = join(work, 'data');
  await rm(data, { recursive: true, force: true });
  for (const folder of ['records', 'probes', 'risks', 'diffs'])
    await mkdir(join(data, folder), { recursive: true });
  const summaries: Summary[] = records.map(({ summary }) => summary);
  await writeFile(join(data, 'site.json'), json(site));
  await writeFile(join(data, 'revisions.json'), json(summaries));
  await writeFile(join(data, 'probes.json'), json(probes.map(toProbeSummary)));
  await writeFile(join(data, 'diffs.json'), json(diffs.map(({ id }, at) => ({ id, file: `${at}.json` }))));
  await writeFile(join(data, 'withdrawn.json'), json(withdrawn));
  await writeFile(join(data, 'finished.json'), json([...finished]));
  for (const [at, { id, diff }] of diffs.entries())
    if (!finished.has(`diff/${id}/`)) await writeFile(join(data, 'diffs', `${at}.json`), json(diff));
  for (const each of probes) await writeFile(join(data, 'probes', `${each.probe.id}.json`), json(each));
  for (const each of risks) await writeFile(join(data, 'risks', `${each.id}.json`), json(each));
  for (const record of records.filter((each) => isRendered(each, finished)))
    await writeFile(join(data, 'records', `${record.summary.id.replace('/', '@')}.json`), json(record));
};

// Astro looks for itself from the folder it builds in, which need not lie anywhere near this package.
const linkModules = async (work: string): Promise<void> => {
  const modules = dirname(dirname(createRequire(import.meta.url).resolve('astro/package.json')));
  await rm(join(work, 'node_modules'), { force: true, recursive: true });
  await symlink(modules, join(work, 'node_modules'), 'junction');
};

// Astro renders from a folder below the working folder that must see its packages; standing anywhere else it would
// write `.astro/` there, where two builds at once get in each other's way.
const standingIn = async (folder: string, act: (here: string) => Promise<void>): Promise<void> => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await act(process.cwd());
  } finally {
    process.chdir(before);
  }
};

const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
};

/** Renders the pages with Astro. Writes to `work` and `out` only. */
export const render = async (input: RenderInput): Promise<void> => {
  await writeData(input);
  await linkModules(input.work);
  const root = packageRoot();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await standingIn(input.work, (here) =>
    build({
      configFile: false,
      root: here,
      srcDir: join(root, 'src'),
      publicDir: join(root, 'public'),
      outDir: join(here, 'dist'),
      cacheDir: join(here, 'cache'),
      base: input.base,
      ...(input.address === undefined ? {} : { site: input.address }),
      output: 'static',
      trailingSlash: 'always',
      compressHTML: true,
      logLevel: 'silent',
      devToolbar: { enabled: false },
      build: { assets: '_hp', format: 'directory', inlineStylesheets: 'never' },
      markdown: { syntaxHighlight: false },
      integrations: [
        mdx({ extendMarkdownConfig: false, syntaxHighlight: false }),
        holdpointModules(
          { work: input.work, content: input.content, base: input.base },
          input.narratives,
          join(root, 'src', 'pages', 'index.astro'),
          join(root, 'src', 'charts', 'lazy.ts'),
        ),
      ],
      vite: {
        logLevel: 'silent',
        cacheDir: join(here, 'vite'),
        optimizeDeps: { noDiscovery: true },
        build: { assetsInlineLimit: 0, modulePreload: false },
      },
    }),
  );
  await move(join(input.work, 'dist'), input.out);
};
