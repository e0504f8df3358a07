import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { buildInProcess } from './build-site.ts';
import { copyContent, type Recorded, record } from './evidence.ts';
import { writeHostile } from './hostile.ts';
import { writeLarge } from './large.ts';
import { BEACON_RUNS, DEMO_RUNS, HOSTILE_RUNS, LARGE_RUNS, TINY_RUNS } from './runs.ts';

/** A site that the tests of a run share; nothing in its folders is to be changed. */
export interface Site {
  /** The content folder, absolute. */
  content: string;
  /** The built site, absolute. */
  dist: string;
  /** Path it is served under. */
  base: string;
}

interface Recipe {
  write: (content: string) => Promise<void>;
  runs: readonly Recorded[];
  base?: string;
  site?: string;
}

const DEMO = fileURLToPath(new URL('../../content/', import.meta.url));
const LEFT_OUT: ReadonlySet<string> = new Set(['evidence', 'results']);

const copyDemo = (content: string): Promise<void> =>
  cp(DEMO, content, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });

const RECIPES = {
  /** The smallest programme worth pinning. */
  tiny: { write: (content) => copyContent('tiny', content), runs: TINY_RUNS },
  /** Every mark a record can bear, served below a path. */
  beacon: {
    write: (content) => copyContent('beacon', content),
    runs: BEACON_RUNS,
    base: '/p/',
    site: 'https://example.org',
  },
  /** This repository's own programme, with runs as a machine without Docker records them. */
  demo: { write: copyDemo, runs: DEMO_RUNS },
  /** Names that try to act. */
  hostile: { write: writeHostile, runs: HOSTILE_RUNS },
  /** 200 items, 60 probes, 40 revisions, 100 risks. */
  large: { write: writeLarge, runs: LARGE_RUNS },
} satisfies Record<string, Recipe>;

/** A site that tests look at. */
export type SiteName = keyof typeof RECIPES;

const make = async (name: SiteName, folder: string): Promise<Site> => {
  const { write, runs, base = '/', site }: Recipe = RECIPES[name];
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  await write(content);
  await record(content, runs);
  const work = join(folder, 'work');
  await buildInProcess({ content, out: dist, work, base, ...(site === undefined ? {} : { site }) });
  return { content, dist, base };
};

const POLL_MS = 50;

/** The site of that name, built by whichever test asks first; the others wait for it. */
export const siteOf = async (name: SiteName): Promise<Site> => {
  const folder = join(inject('sites'), name);
  const done = join(folder, 'done.json');
  const first = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (first) {
    const outcome = await make(name, folder).catch((error: unknown) => ({ failed: String(error) }));
    await writeFile(`${done}.new`, JSON.stringify(outcome));
    await rename(`${done}.new`, done);
  }
  for (;;) {
    const text = await readFile(done, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const outcome = JSON.parse(text) as Site | { failed: string };
      if ('failed' in outcome) throw new Error(`the ${name} site could not be built: ${outcome.failed}`);
      return outcome;
    }
    await sleep(POLL_MS);
  }
};
