import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, holdpoint } from './run.ts';

removeCopies();

let folder = '';
beforeAll(async () => {
  folder = await copyOf('small');
  expect(await holdpoint(['probe'], { cwd: folder })).toMatchObject({ code: 0 });
});
const here = (args: string[]) => holdpoint(args, { cwd: folder });

interface Document {
  verdict: string;
  items: { id: string; status: string }[];
  lanes: { id: string; verdict: string; heldBy: string[] }[];
}

describe('verdict', () => {
  it('prints the promised fields first, in their order', async () => {
    const ended = await here(['verdict', 'cp2', '--json']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const found = documentOf(ended) as Document;
    expect(Object.keys(found).slice(0, 15)).toEqual(
      'checkpoint revision title asOf commit rules verdict computed declared agrees items lanes risks clears digest'.split(
        ' ',
      ),
    );
    expect(Object.keys(found.items[0] ?? {})).toEqual(
      'id area title status asWritten attested stale conflict needs rootCauses evidence'.split(' '),
    );
    expect(found).toMatchObject({
      checkpoint: 'cp2',
      revision: 'open',
      verdict: 'PARTIAL GO',
      declared: null,
      agrees: true,
    });
    expect(found.items.map(({ id, status }) => [id, status])).toEqual([
      ['cp2-01', 'ready'],
      ['cp2-02', 'missing'],
      ['cp2-03', 'blocked'],
    ]);
    expect(found.lanes).toEqual([
      { id: 'code', title: 'Code', verdict: 'go', heldBy: [] },
      { id: 'trial', title: 'Trial run', verdict: 'no-go', heldBy: ['cp2-02'] },
    ]);
  });

  it('takes a checkpoint alone for its open revision, and else for its latest decided one', async () => {
    const names = { cp1: 'r1', cp2: 'open', 'cp2@r1': 'r1', 'cp2@open': 'open' };
    for (const [name, revision] of Object.entries(names))
      expect(documentOf(await here(['verdict', name, '--json']))).toMatchObject({ revision });
  });

  it('judges a decided revision as of its decision, and any at the time it is told', async () => {
    expect(documentOf(await here(['verdict', 'cp1', '--json']))).toMatchObject({
      asOf: '2026-01-10T23:59:59.999Z',
    });
    const past = documentOf(
      await here(['verdict', 'cp2', '--json', '--as-of', '2026-02-01T00:00:00Z']),
    ) as Document;
    expect(past).toMatchObject({ asOf: '2026-02-01T00:00:00Z', verdict: 'OPEN' });
  });

  it('supposes what it is told to, and says so', async () => {
    const args = ['verdict', 'cp2', '--assume', 'host.file=ready', '--assume', 'trial.runs=ready'];
    expect(documentOf(await here([...args, '--json']))).toMatchObject({ verdict: 'GO', hypothetical: true });
    expect((await here(args)).stdout).toContain('Hypothetical');
  });

  it('shows plate, lanes, what holds it, counts and the next command within 80 columns', async () => {
    const { stdout } = await here(['verdict', 'cp2']);
    for (const said of [
      'PARTIAL GO',
      'Trial run',
      'held by cp2-02 Host',
      'What holds it',
      '1 ready',
      'Next: npx holdpoint',
    ])
      expect(stdout).toContain(said);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    [['verdict', 'cp22'], 'did you mean cp2?'],
    [['verdict', 'cp2@r9'], 'cp2@r1'],
    [['verdict', 'cp2', '--assume', 'host.file'], '--assume host.file'],
    [['verdict', 'cp2', '--assume', 'host.fil=ready'], 'did you mean host.file?'],
    [['verdict', 'cp2', '--assume', 'host.file=redy'], 'did you mean ready?'],
  ])('exits 2 for a name that stands for nothing: %j', async (args, said) => {
    const ended = await here(args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(said);
  });
});

describe('gate', () => {
  it.each([
    [['cp2', '--require', 'go'], 1],
    [['cp2', '--require', 'partial-go'], 0],
    [['cp2', '--require', 'go', '--lane', 'code'], 0],
    [['cp2', '--require', 'go', '--lane', 'trial'], 1],
    [['cp1', '--require', 'go'], 0],
    [['cp1', '--require', 'go', '--require-evidence'], 1],
    [['cp2', '--require', 'go', '--lane', 'code', '--require-evidence'], 0],
    [['cp2', '--require', 'go', '--lane', 'codes'], 2],
    [['cp2', '--require', 'perhaps'], 2],
    [['cp9', '--require', 'go'], 2],
  ])('%j exits %i', async (args, code) => {
    expect((await here(['gate', ...args])).code).toBe(code);
    const asked = await here(['gate', ...args, '--json']);
    expect(asked.code).toBe(code);
    documentOf(asked);
  });

  it('lists what was judged, met criteria too, and says what to do next', async () => {
    const { stdout } = await here(['gate', 'cp2', '--require', 'go']);
    for (const said of ['cp2-01', '12 checks passed', 'host.file', 'Gate not met', 'Exit 1', '--lane code'])
      expect(stdout).toContain(said);
  });
});

describe('explain', () => {
  it('leads from the verdict down to the evidence and says what would clear it', async () => {
    const ended = await here(['explain', 'cp2']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const said of ['Trial run', 'Host', 'host.txt', 'What would clear it', 'holdpoint probe'])
      expect(ended.stdout).toContain(said);
  });

  it('explains one item, and refuses one that is not there', async () => {
    expect((await here(['explain', 'cp2', 'cp2-03', '--json'])).stdout).toContain('"cp2-02"');
    const ended = await here(['explain', 'cp2', 'cp2-04']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('did you mean cp2-0');
  });
});

describe('diff', () => {
  it('tells what became worse, as text, Markdown and JSON', async () => {
    const text = await here(['diff', 'cp2@r1', 'cp2']);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect((await here(['diff', 'cp2@r1', 'cp2', '--format', 'markdown'])).stdout).toMatch(/\|.*\|/);
    expect(documentOf(await here(['diff', 'cp2@r1', 'cp2', '--json']))).toBeTypeOf('object');
  });

  it('refuses another format', async () => {
    expect((await here(['diff', 'cp2@r1', 'cp2', '--format', 'html'])).code).toBe(2);
  });
});

describe('bad content', () => {
  it('ends every judging command with exit 2 and all its mistakes', async () => {
    const broken = await copyOf('small');
    await writeFile(join(broken, 'content', 'checkpoints', 'cp3.md'), '---\ntitle: [\n---\n');
    for (const args of [
      ['verdict', 'cp2'],
      ['gate', 'cp2', '--require', 'go'],
      ['explain', 'cp2'],
      ['probe'],
      ['build'],
    ]) {
      const ended = await holdpoint([...args, '--json'], { cwd: broken });
      expect(ended.code).toBe(2);
      expect(documentOf(ended)).toMatchObject({ diagnostics: [{ severity: 'error' }] });
      expect(ended.stderr).toContain('cp3.md');
    }
  });
});

describe('build', () => {
  it('writes the site and says what it wrote; bad content leaves it as it was', async () => {
    const ended = await here(['build']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/Built +\d+ pages/);
    expect(ended.stdout).toContain('content-site/index.html');
    const page = join(folder, 'content-site', 'cp2', 'index.html');
    const before = await readFile(page, 'utf8');
    const broken = join(folder, 'content', 'checkpoints', 'cp3.md');
    await writeFile(broken, '---\ntitle: [\n---\n');
    const again = await here(['build']);
    await rm(broken);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('Nothing was built.');
    expect(await readFile(page, 'utf8')).toBe(before);
  });

  it('refuses to empty a folder that holds the content', async () => {
    for (const out of ['.', 'content', '..']) expect((await here(['build', '--out', out])).code).toBe(2);
  });
});
