import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { budget } from './budget.ts';
import { brokenLinks, filesOf } from './links.ts';
import { outline } from './outline.ts';
import { type Site, type SiteName, siteOf } from './sites.ts';

const NAMES = ['beacon', 'demo', 'large', 'hostile'] as const satisfies SiteName[];
const sites = {} as Record<(typeof NAMES)[number], Site>;
beforeAll(async () => {
  await Promise.all(NAMES.map(async (name) => Object.assign(sites, { [name]: await siteOf(name) })));
});

const page = (path: string): Promise<string> => readFile(join(sites.beacon.dist, path, 'index.html'), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Long titles are the author's; Astro writes no space or slash where none is needed.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    // Tables that are laid out as blocks on a phone lose their roles unless these are stated.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
});

const OF_A_KIND = 4;

/** Pages, at most a few of each kind: a large programme has hundreds that differ in nothing but their words. */
const sampleOf = (files: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return files.filter((file) => {
    if (!file.endsWith('.html')) return false;
    const kind = file.split('/').slice(0, -2).join('/');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return kind === '' || (seen.get(kind) ?? 0) <= OF_A_KIND;
  });
};

describe('every page that was built', () => {
  it.each(NAMES)('is valid HTML: %s', async (name) => {
    const { dist } = sites[name];
    const wrong: string[] = [];
    for (const file of sampleOf(await filesOf(dist)))
      for (const { messages } of (await validator.validateFile(join(dist, file))).results)
        wrong.push(
          ...messages.map(
            ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
          ),
        );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it.each(NAMES)(
    'has no link and no anchor that leads nowhere, and none that leaves its base: %s',
    async (name) => {
      const { dist, base } = sites[name];
      expect(await brokenLinks(dist, base)).toEqual([]);
    },
  );

  it('names its canonical address where the site has one', async () => {
    expect(await page('cp2')).toContain('<link rel="canonical" href="https://example.org/p/cp2/open/">');
  });

  it('asks not to be indexed', async () => {
    for (const file of (await filesOf(sites.demo.dist)).filter((each) => each.endsWith('.html')))
      expect(await readFile(join(sites.demo.dist, file), 'utf8'), file).toContain(
        '<meta name="robots" content="noindex">',
      );
  });
});

describe('the budgets in bytes', () => {
  it('hold at 200 items, 60 probes, 100 risks and 40 revisions', async () => {
    const { dist } = sites.large;
    const size = async (file: string): Promise<number> =>
      gzipSync(await readFile(join(dist, file)), { level: 9 }).length / 1024;
    const css = (await filesOf(dist)).filter((file) => file.endsWith('.css'));
    const styles = (await Promise.all(css.map(size))).reduce((sum, each) => sum + each, 0);
    const failed: unknown[] = [];
    const note = (what: string, kilobytes: number, atMost: number) =>
      budget(`${what}, gzip`, kilobytes, atMost, 'KB').catch((error: unknown) => failed.push(error));
    await note('HTML of a record page, 200 items', await size('cp6/open/index.html'), 15);
    await note('HTML of the overview, 40 revisions', await size('index.html'), 15);
    await note('CSS, all of it', styles, 10);
    expect(failed).toEqual([]);
  });
});

describe('a record page', () => {
  it('starts its title with the verdict', async () => {
    expect(await page('cp2/r1')).toContain('<title>PARTIAL GO: CP2 Pilot, rev 1</title>');
  });

  it('says at its top that a later revision stands in its place', async () => {
    expect(outline(await page('cp1/r1'))).toContain('Superseded.');
    expect(outline(await page('cp1/r2'))).not.toContain('Superseded.');
  });

  it('shows attested items as attested and no evidence beside them', async () => {
    const html = await page('cp1/r2');
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

  it('renders an MDX narrative, with its components, from wherever the content lies', async () => {
    const html = await page('cp2/open');
    expect(html).toContain('The sum of 2 and 3 is 5.');
    const narrative = html.slice(html.indexOf('id="Narrative"'));
    expect(narrative).toContain('class="unit"');
    expect(narrative).toContain('<svg');
    expect(narrative).toContain('<ol');
  });

  it('shows captured output with its colours as classes and never as control characters', async () => {
    const html = await page('cp2/r1');
    expect(html).toContain('<span class="sgr-green">lit</span>');
    expect(html.includes('\u001b')).toBe(false);
  });
});
