import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteContents } from '../../src/page-data/contents.ts';
import type { SiteRecord } from '../../src/page-data/record.ts';
import { VerdictDocumentSchema } from '../../src/schemas/verdict-document.ts';
import { openCards } from '../../src/site/card-store.ts';
import { drawCard } from '../../src/site/draw-card.ts';
import { loadRenderer } from '../../src/site/renderer.ts';
import { writeFeeds, writeShare } from '../../src/site/share.ts';
import { badgeJson, badgeSvg, toBadge } from '../../src/views/badge.ts';
import { type CardView, toCard } from '../../src/views/card.ts';
import { atomFeed, jsonFeed } from '../../src/views/feed.ts';
import type { Summary } from '../../src/views/record-data.ts';
import { documentOf, holdpoint } from '../cli/run.ts';
import { type Site, siteOf } from './sites.ts';

const HOSTILE = `"><script>fire()</script> & ' ${'x'.repeat(400)} 🚀`;

const summary = (change: Partial<Summary>): Summary =>
  ({
    id: 'cp3/r1',
    checkpoint: 'cp3',
    revision: 'r1',
    title: 'CP3 Pre-Execution Checkpoint',
    verdict: 'PARTIAL GO',
    beside: {
      title: change.verdict ?? 'PARTIAL GO',
      named: change.verdict ?? 'PARTIAL GO',
      counted: change.verdict ?? 'PARTIAL GO',
    },
    contradicted: [],
    decided: true,
    date: '2025-12-21',
    asOf: '2025-12-21T23:59:59.999Z',
    sentence: 'Code may proceed; trials wait for the host.',
    lanes: [],
    digest: `sha256:${'0'.repeat(64)}`,
    redecideBy: null,
    ends: [],
    ...change,
  }) as Summary;

/** Everything an XML parser found, and what it stumbled over. */
const parsed = (xml: string): { names: string[]; text: string } => {
  const parser = new SaxesParser();
  const found = { names: [] as string[], text: '' };
  parser.on('opentag', ({ name }) => found.names.push(name));
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
};

describe('a badge', () => {
  it('names checkpoint and verdict to every reader, and says when nothing is decided', () => {
    expect(badgeSvg(toBadge(summary({})))).toContain('aria-label="CP3: PARTIAL GO"');
    expect(badgeSvg(toBadge(summary({ decided: false })))).toContain('CP3: PARTIAL GO, not decided');
  });

  it('stays well-formed SVG without script, whatever the checkpoint is called', () => {
    const { names, text } = parsed(badgeSvg(toBadge(summary({ checkpoint: HOSTILE }))));
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'path', 'g', 'text']));
    expect(text).toContain('<SCRIPT>');
  });

  it('answers as a shields.io endpoint does', () => {
    expect(JSON.parse(badgeJson(toBadge(summary({ verdict: 'NO-GO' }))))).toEqual({
      schemaVersion: 1,
      label: 'CP3',
      message: 'NO-GO',
      color: 'a81e12',
    });
  });
});

describe('the feed', () => {
  it('lists decisions newest first and leaves out what is not decided', () => {
    const revisions = [
      summary({ id: 'cp1/r1', checkpoint: 'cp1', title: 'First', date: '2025-11-22' }),
      summary({ title: HOSTILE }),
      summary({ id: 'cp4/open', revision: 'open', title: 'Later', decided: false, date: null }),
    ];
    const xml = atomFeed({ name: 'Core', revisions, base: 'https://example.org/r/' });
    const { names, text } = parsed(xml);
    expect(names.filter((name) => name === 'entry')).toHaveLength(2);
    expect(text.indexOf('<script>')).toBeLessThan(text.indexOf('First'));
    expect(text).not.toContain('Later');
    expect(xml).toContain('href="https://example.org/r/cp1/r1/"');
    const json = jsonFeed({ name: 'Core', revisions, base: 'https://example.org/r/' }) as {
      version: string;
      items: { id: string; url: string; content_text: string; date_published: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ url }) => url)).toEqual([
      'https://example.org/r/cp3/r1/',
      'https://example.org/r/cp1/r1/',
    ]);
    expect(json.items[0]).toMatchObject({
      id: 'urn:holdpoint:cp3:r1',
      date_published: '2025-12-21T23:59:59Z',
    });
  });
});

const PNG = [0x89, 0x50, 0x4e, 0x47];
const lanes = (count: number): CardView['lanes'] =>
  Array.from({ length: count }, (_, at) => ({
    id: `lane-${at}`,
    title: HOSTILE,
    verdict: at === count - 1 ? 'no-go' : 'go',
    attested: false,
    word: '',
  }));

describe('a share card', () => {
  // Its letters are unpacked when the site's templates are compiled.
  beforeAll(loadRenderer);

  it('shows at most five lanes, a held one among them', () => {
    const card = toCard(summary({ lanes: lanes(9) as unknown as Summary['lanes'] }), 'Core');
    expect(card.lanes.map(({ verdict }) => verdict)).toEqual(['no-go', 'go', 'go', 'go', 'go']);
    expect(card.more).toBe('and 4 more lanes');
  });

  it('falls back on names and counts where its font has no letters', () => {
    const lane = { id: 'pilot', title: 'Пробный трафик', verdict: 'no-go', attested: false } as const;
    const card = toCard(
      summary({ title: 'Проверка 🚀', sentence: 'Пробный трафик ждёт.', lanes: [lane] }),
      'Žluťoučký kůň ✅',
    );
    expect(card).toMatchObject({
      title: 'CP3',
      programme: 'Žluťoučký kůň',
      sentence: '0 lanes may proceed; 1 lane waits.',
      lanes: [{ title: 'pilot' }],
    });
  });

  it('is drawn once for the same view, and forgotten once nobody asks for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'holdpoint-cards-'));
    const [one, other] = [toCard(summary({}), 'Core'), toCard(summary({ verdict: 'GO' }), 'Core')];
    const first = await openCards(folder);
    const drawn = await first.draw(one);
    await first.draw(other);
    expect(await readdir(folder)).toHaveLength(2);
    const second = await openCards(folder);
    expect(Buffer.from(await second.draw(one)).equals(Buffer.from(drawn))).toBe(true);
    await second.tidy();
    await Promise.all([first.close(), second.close()]);
    expect(await readdir(folder)).toHaveLength(1);
    await rm(folder, { recursive: true });
  });

  it('is a PNG of 1200 by 630 pixels with the same bytes each time', async () => {
    const view = toCard(
      summary({ title: HOSTILE, sentence: HOSTILE, lanes: lanes(9) as unknown as Summary['lanes'] }),
      HOSTILE,
    );
    const [first, second] = [Buffer.from(await drawCard(view)), Buffer.from(await drawCard(view))];
    expect([...first.subarray(0, 4)]).toEqual(PNG);
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(first.equals(second)).toBe(true);
  });
});

describe('a site shares', () => {
  let out = '';
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'holdpoint-share-'));
    const judgement = { checkpoint: 'cp3', items: [], lanes: [], risks: [], clears: { go: [], lanes: {} } };
    const records = [
      { summary: summary({}), told: () => judgement },
      {
        summary: summary({ id: 'cp3/open', revision: 'open', decided: false, date: null }),
        told: () => judgement,
      },
    ] as unknown as SiteRecord[];
    const site = { name: 'Core', tool: 'holdpoint 0', language: 'en', checkpoints: ['cp3'] };
    const contents = { site, records } as unknown as SiteContents;
    const place = { out, base: '/docs', address: 'https://example.org' };
    const cards = await openCards(join(out, 'kept'));
    await writeShare({ ...place, contents, records, cards, finished: new Set() });
    writeFeeds({ ...place, contents });
    await cards.close();
  });
  afterAll(() => rm(out, { recursive: true, force: true }));
  const read = (...path: string[]) => readFile(join(out, ...path), 'utf8');

  it('the open revision under the bare id, and each revision under its own', async () => {
    expect(await read('cp3', 'badge.svg')).toContain('not decided');
    expect(await read('cp3', 'r1', 'badge.svg')).not.toContain('not decided');
    expect(await read('cp3', 'r1', 'snippet.txt')).toContain(
      'src="https://example.org/docs/cp3/r1/badge.svg"',
    );
    for (const feed of ['feed.xml', 'feed.json'])
      expect(await read(feed)).toContain('https://example.org/docs/cp3/r1/');
  });

  it('the schema of its verdicts', async () => {
    const schema = JSON.parse(await read('schema', 'verdict.json')) as {
      properties: Record<string, unknown>;
      required: string[];
    };
    const known = Object.keys(VerdictDocumentSchema.shape);
    expect(Object.keys(schema.properties)).toEqual(known);
    expect(known.filter((key) => !schema.required.includes(key))).toEqual([
      'assumptions',
      'lapsed',
      'forecast',
    ]);
  });
});

describe('a built site', () => {
  let site: Site;
  beforeAll(async () => {
    site = await siteOf('beacon');
  });
  const html = (path: string) => readFile(join(site.dist, path, 'index.html'), 'utf8');

  it.each(['', 'cp2/', 'cp2/r1/'])('names the card of /%s by its absolute address', async (path) => {
    const named = /<meta property="og:image" content="([^"]+)">/.exec(await html(path))?.[1] ?? '';
    expect(named).toMatch(/^https:\/\/example\.org\/p\/cp\d\/(?:r\d|open)\/card\.png$/);
    const file = join(site.dist, named.replace('https://example.org/p/', ''));
    expect([...(await readFile(file)).subarray(0, 4)]).toEqual(PNG);
  });

  it('says in verdict.json what verdict --json says', async () => {
    const ended = await holdpoint(['verdict', 'cp2@r1', '--json', '--root', site.content]);
    const published = await readFile(join(site.dist, 'cp2', 'r1', 'verdict.json'), 'utf8');
    const { lapsed, ...said } = documentOf(ended) as Record<string, unknown>;
    expect(JSON.parse(published)).toEqual(said);
    expect(lapsed).toBe('2026-03-20');
  });
});
