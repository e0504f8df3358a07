import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { toContents } from '../../src/page-data/contents.ts';
import { buildSite, judgeAll } from '../../src/site/build.ts';
import { toCard } from '../../src/views/card.ts';
import { de } from '../../src/words/de/words.ts';
import { en } from '../../src/words/en/words.ts';
import { speaking } from '../../src/words/words.ts';
import { holdpoint, REPOSITORY } from '../cli/run.ts';
import { copyContent, record } from '../site/evidence.ts';
import { BEACON_RUNS } from '../site/runs.ts';
import { englishIn, KNOWN } from './english.ts';

let folder = '';
const content = (): string => join(folder, 'content');
const speak = async (root: string, language: string): Promise<void> => {
  const file = join(root, 'programme.yaml');
  const text = (await readFile(file, 'utf8')).replace(/^language: .*\n/m, '');
  await writeFile(file, `${text}language: ${language}\n`);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-german-'));
  await copyContent('beacon', content());
  await speak(content(), 'de');
  // What a tool says of itself stands as it is; here it says what has a reason of its own.
  const gone = { kind: 'checked.not-there' as const };
  await record(
    content(),
    BEACON_RUNS.map((run) => ({
      ...run,
      message: 'Der Lauf hat etwas gesagt',
      checks: (run.checks ?? []).map((check) =>
        check.actual === 'is not there' ? { ...check, actual: gone } : check,
      ),
    })),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const built = async (root: string, out: string): Promise<string> => {
  const site = join(folder, out);
  await buildSite({ gathered: await gather(root), out: site, work: join(folder, 'work') });
  return site;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a page or another file of markup says: text, and attributes that people read. */
const saidIn = (markup: string): string[] => {
  const plain = markup.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const texts = [...plain.matchAll(/>([^<>]+)</g), ...plain.matchAll(/(?:aria-label|title|alt)="([^"]+)"/g)];
  return texts
    .map(([, text]) => (text ?? '').replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all).trim())
    .filter((text) => text !== '');
};

/** Every shape of a text, told with as many values as it takes. */
const pairs = (one: unknown, other: unknown, path = ''): [path: string, one: unknown, other: unknown][] =>
  typeof one === 'object' && one !== null
    ? Object.keys(one).flatMap((key) =>
        pairs(
          (one as Record<string, unknown>)[key],
          (other as Record<string, unknown> | undefined)?.[key],
          `${path}.${key}`,
        ),
      )
    : [[path, one, other]];

describe('German', () => {
  it('says everything that English says, of as many values, and nothing else', () => {
    const shape = (value: unknown): unknown => (typeof value === 'function' ? value.length : typeof value);
    const all = pairs(en, de);
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter(([, one, other]) => shape(one) !== shape(other))).toEqual([]);
    expect(pairs(de, en).filter(([, , other]) => other === undefined)).toEqual([]);
  });

  it('counts, dates and lists by its own rules, the same on every machine', () => {
    expect([de.number(1234.5), de.plural(1, 'Spur', 'Spuren'), de.plural(1200, 'Spur', 'Spuren')]).toEqual([
      '1.234,5',
      '1 Spur',
      '1.200 Spuren',
    ]);
    const months = Array.from({ length: 12 }, (_, at) =>
      de.day(`2026-${String(at + 1).padStart(2, '0')}-05`),
    );
    expect(months.map((text) => text.replace(/^5\. | 2026$/g, '')).join(' ')).toBe(
      'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    );
    expect(de.dated('2025-12-21T16:32:00Z')).toBe('21. Dez. 2025 16:32 UTC');
    expect([de.listed(['a', 'b', 'c']), de.ordinal(3), de.decimal('1.5')]).toEqual([
      'a, b und c',
      '3.',
      '1,5',
    ]);
  });
});

describe('a German programme', () => {
  it('has no English on any page, badge, feed or link', async () => {
    expect(KNOWN.phrases).toBeGreaterThan(400);
    expect(KNOWN.terms).toBeGreaterThan(60);
    expect(englishIn(['Readiness', 'Nothing is decided yet.'])).toHaveLength(2);
    const site = await built(content(), 'german');
    const files = (await readdir(site, { recursive: true })).filter((file) =>
      /\.(?:html|svg|xml|txt)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(40);
    const home = await readFile(join(site, 'index.html'), 'utf8');
    expect(home).toContain('<html lang="de"');
    for (const file of files) {
      const found = englishIn(saidIn(await readFile(join(site, file), 'utf8')));
      expect(found, file).toEqual([]);
    }
    const feed = await readFile(join(site, 'feed.json'), 'utf8');
    expect(englishIn([...feed.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? ''))).toEqual([]);
  });

  it('has none on a card', async () => {
    const gathered = await gather(content());
    const { records, site } = toContents(gathered, judgeAll(gathered));
    const cards = speaking('de', () => records.map(({ summary }) => toCard(summary, site.name)));
    const texts = cards.flatMap(({ sentence, lanes, more, when }) => [
      ...[sentence, more ?? '', when],
      ...lanes.map(({ word }) => word),
    ]);
    expect(texts).toContainEqual(expect.stringMatching(/^Entschieden /));
    expect(englishIn(texts)).toEqual([]);
  });

  it.each([
    'verdict cp2',
    'explain cp2',
    'explain cp2 --format markdown',
    'gate cp2 --require go',
    'gate cp2 --require go --format markdown',
    'gate cp2 --require go --format slack',
    'gate cp2 --require go --format sarif',
    'gate cp2 --require go --format github',
    'diff cp2@r1 cp2',
    'diff cp2@r1 cp2 --format markdown',
    'link cp2',
  ])('is told in German by %s', async (line) => {
    const { code, stdout } = await holdpoint(['--root', content(), ...line.split(' ')]);
    expect(code).toBeLessThan(2);
    expect(stdout).toMatch(/PARTIAL GO|NO-GO|Angabe/);
    expect(englishIn(stdout.split('\n'))).toEqual([]);
  });
});

describe('a language that is turned', () => {
  it('leaves what is frozen in the language it was frozen in, byte for byte', async () => {
    const root = join(folder, 'turned');
    await cp(content(), root, { recursive: true });
    expect(await holdpoint(['--root', root, 'freeze', 'cp1'])).toMatchObject({ code: 0 });
    const [frozen] = await readdir(join(root, 'records', 'cp1'));
    const own = `cp1/${frozen?.replace('.json', '')}/index.html`;
    const german = await built(root, 'turned-german');
    const page = await readFile(join(german, own), 'utf8');
    expect(page).toContain('<html lang="de"');
    await speak(root, 'en');
    const english = await built(root, 'turned-english');
    expect(await readFile(join(english, own), 'utf8')).toBe(page);
    expect(await readFile(join(english, 'index.html'), 'utf8')).toContain('<html lang="en"');
    const archive = join(folder, 'cp1.tar.gz');
    expect(await holdpoint(['--root', root, 'archive', 'cp1@r1', '--out', archive])).toMatchObject({
      code: 0,
    });
    const portable = await holdpoint(['verify', archive]);
    expect(portable).toMatchObject({ code: 0, stdout: expect.stringContaining('kommt wieder heraus') });
    expect(englishIn(portable.stdout.split('\n'))).toEqual([]);
    const verified = await holdpoint(['--root', root, 'verify']);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('comes out again') });
  });

  it('leaves records of schema 1 as they were, in English', async () => {
    const root = join(folder, 'demo');
    await cp(join(REPOSITORY, 'content'), root, { recursive: true });
    const english = await built(root, 'demo-english');
    await speak(root, 'de');
    const german = await built(root, 'demo-german');
    const record = (await gather(root)).frozen.values().next().value;
    expect(record?.record.schema).toBe(1);
    const page = `${record?.record.checkpoint}/${record?.record.revision}/index.html`;
    const before = await readFile(join(english, page), 'utf8');
    expect(before).toContain('<html lang="en"');
    expect(await readFile(join(german, page), 'utf8')).toBe(before);
    expect(await readFile(join(german, 'index.html'), 'utf8')).toContain('<html lang="de"');
  });
});
