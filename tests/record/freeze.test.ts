import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { freezeRevision } from '../../src/decide/freeze.ts';
import { sealed, writeEvidence } from '../../src/evidence/evidence.ts';
import { gather } from '../../src/gather/gather.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import { writer } from '../../src/storage/writer.ts';
import { CONTENT, checkpoint, command, folderWith, write } from './commands.ts';

const GONE = writer.replace(/\d+$/, '999999');
const ALIVE = writer.replace(/\d+$/, String(process.ppid));
const ELSEWHERE = '0a0a0a0a-999999';

const read = (folder: string, path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
const recordOf = (folder: string, name: string) => JSON.parse(read(folder, `records/${name}.json`));

const PROBED = {
  'programme.yaml': 'name: Trial\n',
  'probes/host.file.yaml': 'kind: file\npath: x\n',
  'checkpoints/cp.md': checkpoint(
    'title: Probed',
    'items: [{ id: a, area: Core, title: Build, probes: [host.file] }]',
  ),
};

const evidence = (finishedAt: string, met: boolean, definition: string) =>
  sealed({
    schema: 1,
    probe: 'host.file',
    kind: 'file',
    definition,
    startedAt: finishedAt,
    finishedAt,
    durationMs: 1,
    where: 'local',
    recordedBy: 'holdpoint 0.0.0',
    commit: null,
    dirty: null,
    ran: 'x exists',
    state: 'completed',
    message: met ? 'x is there' : 'x is not there',
    waitsFor: [],
    exit: null,
    fidelity: 'real',
    readings: [],
    checks: [{ subject: 'x', expected: 'exists', actual: met ? 'exists' : 'nothing', met }],
    measurements: [],
    artifacts: [],
    previous: null,
    output: { text: 'what it printed', bytes: 15, truncated: false },
  });

const definitionIn = async (folder: string): Promise<string> => {
  return (await gather(join(folder, 'content'))).probes.get('host.file')?.definition ?? '';
};

describe('freeze', () => {
  it('writes canonical bytes and a line feed, whose digest the ledger names', async () => {
    const folder = await folderWith(CONTENT, 'one');
    const text = read(folder, 'records/one/r1.json');
    expect(text).toBe(`${canonicalize(JSON.parse(text))}\n`);
    const line = JSON.parse(read(folder, 'records/ledger.jsonl'));
    expect(line).toMatchObject({
      sequence: 1,
      kind: 'frozen',
      checkpoint: 'one',
      revision: 'r1',
      record: digestBytes(text),
      previous: null,
    });
  });

  it('names the record and the line before, whichever checkpoint they are of', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    const [first, second] = read(folder, 'records/ledger.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(recordOf(folder, 'two/r1').previous).toBe(first.record);
    expect(second.previous).toBe(first.entry);
  });

  it('gives the same bytes from the same inputs, in whichever folder', async () => {
    const [a, b] = [await folderWith(CONTENT, 'one', 'two'), await folderWith(CONTENT, 'one', 'two')];
    for (const file of ['records/one/r1.json', 'records/two/r1.json', 'records/ledger.jsonl'])
      expect(read(a, file)).toBe(read(b, file));
  });

  it('keeps the source exactly, line ends and all', async () => {
    const text = (CONTENT['checkpoints/one.md'] ?? '').replaceAll('\n', '\r\n');
    const folder = await folderWith({ ...CONTENT, 'checkpoints/one.md': text }, 'one');
    expect(recordOf(folder, 'one/r1').source.text).toBe(text);
  });

  it('freezes the oldest decided revision first, then the open one as it is computed', async () => {
    const folder = await folderWith(CONTENT, 'two', 'two');
    expect(recordOf(folder, 'two/r1').content.verdict).toBe('NO-GO');
    const second = recordOf(folder, 'two/r2');
    expect(second.content).toMatchObject({ verdict: 'GO', date: '2026-01-06T00:00:00Z' });
    expect(second.source).toMatchObject({ file: 'checkpoints/two/open.md', decided: false });
  });

  it('takes a working copy that carries a verdict and a date for the next revision', async () => {
    const folder = await folderWith(CONTENT, 'two');
    const open = checkpoint('title: Two', 'verdict: GO', 'date: 2026-01-09', 'items: []', 'lanes: []');
    await write(folder, {
      'checkpoints/two/open.md': open.replace(
        'items: []',
        'items: [{ id: a, area: Core, title: Build, claim: { status: ready } }]',
      ),
    });
    expect((await command(folder, 'freeze', 'two')).json).toMatchObject({ revision: 'r2', new: true });
    expect((await command(folder, 'verdict', 'two')).json).toMatchObject({ revision: 'r2', declared: 'GO' });
  });

  it('says so where nothing is left to freeze, and writes nothing', async () => {
    const folder = await folderWith(CONTENT, 'one', 'three');
    const before = read(folder, 'records/ledger.jsonl');
    for (const name of ['one', 'three'])
      expect(await command(folder, 'freeze', name)).toMatchObject({ code: 0, json: { new: false } });
    expect(read(folder, 'records/ledger.jsonl')).toBe(before);
  });

  it('refuses a decision looser than its evidence, unless it is declared to be', async () => {
    const folder = await folderWith(CONTENT);
    expect(await command(folder, 'freeze', 'loose')).toMatchObject({ code: 2, codes: ['HP702'] });
    expect(await readdir(join(folder, 'content', 'records'))).toEqual([]);
    const { json } = await command(folder, 'freeze', 'loose', '--declared');
    expect(json).toMatchObject({ declared: 'GO', verdict: 'NO-GO', agrees: false, new: true });
  });

  it('takes a looser decision where every item in its way is waived', async () => {
    const loose = (CONTENT['checkpoints/loose.md'] ?? '').replace(
      'items:',
      'waivers: [{ item: a, reason: Known, role: Owner, on: 2026-01-05, until: 2026-02-01 }]\nitems:',
    );
    const folder = await folderWith({ ...CONTENT, 'checkpoints/loose.md': loose });
    expect((await command(folder, 'freeze', 'loose')).json).toMatchObject({ verdict: 'GO', agrees: true });
  });

  it('refuses a claim better than its evidence', async () => {
    const folder = await folderWith({
      ...PROBED,
      'checkpoints/cp.md': checkpoint(
        'title: Probed',
        'verdict: NO-GO',
        'date: 2026-01-09',
        'items: [{ id: a, area: Core, title: Build, probes: [host.file], claim: { status: ready } }]',
      ),
    });
    expect(await command(folder, 'freeze', 'cp')).toMatchObject({ code: 2, codes: ['HP701'] });
    const root = join(folder, 'content');
    const effects = { gathered: () => gather(root), narrative: async () => '', warn: () => {} };
    await expect(freezeRevision(root, 'cp', false, effects)).rejects.toMatchObject({
      diagnostics: [{ fixes: ['a Build: No evidence is recorded yet', expect.any(String)] }],
    });
  });

  it('refuses invalid content, and what nothing is known of', async () => {
    const folder = await folderWith({
      ...CONTENT,
      'checkpoints/bad.md': checkpoint('title: Bad', 'itms: []'),
    });
    expect((await command(folder, 'freeze', 'one')).code).toBe(2);
    rmSync(join(folder, 'content', 'checkpoints', 'bad.md'));
    await write(folder, {
      'checkpoints/new.md': checkpoint('title: New', 'items: [{ id: a, area: A, title: T }]'),
    });
    expect(await command(folder, 'freeze', 'new')).toMatchObject({ code: 2, codes: ['HP401', 'HP703'] });
    expect(await command(folder, 'freeze', 'nwe')).toMatchObject({ code: 2, codes: ['HP401', 'HP001'] });
  });

  it('holds the run that counted with its output, earlier ones without, and nothing from after the decision', async () => {
    const folder = await folderWith(PROBED);
    const definition = await definitionIn(folder);
    const root = join(folder, 'content');
    for (const [at, met] of [
      ['2026-01-05', false],
      ['2026-01-06', true],
      ['2026-01-08', false],
    ] as const)
      await writeEvidence(root, evidence(`${at}T10:00:00.000Z`, met, definition));
    const text = checkpoint(
      'title: Probed',
      'verdict: GO',
      'date: 2026-01-07',
      'items: [{ id: a, area: Core, title: Build, probes: [host.file] }]',
    );
    await write(folder, { 'checkpoints/cp.md': text });
    const { codes, json } = await command(folder, 'freeze', 'cp');
    expect(codes).toEqual(['HP704']);
    expect(json).toMatchObject({ verdict: 'GO', agrees: true });
    const record = recordOf(folder, 'cp/r1');
    expect(record.evidence).toMatchObject([{ message: 'x is there', output: { text: 'what it printed' } }]);
    expect(record.earlier).toMatchObject([{ message: 'x is not there' }]);
    expect(record.earlier[0]).not.toHaveProperty('output');
  });

  it('is decided at its newest evidence, where its author gave no date', async () => {
    const folder = await folderWith(PROBED);
    const root = join(folder, 'content');
    await writeEvidence(root, evidence('2026-01-06T10:00:00.000Z', true, await definitionIn(folder)));
    expect((await command(folder, 'freeze', 'cp')).json).toMatchObject({
      asOf: '2026-01-06T10:00:00Z',
      verdict: 'GO',
    });
    expect((await command(folder, 'verify')).code).toBe(0);
  });
});

describe('a frozen revision', () => {
  it('keeps its verdict when its source, its probes, its evidence and the policy change or go', async () => {
    const folder = await folderWith(PROBED);
    const root = join(folder, 'content');
    await writeEvidence(root, evidence('2026-01-06T10:00:00.000Z', true, await definitionIn(folder)));
    await command(folder, 'freeze', 'cp');
    const before = await command(folder, 'verdict', 'cp@r1');
    for (const gone of ['checkpoints', 'probes', 'evidence']) rmSync(join(root, gone), { recursive: true });
    writeFileSync(join(root, 'programme.yaml'), 'name: Trial\npolicy: { attested: reject, max-age: 1h }\n');
    expect(await command(folder, 'verdict', 'cp@r1')).toEqual(before);
    expect((await command(folder, 'explain', 'cp@r1')).code).toBe(0);
    expect((await command(folder, 'gate', 'cp', '--require', 'go')).code).toBe(0);
  });

  it('rules over a source that was edited afterwards, and check says so', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    for (const file of ['checkpoints/one.md', 'checkpoints/two/r1.md'])
      await write(folder, { [file]: (CONTENT[file] ?? '').replace('Build', 'Something else') });
    const { code, codes } = await command(folder, 'check');
    expect({ code, codes }).toEqual({ code: 0, codes: ['HP706'] });
    const { json } = await command(folder, 'verdict', 'two@r1');
    expect(json).toMatchObject({ items: [{ title: 'Build' }] });
  });

  it('knows its source again beside the next revision', async () => {
    const folder = await folderWith(CONTENT, 'one');
    rmSync(join(folder, 'content/checkpoints/one.md'));
    await write(folder, { 'checkpoints/one/r1.md': CONTENT['checkpoints/one.md'] ?? '' });
    expect(await command(folder, 'check')).toMatchObject({ code: 0, codes: [] });
  });
});

describe('a freeze that was killed', () => {
  it('between its record and its line of the ledger is brought to its end by the next', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    const ledger = read(folder, 'records/ledger.jsonl');
    writeFileSync(join(folder, 'content/records/ledger.jsonl'), `${ledger.split('\n')[0]}\n`);
    writeFileSync(join(folder, `content/records/two/.r2.json.${GONE}.0123abcd.tmp`), 'half');
    expect(await command(folder, 'check')).toMatchObject({ code: 0, codes: ['HP708'] });
    expect(await command(folder, 'verify')).toMatchObject({ code: 1, codes: ['HP712'] });
    expect((await command(folder, 'freeze', 'one')).code).toBe(0);
    expect(read(folder, 'records/ledger.jsonl')).toBe(ledger);
    expect(await readdir(join(folder, 'content/records/two'))).toEqual(['r1.json']);
    expect((await command(folder, 'verify')).code).toBe(0);
  });

  it('is not what a freeze is that another process still has under way', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    const ledger = join(folder, 'content/records/ledger.jsonl');
    const lock = join(folder, 'content/records/.lock');
    writeFileSync(ledger, `${read(folder, 'records/ledger.jsonl').split('\n')[0]}\n`);
    for (const owner of [ALIVE, ELSEWHERE]) {
      writeFileSync(lock, `${owner} other`);
      expect(await command(folder, 'check')).toMatchObject({ code: 0, codes: [] });
      expect(await command(folder, 'verify')).toMatchObject({ code: 0, codes: [] });
    }
    writeFileSync(lock, `${GONE} other`);
    expect(await command(folder, 'check')).toMatchObject({ code: 0, codes: ['HP708'] });
    expect(await command(folder, 'verify')).toMatchObject({ code: 1, codes: ['HP712'] });
  });

  it('leaves a lock that the next takes over', async () => {
    const folder = await folderWith(CONTENT, 'one');
    writeFileSync(join(folder, 'content/records/.lock'), `${GONE} other`);
    expect((await command(folder, 'freeze', 'two')).json).toMatchObject({ new: true });
  });
});
