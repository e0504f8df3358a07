import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { type CheckedOut, checkedOut } from '../../src/probes/run/working-copy.ts';
import { listText } from '../../src/storage/own-folder.ts';
import { type ProbeFolder, probeFolder, probesFrom, runEntry } from './probe-folder.ts';

const IDENTITY = [
  '-c',
  'user.name=Platform',
  '-c',
  'user.email=platform@example.org',
  '-c',
  'commit.gpgsign=false',
];
const PROBES = { suite: { kind: 'results', files: 'out/*.xml' } };

interface Copy extends ProbeFolder {
  git(...args: string[]): Promise<string>;
  /** Commits everything. */
  commit(): Promise<void>;
  look(probes?: Record<string, object>, folder?: string): Promise<CheckedOut>;
}

const copy = async (): Promise<Copy> => {
  const folder = probeFolder();
  const git = async (...args: string[]): Promise<string> =>
    (await execa('git', [...IDENTITY, ...args], { cwd: folder.repository })).stdout;
  await git('init', '-q', '-b', 'main');
  folder.write('src/a.ts', 'one\n');
  folder.write('content/programme.yaml', 'name: Trial\n');
  folder.write('content/checkpoints/cp1.md', '# One\n');
  folder.write('content/probes/suite.yaml', 'kind: results\n');
  const commit = async (): Promise<void> => {
    await git('add', '-A');
    await git('commit', '-q', '-m', 'x');
  };
  await commit();
  const look = (
    probes: Record<string, object> = PROBES,
    repository = folder.repository,
  ): Promise<CheckedOut> =>
    checkedOut(repository, process.env, { root: join(repository, 'content'), probes: probesFrom(probes) });
  return { ...folder, git, commit, look };
};

describe('the source that evidence is of', () => {
  it('stays the same when evidence, records, checkpoints and the programme are written and committed', async () => {
    const repo = await copy();
    const before = await repo.look();
    expect(before).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/), dirty: false });
    expect(before.source).toMatch(/^sha256:[0-9a-f]{64}$/);
    repo.write('content/evidence/suite/x.json', '{}');
    repo.write('content/records/cp1/r1.json', '{}');
    repo.write('content/checkpoints/cp1.md', '# Two\n');
    repo.write('content/programme.yaml', 'name: Other\n');
    repo.write('out/a.xml', '<testsuites/>');
    expect(await repo.look()).toEqual(before);
    await repo.git('add', 'content');
    await repo.commit();
    rmSync(join(repo.repository, 'out'), { recursive: true });
    await repo.commit();
    const after = await repo.look();
    expect(after.commit).not.toBe(before.commit);
    expect({ ...after, commit: before.commit }).toEqual(before);
  });

  it.each([
    ['a changed file', (repo: Copy) => repo.write('src/a.ts', 'two\n')],
    ['a deleted file', (repo: Copy) => rmSync(join(repo.repository, 'src/a.ts'))],
    [
      'a renamed file',
      (repo: Copy) => renameSync(join(repo.repository, 'src/a.ts'), join(repo.repository, 'src/b.ts')),
    ],
    ['a changed probe', (repo: Copy) => repo.write('content/probes/suite.yaml', 'kind: file\n')],
  ])('is another with %s, and the working copy has changes', async (_, change) => {
    const repo = await copy();
    const before = await repo.look();
    change(repo);
    const after = await repo.look();
    expect(after.dirty).toBe(true);
    expect(after.source).not.toBe(before.source);
    await repo.git('add', '-A');
    expect((await repo.look()).dirty).toBe(true);
    await repo.commit();
    expect((await repo.look()).dirty).toBe(false);
  });

  it('of a changed working copy is that of the commit it becomes', async () => {
    const repo = await copy();
    repo.write('src/a.ts', 'two\n');
    const { source } = await repo.look();
    await repo.commit();
    expect((await repo.look()).source).toBe(source);
  });

  it.each([
    ['looks at', { kind: 'file', path: 'content/checkpoints/cp1.md' }],
    ['runs', { kind: 'command', run: ['sh', 'content/checkpoints/cp1.md'] }],
    ['runs from its own folder', { kind: 'command', shell: 'sh ./checkpoints/cp1.md', cwd: 'content' }],
    ['names by its folder', { kind: 'command', run: ['lint', '--dir=content/checkpoints'] }],
    ['picks up', { kind: 'results', files: 'content/**/*.md' }],
  ])('never leaves out a file that a probe %s', async (_, entry) => {
    const repo = await copy();
    const probes = { a: entry };
    const before = await repo.look(probes);
    repo.write('content/checkpoints/cp1.md', '# Two\n');
    expect((await repo.look(probes)).source).not.toBe(before.source);
    expect((await repo.look()).source).toBe((await repo.look({})).source);
  });

  it('is the same with the line endings of another system, where git calls that clean', async () => {
    const repo = await copy();
    const before = await repo.look();
    await repo.git('config', 'core.autocrlf', 'true');
    rmSync(join(repo.repository, 'src/a.ts'));
    await repo.git('checkout', '-q', '--', 'src/a.ts');
    expect(await repo.look()).toEqual(before);
    appendFileSync(join(repo.repository, 'src/a.ts'), '');
    repo.write('src/a.ts', 'one\r\n');
    expect(await repo.look()).toEqual(before);
  });
});

describe('files that git does not know', () => {
  it('make a working copy changed, unless they are ignored or a probe declares them', async () => {
    const repo = await copy();
    repo.write('out/a.xml', '<testsuites/>');
    expect((await repo.look()).dirty).toBe(false);
    expect((await repo.look({})).dirty).toBe(true);
    repo.write('src/new.ts', 'x');
    expect((await repo.look()).dirty).toBe(true);
    repo.write('.git/info/exclude', 'src/new.ts\nout\n');
    expect((await repo.look({})).dirty).toBe(false);
  });
});

describe('a built site', () => {
  it('is no change of the working copy, and what else lies in its folder is', async () => {
    const repo = await copy();
    repo.write('site/index.html', 'x');
    repo.write('site/_hp/files.txt', listText(['index.html']));
    expect((await repo.look()).dirty).toBe(false);
    repo.write('site/a.ts', 'x');
    expect((await repo.look()).dirty).toBe(true);
  });
});

describe('odd repositories', () => {
  it('a linked work tree, a shallow clone and a detached head have the same source', async () => {
    const repo = await copy();
    const { source } = await repo.look();
    await repo.git('worktree', 'add', '-q', '--detach', '.git/linked');
    await repo.git('clone', '-q', '--depth=1', `file://${repo.repository}`, '.git/shallow');
    for (const name of ['linked', 'shallow'])
      expect(await repo.look(PROBES, join(repo.repository, '.git', name))).toMatchObject({
        source,
        dirty: false,
      });
  });

  it('a bare clone has a commit and no source', async () => {
    const repo = await copy();
    await repo.git('clone', '-q', '--bare', '.', '.git/bare');
    const found = await repo.look(PROBES, join(repo.repository, '.git', 'bare'));
    expect(found).toEqual({ commit: (await repo.look()).commit, dirty: null, source: null });
  });

  it('a submodule at another commit is another source', async () => {
    const repo = await copy();
    await repo.git('clone', '-q', '.', '.git/part');
    await repo.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '-q',
      join(repo.repository, '.git/part'),
      'part',
    );
    await repo.commit();
    const before = await repo.look();
    expect(before.dirty).toBe(false);
    await execa('git', [...IDENTITY, 'commit', '-q', '--allow-empty', '-m', 'y'], {
      cwd: join(repo.repository, 'part'),
    });
    const after = await repo.look();
    expect(after.dirty).toBe(true);
    expect(after.source).not.toBe(before.source);
  });

  it('outside a repository, and without git, nothing is known', async () => {
    const folder = probeFolder();
    mkdirSync(join(folder.repository, 'x'));
    const nothing = { commit: null, dirty: null, source: null };
    const content = { root: folder.root, probes: new Map() };
    expect(await checkedOut(folder.repository, process.env, content)).toEqual(nothing);
    expect(await checkedOut(folder.repository, { PATH: '/nowhere' }, content)).toEqual(nothing);
  });
});

describe('evidence', () => {
  it('holds the source it is of', async () => {
    const repo = await copy();
    const { source, commit } = await repo.look({ probe: { kind: 'file', path: 'src/a.ts' } });
    expect(await runEntry(repo, { kind: 'file', path: 'src/a.ts' })).toMatchObject({
      source,
      commit,
      dirty: false,
    });
  });

  it('is known of a repository whose list of files is longer than ten megabytes', async () => {
    const repo = await copy();
    const blob = (await repo.git('hash-object', '-w', 'src/a.ts')).trim();
    const deep = `${'n'.repeat(200)}/`.repeat(15);
    const lines = Array.from({ length: 3_500 }, (_, at) => `100644 ${blob}\t${deep}${at}\n`);
    await execa('git', ['update-index', '--index-info'], { cwd: repo.repository, input: lines.join('') });
    const { source } = await repo.look();
    expect(source).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
