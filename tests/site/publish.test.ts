import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from './links.ts';
import { type Site, siteOf } from './sites.ts';

let beacon: Site;
let tiny: Site;
beforeAll(async () => {
  [beacon, tiny] = await Promise.all([siteOf('beacon'), siteOf('tiny')]);
});

describe('a published site', () => {
  it('lists its pages for search engines under its own address, each once, when it has one', async () => {
    const xml = await readFile(join(beacon.dist, 'sitemap.xml'), 'utf8');
    const pages = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page);
    expect(pages).toContain('https://example.org/p/');
    expect(pages).toContain('https://example.org/p/cp2/open/');
    expect(pages, 'repeats cp2/open').not.toContain('https://example.org/p/cp2/');
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('has no list of pages without an address', async () => {
    expect(await filesOf(tiny.dist)).not.toContain('sitemap.xml');
  });

  it('keeps hosts from leaving out the folder that begins with an underscore', async () => {
    expect(await filesOf(tiny.dist)).toContain('.nojekyll');
  });

  it('gives away every recorded run as it was recorded', async () => {
    const runs = (await filesOf(join(beacon.content, 'evidence'))).filter((file) => file.endsWith('.json'));
    expect(runs.length).toBeGreaterThan(10);
    for (const file of runs)
      expect(await readFile(join(beacon.dist, 'evidence', file), 'utf8'), file).toBe(
        await readFile(join(beacon.content, 'evidence', file), 'utf8'),
      );
  });
});

describe('a probe’s page', () => {
  const page = (probe: string) => readFile(join(beacon.dist, 'evidence', probe, 'index.html'), 'utf8');

  it('shows every run, one cell each, oldest first', async () => {
    const html = await page('horn.range');
    const strip = /<ol class="unit">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
    expect([...strip.matchAll(/<li class="u-(\w+)"/g)].map(([, status]) => status)).toEqual([
      'ready',
      'ready',
      'failed',
      'ready',
      'ready',
      'ready',
    ]);
    expect(html.match(/download/g)?.length).toBeGreaterThan(6);
  });

  it('numbers the lines of captured output, each with an anchor of its own', async () => {
    expect(await page('lamp.answer')).toContain('<li id="L1"><a href="#L1">1</a>');
  });

  it('draws the measured value against its limit', async () => {
    expect(await page('horn.range')).toContain('answer_time p(95) meets &lt; 300 ms again');
  });
});

describe('a risk’s page', () => {
  it('is there for every risk that a revision names', async () => {
    const register = await readFile(join(beacon.dist, 'risks', 'index.html'), 'utf8');
    const named = [...register.matchAll(/href="\/p\/(risks\/[\w.-]+\/)"/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(2);
    for (const path of named)
      expect(await readFile(join(beacon.dist, path, 'index.html'), 'utf8')).toContain('id="History"');
  });
});
