import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildInProcess } from './build-site.ts';
import { filesOf } from './links.ts';
import { outline } from './outline.ts';
import { type Site, siteOf } from './sites.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const digests = async (dist: string): Promise<Record<string, string>> => {
  const entries = (await filesOf(dist)).map(async (file) => {
    const bytes = await readFile(join(dist, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(entries));
};

let tiny: Site;
let elsewhere: string;
beforeAll(async () => {
  tiny = await siteOf('tiny');
  elsewhere = await mkdtemp(join(tmpdir(), 'holdpoint-elsewhere-with-another-name-'));
});
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

describe('the site of a small programme', () => {
  it('says on every page what its golden outline says', async () => {
    const pages = (await filesOf(tiny.dist)).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('cp2/open/index.html');
    for (const file of pages) {
      const name = file.replace(/\/?index\.html$/, '').replaceAll('/', '.') || 'overview';
      await expect(outline(await readFile(join(tiny.dist, file), 'utf8'))).toMatchFileSnapshot(
        `../fixtures/site/golden/${name}.txt`,
      );
    }
  });

  it('is the same to the byte in another folder, time zone, language, environment and umask', async () => {
    const content = join(elsewhere, 'content');
    const out = join(elsewhere, 'deep', 'site');
    await cp(tiny.content, content, { recursive: true });
    await buildInProcess(
      { content, out, work: join(elsewhere, 'work') },
      {
        env: { BASE_URL: '/no/', TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        umask: 0o077,
      },
    );
    expect(await digests(out)).toEqual(await digests(tiny.dist));
  });

  it('names no folder of this machine', async () => {
    for (const file of await filesOf(tiny.dist)) {
      const text = await readFile(join(tiny.dist, file), 'latin1');
      for (const path of [ROOT, dirname(tiny.content), tmpdir()])
        expect(text.includes(path), `${file} names ${path}`).toBe(false);
    }
  });
});
