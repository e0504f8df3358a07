import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { toMarkdownFile } from '../../src/checkpoint/write.ts';
import { buildInProcess } from './build-site.ts';
import { outline } from './outline.ts';

const SEED = join(import.meta.dirname, '../../../shared/seed/cp3-pre-execution-checkpoint.md');
const made: string[] = [];
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

/** Every page of the site of a content folder with one document, as it reads. */
const siteOfDocument = async (text: string): Promise<Record<string, string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-prose-'));
  made.push(folder);
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  await mkdir(join(content, 'checkpoints'), { recursive: true });
  await writeFile(join(content, 'checkpoints', 'cp3.md'), text);
  const { files } = await buildInProcess({ content, out, work: join(folder, 'work') });
  const pages = files.filter((file) => file.endsWith('.html'));
  const read = async (file: string) => [file, outline(await readFile(join(out, file), 'utf8'))] as const;
  return Object.fromEntries(await Promise.all(pages.map(read)));
};

describe('a prose document that was dropped into a content folder', () => {
  it('has the same site as its imported front matter, page by page', async ({ skip }) => {
    if (!existsSync(SEED)) {
      console.log(`skipped: ${SEED} is not there`);
      skip();
    }
    const seed = await readFile(SEED, 'utf8');
    const { content, narrative } = parseProse(seed, 'cp3.md', 'cp3');
    const dropped = await siteOfDocument(seed);
    const paper = dropped['cp3/r1/paper/index.html'] ?? '';
    expect(paper).toContain('[line 17](#Line-17) item: [missing: Runtime (Docker)](/cp3/r1/#cp3-04)');
    delete dropped['cp3/r1/paper/index.html'];
    const rest = Object.fromEntries(
      Object.entries(dropped).map(([file, text]) => [
        file,
        text.replace(/\n?[^\n]*See the paper beside what was read[^\n]*/, ''),
      ]),
    );
    expect(rest).toEqual(await siteOfDocument(toMarkdownFile(content, narrative)));
    const page = dropped['cp3/r1/index.html'] ?? '';
    const said = [
      ...content.items.flatMap(({ title, asWritten = '' }) => [title, asWritten]),
      ...content.lanes.map(({ title }) => title),
      ...content.risks.map(({ title }) => title),
    ];
    expect(said.filter((words) => !page.includes(words))).toEqual([]);
    expect(page).toMatch(/^PARTIAL GO/);
  });
});
