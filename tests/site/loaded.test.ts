import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRenderer } from '../../src/site/renderer.ts';
import { buildInProcess } from './build-site.ts';

const NOTES = fileURLToPath(new URL('./note-modules.mjs', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-loaded-'));
  await loadRenderer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of the packages that a build loads of a programme whose one checkpoint is that file. */
const packagesLoaded = async (file: string, narrative: string): Promise<Set<string>> => {
  const place = join(folder, file);
  await mkdir(join(place, 'content', 'checkpoints'), { recursive: true });
  await writeFile(
    join(place, 'content', 'checkpoints', file),
    `---\ntitle: One\nitems:\n  - { id: one, area: Area, title: Item, claim: { status: ready } }\n---\n\n${narrative}\n`,
  );
  const notes = join(place, 'modules.txt');
  await buildInProcess(
    { content: join(place, 'content'), out: join(place, 'dist'), work: join(place, 'work') },
    { env: { NODE_OPTIONS: `--import=${NOTES}`, MODULES_TO: notes } },
  );
  const text = await readFile(notes, 'utf8');
  const found = text.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g);
  return new Set([...found].map(([, name = '']) => name));
};

describe('a build', () => {
  it('loads neither Astro nor what compiles, and MDX not where no narrative is written in it', async () => {
    const loaded = await packagesLoaded('cp1.md', 'Why.');
    expect(loaded).toContain('zod');
    const compilers = /^(?:astro|@astrojs\/.*|vite|rolldown|esbuild|typescript|sharp|@mdx-js\/.*|acorn)$/;
    expect([...loaded].filter((name) => compilers.test(name))).toEqual([]);
  });

  it('loads MDX where a narrative is written in it', async () => {
    const loaded = await packagesLoaded('cp2.mdx', 'Why <b>{1 + 1}</b>.');
    expect(loaded).toContain('@mdx-js/mdx');
    expect(await readFile(join(folder, 'cp2.mdx', 'dist', 'cp2', 'index.html'), 'utf8')).toContain(
      '<b>2</b>',
    );
  });
});
