import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../../src/site/build.ts';
import { buildInProcess } from './build-site.ts';
import { BEACON_RUNS, copyContent, record } from './evidence.ts';
import { LARGE_RUNS, writeLarge } from './large.ts';
import { brokenLinks, filesOf } from './links.ts';
import { outline } from './outline.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const made: string[] = [];
const folder = async (name: string): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), `holdpoint-${name}-`));
  made.push(path);
  return path;
};

const digests = async (dist: string): Promise<Record<string, string>> => {
  const entries = (await filesOf(dist)).map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(dist, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};

let beacon: string;
let large: string;
let dist: string;
let largeDist: string;
let built: Built;

beforeAll(async () => {
  beacon = await copyContent('beacon');
  large = await writeLarge();
  made.push(dirname(beacon), dirname(large));
  await Promise.all([record(beacon, BEACON_RUNS), record(large, LARGE_RUNS)]);
  dist = join(await folder('dist'), 'dist');
  largeDist = join(await folder('large'), 'dist');
  built = await buildInProcess({ content: beacon, out: dist, work: await folder('work') });
  await buildInProcess({ content: large, out: largeDist, work: await folder('work') });
});
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

const page = (path: string): Promise<string> => readFile(join(dist, path, 'index.html'), 'utf8');

describe('the built site', () => {
  it('says on every page what the golden outline says', async () => {
    const pages = built.files.filter((file) => file.endsWith('.html'));
    expect(pages).toEqual((await filesOf(dist)).filter((file) => file.endsWith('.html')));
    for (const file of pages) {
      const name = file.replace(/\/?index\.html$/, '').replaceAll('/', '.') || 'overview';
      await expect(outline(await readFile(join(dist, file), 'utf8'))).toMatchFileSnapshot(
        `../fixtures/site/golden/${name}.txt`,
      );
    }
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Astro writes no space or slash where none is needed, and long titles are the author's.
      rules: {
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
      },
    });
    const wrong: string[] = [];
    for (const site of [dist, largeDist])
      for (const file of (await filesOf(site)).filter((each) => each.endsWith('.html')))
        for (const { messages } of (await validator.validateFile(join(site, file))).results)
          wrong.push(
            ...messages.map(
              ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
            ),
          );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('has no link and no anchor that leads nowhere', async () => {
    expect(await brokenLinks(dist)).toEqual([]);
    expect(await brokenLinks(largeDist)).toEqual([]);
  });

  it('is the same to the byte in another folder, zone, language and umask', async () => {
    const other = join(await folder('elsewhere-with-another-name'), 'deep', 'site');
    const content = join(await folder('moved'), 'content');
    await cp(beacon, content, { recursive: true });
    await buildInProcess(
      { content, out: other, work: await folder('other-work') },
      { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    );
    expect(await digests(other)).toEqual(await digests(dist));
  });

  it('names no folder of this machine', async () => {
    for (const file of await filesOf(dist)) {
      const text = await readFile(join(dist, file), 'latin1');
      for (const path of [ROOT, beacon, dist, tmpdir()])
        expect(text.includes(path), `${file} names ${path}`).toBe(false);
    }
  });

  it('keeps its distance from the package it came from', async () => {
    expect((await readdir(ROOT)).filter((name) => name === '.astro' || name === 'dist.new')).toEqual([]);
  });

  it('can be served below a path', async () => {
    const out = join(await folder('base'), 'dist');
    await buildInProcess({
      content: beacon,
      out,
      work: await folder('work'),
      base: '/docs/ready/',
      site: 'https://example.org',
    });
    expect(await brokenLinks(out, '/docs/ready/')).toEqual([]);
    const html = await readFile(join(out, 'cp2', 'index.html'), 'utf8');
    expect(html).toContain('<link rel="canonical" href="https://example.org/docs/ready/cp2/open/">');
  });

  it('stays within its budgets at 200 items, 60 probes, 100 risks and 40 revisions', async () => {
    const size = async (file: string): Promise<number> =>
      gzipSync(await readFile(join(largeDist, file)), { level: 9 }).length;
    const css = (await filesOf(largeDist)).filter((file) => file.endsWith('.css'));
    const table = {
      'record page, HTML': { bytes: await size('cp6/open/index.html'), bar: 15 * 1024 },
      'overview, HTML': { bytes: await size('index.html'), bar: 15 * 1024 },
      'all styles': {
        bytes: (await Promise.all(css.map(size))).reduce((sum, each) => sum + each, 0),
        bar: 10 * 1024,
      },
    };
    console.table(table);
    for (const [what, { bytes, bar }] of Object.entries(table)) expect(bytes, what).toBeLessThanOrEqual(bar);
  });
});

describe('a record page', () => {
  it('starts its title with the verdict', async () => {
    expect(await page('cp2/r1')).toContain('<title>PARTIAL GO: CP2 Pilot, rev 1</title>');
  });

  it('shows attested items as attested and no evidence beside them', async () => {
    const html = await page('cp1/r1');
    expect(outline(html)).toContain('No evidence was captured.');
    expect(outline(html)).toContain('Attested by Architecture, 1 Feb 2026');
    expect(html).not.toContain('<pre>');
  });

  it('marks conflict, stale evidence, expired claims and expired waivers each by its own word', async () => {
    const text = outline(await page('cp2/open'));
    for (const word of [
      'Conflict',
      'Stale',
      'Claim expired',
      'Waiver expired',
      'Acceptance expired',
      'Not decided yet',
    ])
      expect(text).toContain(word);
  });

  it('renders an MDX narrative from wherever the content lies', async () => {
    const html = await page('cp2/open');
    expect(html).toContain('The sum of 2 and 3 is 5.');
    expect(html).toContain('RiskMap-t');
  });

  it('shows captured output with its colours as classes and never as control characters', async () => {
    const html = await page('cp2/r1');
    expect(html).toContain('<span class="sgr-green">lit</span>');
    expect(html.includes('\u001b')).toBe(false);
  });
});

describe('a build that fails', () => {
  const broken = async (): Promise<string> => {
    const content = join(await folder('broken'), 'content');
    await cp(beacon, content, { recursive: true });
    const file = join(content, 'checkpoints', 'cp2', 'open.mdx');
    await writeFile(file, `${await readFile(file, 'utf8')}\n\n<Unclosed>\n`);
    return content;
  };

  it('leaves what stood there, and nothing of its own', async () => {
    const parent = await folder('kept');
    const out = join(parent, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'index.html'), 'as it was');
    await expect(
      buildInProcess({ content: await broken(), out, work: await folder('work') }),
    ).rejects.toThrow();
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('as it was');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('sweeps what a killed build left beside it', async () => {
    const parent = await folder('swept');
    await mkdir(join(parent, '.dist.new-999999999'));
    await buildInProcess({ content: beacon, out: join(parent, 'dist'), work: await folder('work') });
    expect(await readdir(parent)).toEqual(['dist']);
  });
});
