import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from '../../src/site/page-store.ts';
import { writer } from '../../src/storage/writer.ts';
import { buildInProcess } from './build-site.ts';
import { filesOf } from './links.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-incremental-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const decided = (id: string, date: string): string => `---
title: ${id}
verdict: GO
date: ${date}
items:
  - { id: ${id}-01, area: Area, title: Item of ${id}, claim: { status: ready } }
---

Why ${id} went.
`;

const bytesOf = async (dist: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesOf(dist)).map(async (file) => [file, await readFile(join(dist, file), 'base64')] as const),
    ),
  );

describe('a build that follows another', { timeout: 120_000 }, () => {
  it('renders no page again that shows the same, and gives the bytes of a build from nothing', async () => {
    const content = join(folder, 'content');
    const work = join(folder, 'work');
    await mkdir(join(content, 'checkpoints'), { recursive: true });
    for (const [index, id] of ['cp1', 'cp2', 'cp3'].entries())
      await writeFile(join(content, 'checkpoints', `${id}.md`), decided(id, `2026-01-0${index + 1}`));
    await buildInProcess({ content, out: join(folder, 'first'), work });
    await writeFile(join(content, 'checkpoints', 'cp4.md'), decided('cp4', '2026-01-04'));
    await buildInProcess({ content, out: join(folder, 'full'), work: join(folder, 'fresh') });
    const full = await bytesOf(join(folder, 'full'));

    const store = join(work, 'pages');
    for (const name of await readdir(store)) {
      const text = await readFile(join(store, name), 'utf8');
      await writeFile(join(store, name), text.replace('<body>', '<body><!-- kept -->'));
    }
    await buildInProcess({ content, out: join(folder, 'next'), work });
    const kept = new Set<string>();
    const next = Object.entries(await bytesOf(join(folder, 'next'))).map(([file, bytes]) => {
      const text = Buffer.from(bytes, 'base64').toString();
      if (!file.endsWith('.html') || !text.includes('<!-- kept -->')) return [file, bytes];
      kept.add(file);
      return [file, Buffer.from(text.replace('<!-- kept -->', '')).toString('base64')];
    });
    expect(Object.fromEntries(next)).toEqual(full);
    // The page before the new one names it, so it alone of the three was rendered again.
    const pages = ['cp1', 'cp2'].flatMap((id) => [`${id}/index.html`, `${id}/r1/index.html`]);
    const diffs = ['cp1@r1..cp2@r1', 'cp2@r1..cp3@r1'].map((pair) => `diff/${pair}/index.html`);
    expect([...kept].sort()).toEqual([...pages, ...diffs].sort());
  });
});

describe('the store of finished pages', () => {
  const PAGE = '<html></html>';
  const keys = new Map([
    ['cp1/r1/', 'one'],
    ['cp2/r1/', 'two'],
  ]);
  const filled = async (name: string, pages: Record<string, string>): Promise<string> => {
    const store = join(folder, name);
    await mkdir(store);
    for (const [page, text] of Object.entries(pages)) await writeFile(join(store, page), text);
    return store;
  };

  it('gives back what it holds, and says which pages that are', async () => {
    const pages = await openPages(await filled('held', { 'one.html': PAGE }), keys);
    const site = join(folder, 'site-held');
    expect([...(await pages.restore(site))]).toEqual(['cp1/r1/']);
    expect(await readFile(join(site, 'cp1/r1/index.html'), 'utf8')).toBe(PAGE);
  });

  it('trusts no page that is cut off', async () => {
    const pages = await openPages(await filled('cut', { 'one.html': PAGE.slice(0, 9) }), keys);
    expect([...(await pages.restore(join(folder, 'site-cut')))]).toEqual([]);
  });

  it('trusts no page that another build has forgotten meanwhile', async () => {
    const store = await filled('forgotten', { 'one.html': PAGE });
    const pages = await openPages(store, keys);
    await rm(join(store, 'one.html'));
    expect([...(await pages.restore(join(folder, 'site-forgotten')))]).toEqual([]);
  });

  it('forgets pages that the site no longer has, and what a killed build left', async () => {
    const store = await filled('lost', { 'one.html': PAGE, 'old.html': PAGE });
    await mkdir(join(store, `.pages.${writer.replace(/\d+$/, '999999999')}.0123abcd.tmp`));
    const pages = await openPages(store, keys);
    const site = join(folder, 'site-lost');
    await pages.restore(site);
    await mkdir(join(site, 'cp2/r1'), { recursive: true });
    await writeFile(join(site, 'cp2/r1/index.html'), PAGE);
    await pages.remember(site);
    expect((await readdir(store)).sort()).toEqual(['one.html', 'two.html']);
  });
});
