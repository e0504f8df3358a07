import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/kernel/digest.ts';
import { openFiles } from '../../src/site/file-store.ts';
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

    const store = join(work, 'files');
    for (const name of await readdir(store)) {
      const text = await readFile(join(store, name), 'utf8');
      const marked = text.replace('<body>', '<body><!-- kept -->');
      if (marked === text) continue;
      await rm(join(store, name));
      await writeFile(join(store, `${name.split('.')[0]}.${sha256(marked)}`), marked);
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

describe('the store of finished files', () => {
  const PAGE = '<html></html>';
  const named = (key: string, text = PAGE): string => `${key}.${sha256(text)}`;
  const keys = new Map([
    ['cp1/r1/index.html', 'one'],
    ['cp2/r1/index.html', 'two'],
  ]);
  const filled = async (name: string, pages: Record<string, string>): Promise<string> => {
    const store = join(folder, name);
    await mkdir(store);
    for (const [page, text] of Object.entries(pages)) await writeFile(join(store, page), text);
    return store;
  };
  const siteWith = async (name: string, ...files: string[]): Promise<string> => {
    const site = join(folder, name);
    for (const file of files) {
      await mkdir(join(site, dirname(file)), { recursive: true });
      await writeFile(join(site, file), PAGE);
    }
    return site;
  };

  it('gives back what it holds, and says which files that are', async () => {
    const files = await openFiles(await filled('held', { [named('one')]: PAGE }), keys);
    const site = join(folder, 'site-held');
    expect([...files.restore(site)]).toEqual(['cp1/r1/index.html']);
    expect(await readFile(join(site, 'cp1/r1/index.html'), 'utf8')).toBe(PAGE);
  });

  it.each(['<html>', '<html> </html>', ''])('trusts no file whose bytes are others: %j', async (text) => {
    const store = await filled(`other-${text.length}`, { [named('one')]: text });
    const files = await openFiles(store, keys);
    expect([...files.restore(join(folder, `site-other-${text.length}`))]).toEqual([]);
  });

  it('trusts no file of a built site that somebody changed there', async () => {
    const store = await filled('edited', {});
    const site = await siteWith('site-edited', ...keys.keys());
    (await openFiles(store, keys)).remember(site);
    await writeFile(join(site, 'cp1/r1/index.html'), '<html>GO</html>');
    const again = await openFiles(store, keys);
    expect([...again.restore(join(folder, 'site-edited-again'))]).toEqual(['cp2/r1/index.html']);
  });

  it('trusts no file that another build has forgotten meanwhile', async () => {
    const store = await filled('forgotten', { [named('one')]: PAGE });
    const files = await openFiles(store, keys);
    await rm(join(store, named('one')));
    expect([...files.restore(join(folder, 'site-forgotten'))]).toEqual([]);
  });

  it('forgets files that the site no longer has, and what a killed build left', async () => {
    const store = await filled('lost', { [named('one')]: PAGE, [named('old')]: PAGE });
    await mkdir(join(store, `.pages.${writer.replace(/\d+$/, '999999999')}.0123abcd.tmp`));
    const files = await openFiles(store, keys);
    const site = await siteWith('site-lost', 'cp2/r1/index.html');
    files.restore(site);
    files.remember(site);
    expect((await readdir(store)).sort()).toEqual([named('one'), named('two')].sort());
  });
});
