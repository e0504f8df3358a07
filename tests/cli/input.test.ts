import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, FIXTURES, holdpoint } from './run.ts';

removeCopies();
const RESULTS = join(FIXTURES, 'results');
const ESCAPE = '\u001b';

describe('usage', () => {
  it.each([
    [['chek'], 'did you mean check?'],
    [['read', 'a.xml', '--formt', 'x'], 'did you mean --format?'],
    [['read'], "Missing required argument 'file'"],
    [[], 'No command was given'],
    [['verdict', 'cp1', 'cp2'], 'Too many arguments'],
    [['gate', 'cp1'], '--require'],
    [['probe', '--shard', '3'], '--shard 3'],
    [['probe', '--timeout', 'soon'], '--timeout soon'],
    [['verdict', 'cp1', '--as-of', 'yesterday'], '--as-of yesterday'],
    [['preview', '--port', '70000'], '--port 70000'],
    [['build', '--site', 'nowhere'], '--site nowhere'],
    [['check', '--root', 'no-such-folder'], 'no-such-folder'],
  ])('that is wrong exits 2 and says what is right: %j', async (args, said) => {
    const root = args.includes('--root') ? [] : ['--root', join(FIXTURES, 'small', 'content')];
    const ended = await holdpoint([...args, ...(args.length > 0 ? root : [])]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^error\[HP\d{3}\]: /);
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  it('that is wrong is JSON as well when JSON was asked for', async () => {
    const ended = await holdpoint(['chek', '--json']);
    expect(ended.code).toBe(2);
    expect(documentOf(ended)).toMatchObject({ diagnostics: [{ code: 'HP001', severity: 'error' }] });
  });

  it('is explained on standard output, exit 0', async () => {
    const ended = await holdpoint(['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/verdict[\s\S]*gate[\s\S]*preview/);
    expect(await holdpoint(['help', 'gate'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('check', () => {
  it('exits 0 for sound content', async () => {
    const ended = await holdpoint(['check', '--root', join(FIXTURES, 'small', 'content')]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('2 checkpoints');
  });

  it('prints every mistake of every file with its place, and exits 2', async () => {
    const ended = await holdpoint(['check', '--root', join(FIXTURES, 'broken', 'content')]);
    expect(ended.code).toBe(2);
    for (const place of ['cp1.md:11:22', 'cp2.md:', 'build.runs.yaml:1:7'])
      expect(ended.stderr).toContain(place);
    expect(ended.stdout).toContain('Exit 2');
  });

  it('prints one JSON document whatever it finds', async () => {
    for (const [fixture, code] of [
      ['small', 0],
      ['broken', 2],
    ] as const) {
      const ended = await holdpoint(['check', '--json', '--root', join(FIXTURES, fixture, 'content')]);
      expect(ended.code).toBe(code);
      expect(documentOf(ended)).toHaveProperty('diagnostics');
    }
  });

  it('shows a mistake in the form that the documentation promises', async () => {
    const { stderr } = await holdpoint(['check'], { cwd: join(FIXTURES, 'broken') });
    const shown = stderr.split('\n\n').find((each) => each.includes('HP102'));
    expect(shown).toMatchInlineSnapshot(`
      "error[HP102]: "partail" is not a status
         ┌─ content/checkpoints/cp1.md:11:22
      10 │     title: Twice
      11 │     claim: { status: partail }
         │                      ^^^^^^^ Did you mean partial?
         = The entry has no status, so its item would count as Unknown.
         = Use one of: ready, partial, failed, missing, blocked, unknown,
           not-applicable.
         = To keep your own word as well, add as-written: partail to the item."
    `);
  });
});

describe('read', () => {
  it('lists every file, in order, and exits 2 when one was unreadable', async () => {
    const files = ['passed.xml', 'empty.xml', 'cut.xml', 'no-such.xml', '.'].map((name) =>
      join(RESULTS, name),
    );
    const ended = await holdpoint(['read', '--json', ...files]);
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    const found = documentOf(ended) as { file: string; outcome: string }[];
    expect(found.map(({ file }) => file)).toEqual(files);
    expect(found.map(({ outcome }) => outcome)).toEqual([
      'met',
      'nothing-ran',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
  });

  it('prints the promised fields and no others', async () => {
    const [found] = documentOf(await holdpoint(['read', '--json', join(RESULTS, 'passed.xml')])) as [object];
    expect(found).toEqual({
      file: join(RESULTS, 'passed.xml'),
      format: 'junit',
      tool: null,
      outcome: 'met',
      counts: { executed: 2, passed: 2, failed: 0, errored: 0, skipped: 0, flaky: 0 },
      measurements: [],
      startedAt: null,
      durationMs: null,
      failures: [],
      diagnostics: [],
    });
  });

  it('tries criteria on every file and says what was found', async () => {
    const file = join(RESULTS, 'passed.xml');
    const args = [
      'read',
      '--criterion',
      'cases.executed >= 2',
      '--criterion',
      'coverage.lines >= 80 %',
      file,
    ];
    const [found] = documentOf(await holdpoint([...args, '--json'])) as [{ criteria: object[] }];
    expect(found.criteria).toEqual([
      { text: 'cases.executed >= 2', actual: '2', met: true },
      { text: 'coverage.lines >= 80 %', actual: 'nothing is called coverage.lines', met: false },
    ]);
    const ended = await holdpoint(args);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/✓.*cases\.executed >= 2[\s\S]*✕.*coverage\.lines/);
  });

  it('tries a pointer with the unit that is given', async () => {
    const file = join(RESULTS, 'figures.json');
    const args = ['read', '--json', '--format', 'json', '--criterion', '/p95 < 300 ms', file];
    expect(documentOf(await holdpoint([...args, '--unit', 'ms']))).toMatchObject([
      { criteria: [{ met: true }] },
    ]);
    expect(documentOf(await holdpoint(args))).toMatchObject([{ criteria: [{ met: false }] }]);
  });

  it('exits 0 for an outcome that is not met', async () => {
    const ended = await holdpoint(['read', 'empty.xml'], { cwd: RESULTS });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('nothing ran');
  });

  it('refuses an unknown format by name', async () => {
    const ended = await holdpoint(['read', '--json', '--format', 'junt', join(RESULTS, 'passed.xml')]);
    expect(ended.code).toBe(2);
    expect(documentOf(ended)).toMatchObject([{ outcome: 'unreadable' }]);
    expect(ended.stdout).toContain('junit');
  });

  it('lets no file colour or clear the terminal', async () => {
    const ended = await holdpoint(['read', join(RESULTS, 'hostile.xml')]);
    expect(ended.stdout + ended.stderr).not.toContain(ESCAPE);
  });

  it('colours only when it is asked to, and not against NO_COLOR', async () => {
    const args = ['read', join(RESULTS, 'passed.xml')];
    expect((await holdpoint(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain(ESCAPE);
    expect((await holdpoint(args)).stdout).not.toContain(ESCAPE);
    expect((await holdpoint(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain(
      ESCAPE,
    );
    expect((await holdpoint([...args, '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
      ESCAPE,
    );
  });
});

describe('import', () => {
  it('prints a file that a content folder takes as it is', async () => {
    const folder = await copyOf('small');
    const ended = await holdpoint(['import', join(FIXTURES, 'release.md')]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    await writeFile(join(folder, 'content', 'checkpoints', 'cp3.md'), ended.stdout);
    expect(await holdpoint(['check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  });

  it('prints the parsed checkpoint as JSON', async () => {
    const found = documentOf(await holdpoint(['import', '--json', join(FIXTURES, 'release.md')]));
    expect(found).toMatchObject({
      title: 'Release Review',
      date: '2026-03-04',
      verdict: 'PARTIAL GO',
      items: [
        { area: 'Build', title: 'Pipeline', status: 'ready', asWritten: 'READY' },
        { area: 'Host', title: 'Staging', status: 'missing', asWritten: 'MISSING' },
      ],
      unread: [],
    });
  });

  it('imports what it printed as it is', async () => {
    const folder = await copyOf('small');
    const { stdout } = await holdpoint(['import', join(FIXTURES, 'release.md')]);
    const file = join(folder, 'release.md');
    await writeFile(file, stdout);
    expect((await holdpoint(['import', file])).stdout).toBe(stdout);
  });

  it('writes with --to where nothing stands, and else shows the difference and leaves it', async () => {
    const folder = await copyOf('small');
    const paper = join(folder, 'paper.md');
    const text = await readFile(join(FIXTURES, 'release.md'), 'utf8');
    await writeFile(paper, text);
    const args = ['import', paper, '--to', 'content/checkpoints/release.md'];
    expect(await holdpoint(args, { cwd: folder })).toMatchObject({ code: 0 });
    const written = await readFile(join(folder, 'content/checkpoints/release.md'), 'utf8');
    await writeFile(paper, text.replace('MISSING', 'BLOCKED'));
    const { stdout } = await holdpoint(args, { cwd: folder });
    expect(stdout).toContain('-       status: missing\n+       status: blocked\n');
    expect(await readFile(join(folder, 'content/checkpoints/release.md'), 'utf8')).toBe(written);
  });

  it('keeps what refuses and was not understood, names its place, and reads by the words of the programme', async () => {
    const folder = await copyOf('small');
    const programme = join(folder, 'content/programme.yaml');
    await writeFile(programme, `${await readFile(programme, 'utf8')}\nwords: { Published: partial }\n`);
    const paper = join(folder, 'paper.md');
    const table = '| Item | Status |\n|---|---|\n| a | READY |\n| b | Published |\n';
    await writeFile(paper, `# Review\n\nThe release is BLOCKED.\n\n${table}`);
    const { stdout, stderr } = await holdpoint(['import', paper], { cwd: folder });
    expect(stderr).toContain(`${paper}:3.`);
    expect(stdout).toMatch(/\nnot-understood:\n {2}- The release is BLOCKED\.\n/);
    expect(stdout).toContain('as-written: Published\n    claim:\n      status: partial\n');
  });

  it('prints with --explain the paper and what each line became', async () => {
    const { stdout } = await holdpoint(['import', join(FIXTURES, 'release.md'), '--explain']);
    expect(stdout).toContain(
      ' 9  | Host | Staging | MISSING | Ordered. |\n      = item release-02: missing: Staging\n',
    );
  });

  it('says why a document was not imported', async () => {
    for (const file of ['no-such.md', FIXTURES]) {
      const ended = await holdpoint(['import', file, '--json']);
      expect(ended.code).toBe(2);
      expect(documentOf(ended)).toMatchObject({ diagnostics: [{ code: 'HP003' }] });
    }
  });
});

describe('waive', () => {
  const given = ['--reason', 'Ordered: "spring"', '--role', 'Platform', '--until', '2099-03-31'];
  const source = (folder: string) => join(folder, 'content', 'checkpoints', 'cp2', 'open.md');

  it('adds the waiver to the open revision and changes nothing else', async () => {
    const folder = await copyOf('small');
    const before = await readFile(source(folder), 'utf8');
    expect(await holdpoint(['waive', 'cp2', 'cp2-02', ...given], { cwd: folder })).toMatchObject({ code: 0 });
    const after = await readFile(source(folder), 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added.map((line) => line.trim().split(':')[0])).toEqual([
      'waivers',
      '- item',
      'reason',
      'role',
      'on',
      'until',
      'covers',
      '- probe',
      'findings',
      '- unknown',
    ]);
    expect(after.replace(/^waivers:\n(?: .*\n)+/m, '')).toBe(before);
    expect(await holdpoint(['check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['an unknown item', ['cp2', 'cp2-9', ...given], 'did you mean'],
    ['a decided revision', ['cp1', 'cp1-01', ...given], 'never changes'],
    ['an end that is past', ['cp2', 'cp2-01', ...given.slice(0, -1), '2020-01-01'], 'is past'],
    ['no end', ['cp2', 'cp2-01', ...given.slice(0, -2)], '--until'],
    ['an empty reason', ['cp2', 'cp2-01', '--reason', ' ', ...given.slice(2)], '--reason'],
  ])('refuses %s and leaves the file as it was', async (_, args, said) => {
    const folder = await copyOf('small');
    await holdpoint(['waive', 'cp2', 'cp2-02', ...given], { cwd: folder });
    const before = await readFile(source(folder), 'utf8');
    const ended = await holdpoint(['waive', ...args], { cwd: folder });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(said);
    expect(await readFile(source(folder), 'utf8')).toBe(before);
  });
});
