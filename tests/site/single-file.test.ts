import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSingleFile } from '../../src/site/single-file.ts';

const SCRIPT = 'document.documentElement.classList.add("js") && 1 < 2;';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="preload" href="/_hp/a.woff2" as="font" crossorigin>
<link rel="stylesheet" href="/_hp/a.css"><script src="/_hp/site.js"></script><script type="module" src="/_hp/page.js"></script></head>
<body><nav><a href="/risks/">Risks</a></nav><button popovertarget="Revisions">Rev 1</button><ul id="Revisions" popover><li><a href="/cp3/r2/">Rev 2</a></ul><a href="/cp3/r1/#Item">here</a><a href="#Item">part</a><a href="/cp2/r1/#X">there</a><a href="https://example.org/x">out</a>
<p title='<link rel="stylesheet" href="/gone.css">'>&lt;script src="/gone.js"&gt;</p><svg viewBox="0 0 1 1"><use href="#S"/></svg></body></html>`;

let site = '';
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'holdpoint-single-'));
  await mkdir(join(site, 'cp3', 'r1'), { recursive: true });
  await mkdir(join(site, '_hp'));
  await writeFile(join(site, 'cp3', 'r1', 'index.html'), PAGE);
  await writeFile(join(site, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(
    join(site, '_hp', 'a.css'),
    '@font-face{font-display:optional;src:url(/_hp/a.woff2)}a>b{color:red}',
  );
  await writeFile(join(site, '_hp', 'a.woff2'), 'font');
  await writeFile(join(site, '_hp', 'site.js'), `${SCRIPT}\n`);
});
afterAll(() => rm(site, { recursive: true, force: true }));

const page = 'cp3/r1/';

describe('a page as one file', () => {
  it('names no other file of the site', async () => {
    const html = await toSingleFile({ site, page });
    expect(html).not.toMatch(/<[a-z][^<>]*\s(?:href|src)="\/(?!\/)/);
    expect(html).not.toContain('rel="preload"');
    expect(html).not.toContain('type="module"');
    expect(html).toContain(`url(data:font/woff2;base64,${Buffer.from('font').toString('base64')})`);
    expect(html).toContain('font-display:block');
  });

  it('keeps style and script as they are, and allows exactly these by their digests', async () => {
    const html = await toSingleFile({ site, page });
    const allowed = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    for (const tag of ['style', 'script']) {
      const inside = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '';
      expect(inside).not.toBe('');
      expect(allowed).toContain(createHash('sha256').update(inside).digest('base64'));
    }
    expect(html).toContain(`<script>${SCRIPT}</script>`);
    expect(allowed).not.toContain("'self'");
    expect(allowed).not.toContain('unsafe');
  });

  it('leads links to its own parts, to the published site where there is one, and nowhere otherwise', async () => {
    const alone = await toSingleFile({ site, page });
    expect(alone).toContain(
      '<a href="#Item">here</a><a href="#Item">part</a><a>there</a><a href="https://example.org/x">',
    );
    const published = await toSingleFile({ site, page, address: 'https://example.org/ready/' });
    expect(published).toContain('<a href="https://example.org/ready/cp2/r1/#X">there</a>');
  });

  it('has no navigation and no menu that leads nowhere', async () => {
    const alone = await toSingleFile({ site, page });
    expect(alone).not.toMatch(/<nav|popover|Rev [12]/);
    const published = await toSingleFile({ site, page, address: 'https://example.org/ready/' });
    expect(published).toContain('<a href="https://example.org/ready/risks/">Risks</a>');
    expect(published).toContain('popovertarget="Revisions"');
  });

  it('takes text that looks like a tag for text', async () => {
    const html = await toSingleFile({ site, page });
    expect(html).toContain('&#x3C;script src="/gone.js">');
    expect(html).toContain('gone.css');
  });

  it('is the same each time', async () => {
    expect(await toSingleFile({ site, page })).toBe(await toSingleFile({ site, page }));
  });
});
