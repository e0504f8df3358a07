import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { type ProbeFolder, probeFolder, runEntry } from './probe-folder.ts';

const IDENTITY = [
  '-c',
  'user.name=Platform',
  '-c',
  'user.email=platform@example.org',
  '-c',
  'commit.gpgsign=false',
];

interface Repository extends ProbeFolder {
  git(...args: string[]): Promise<string>;
  commit(message: string, files: Record<string, string>): Promise<string>;
}

const repository = async (): Promise<Repository> => {
  const folder = probeFolder();
  const git = async (...args: string[]): Promise<string> =>
    (await execa('git', [...IDENTITY, ...args], { cwd: folder.repository })).stdout;
  await git('init', '-q', '-b', 'main');
  const commit = async (message: string, files: Record<string, string>): Promise<string> => {
    for (const [path, text] of Object.entries(files)) folder.write(path, text);
    await git('add', ...Object.keys(files));
    await git('commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  return { ...folder, git, commit };
};

describe('git', () => {
  it('is met when the tree is clean, the tag exists and the commit is an ancestor', async () => {
    const repo = await repository();
    const first = await repo.commit('one', { a: '1' });
    await repo.git('tag', 'v1');
    await repo.commit('two', { a: '2' });
    const { checks, state } = await runEntry(repo, {
      kind: 'git',
      clean: true,
      tag: 'v1',
      ancestor: first.slice(0, 10),
    });
    expect({ state, met: checks.map(({ met }) => met) }).toEqual({
      state: 'completed',
      met: [true, true, true],
    });
  });

  it('is not clean when a tracked file differs, and names it', async () => {
    const repo = await repository();
    await repo.commit('one', { 'a b.txt': '1' });
    repo.write('a b.txt', '2');
    const { checks } = await runEntry(repo, { kind: 'git', clean: true });
    expect(checks).toMatchObject([{ actual: 'changed: a b.txt', met: false }]);
  });

  it('counts files that git does not know only where it is told to', async () => {
    const repo = await repository();
    await repo.commit('one', { a: '1' });
    repo.write('b', '2');
    expect((await runEntry(repo, { kind: 'git', clean: true })).checks[0]?.met).toBe(true);
    expect((await runEntry(repo, { kind: 'git', clean: true, untracked: true })).checks[0]?.met).toBe(false);
  });

  it('does not meet a tag that does not exist, nor a commit of another branch or of nowhere', async () => {
    const repo = await repository();
    await repo.commit('one', { a: '1' });
    await repo.git('checkout', '-q', '-b', 'side');
    const side = await repo.commit('two', { a: '2' });
    await repo.git('checkout', '-q', 'main');
    for (const entry of [{ tag: 'v1' }, { ancestor: side }, { ancestor: 'f'.repeat(40) }]) {
      const { checks, state } = await runEntry(repo, { kind: 'git', ...entry });
      expect({ state, met: checks[0]?.met }).toEqual({ state: 'completed', met: false });
    }
  });

  it('can ask that a tag points at the commit checked out', async () => {
    const repo = await repository();
    await repo.commit('one', { a: '1' });
    await repo.git('tag', '-a', '-m', 'x', 'v1');
    const met = async (tag: string) =>
      (await runEntry(repo, { kind: 'git', tag, at: 'head' })).checks.map((check) => check.met);
    expect(await met('v1')).toEqual([true, true]);
    expect(await met('v2')).toEqual([false]);
    await repo.commit('two', { a: '2' });
    expect(await met('v1')).toEqual([true, false]);
  });

  it('never counts the evidence of the content folder as a change', async () => {
    const repo = await repository();
    await repo.commit('one', { a: '1', 'content/evidence/x/1.json': '{}' });
    repo.write('content/evidence/x/1.json', '{"changed":true}');
    repo.write('content/evidence/x/2.json', '{}');
    const met = async () =>
      (await runEntry(repo, { kind: 'git', clean: true, untracked: true })).checks[0]?.met;
    expect(await met()).toBe(true);
    repo.write('evidence/x.json', '{}');
    expect(await met()).toBe(false);
  });

  it('cannot tell where git itself can say nothing', async () => {
    const repo = await repository();
    await repo.commit('one', { a: '1' });
    repo.write('.git/config', '[broken\n');
    for (const entry of [{ tag: 'v1' }, { ancestor: 'main' }, { clean: true }]) {
      const { state, checks } = await runEntry(repo, { kind: 'git', ...entry });
      expect({ entry, state, checks }).toEqual({ entry, state: 'unreadable', checks: [] });
    }
  });

  it('cannot tell from a shallow clone', async () => {
    const repo = await repository();
    const first = await repo.commit('one', { a: '1' });
    await repo.commit('two', { a: '2' });
    await repo.git('clone', '-q', '--depth=1', `file://${repo.repository}`, 'clone');
    const shallow = { ...repo, repository: join(repo.repository, 'clone') };
    expect((await runEntry(shallow, { kind: 'git', ancestor: first })).state).toBe('unreadable');
  });

  it('is absent without a repository and without git', async () => {
    expect((await runEntry(probeFolder(), { kind: 'git', clean: true })).state).toBe('absent');
    const environment = { PATH: '/nowhere' };
    expect((await runEntry(probeFolder(), { kind: 'git', clean: true }, { environment })).state).toBe(
      'absent',
    );
  });

  it.each([{}, { tag: '--all' }, { ancestor: 'a..b' }, { clean: true, at: 'head' }])(
    'refuses %o',
    async (entry) => {
      await expect(runEntry(probeFolder(), { kind: 'git', ...entry })).rejects.toThrow();
    },
  );

  it('is where evidence takes its commit from, and whether it was changed since', async () => {
    const repo = await repository();
    const commit = await repo.commit('one', { a: '1' });
    const entry = { kind: 'file', path: 'a' };
    expect(await runEntry(repo, entry)).toMatchObject({ commit, dirty: false });
    repo.write('a', '2');
    expect(await runEntry(repo, entry)).toMatchObject({ commit, dirty: true });
    rmSync(join(repo.repository, '.git'), { recursive: true });
    expect(await runEntry(repo, entry)).toMatchObject({ commit: null, dirty: null });
  });
});

describe('change-policy', () => {
  const policy = {
    kind: 'change-policy',
    from: 'freeze',
    allowed: ['docs/**', 'content/**'],
    restricted: ['src/**', 'docs/contracts/**'],
    forbidden: ['src/core/**'],
  };
  const frozen = async (): Promise<Repository> => {
    const repo = await repository();
    await repo.commit('freeze', { 'docs/a.md': '1', 'src/a.ts': '1', 'src/core/x.ts': '1' });
    await repo.git('tag', 'freeze');
    return repo;
  };
  const unmet = async (repo: Repository, rest: object = {}): Promise<string[]> =>
    (await runEntry(repo, { ...policy, ...rest })).checks
      .filter(({ met }) => !met)
      .map(({ subject }) => subject);

  it('lets allowed files change', async () => {
    const repo = await frozen();
    await repo.commit('docs', { 'docs/ü b.md': '2', 'docs/.hidden': '1' });
    const { checks, message } = await runEntry(repo, policy);
    expect(checks.map(({ met }) => met)).toEqual([true, true]);
    expect(message).toBe('2 files changed, each as the policy allows');
  });

  it('lets a restricted file change only with an accepted decision record that the range names', async () => {
    const repo = await frozen();
    await repo.commit('change', { 'src/a.ts': '2', 'docs/contracts/c.md': '1' });
    expect(await unmet(repo)).toEqual(['docs/contracts/c.md', 'src/a.ts']);
    await repo.commit('Propose', { 'docs/adr/ADR-030-change.md': '# ADR-030\n\n> **Status**: Proposed\n' });
    expect(await unmet(repo)).toEqual(['docs/contracts/c.md', 'src/a.ts']);
    await repo.commit('Accept', { 'docs/adr/ADR-030-change.md': '# ADR-030\n\n> **Status**: Accepted\n' });
    expect(await unmet(repo)).toEqual([]);
  });

  it('finds an older decision record by the number in a commit message', async () => {
    const repo = await repository();
    const record = { 'docs/decisions/0007-x.md': '---\nstatus: accepted\n---\n# X\n' };
    await repo.commit('freeze', { ...record, 'src/a.ts': '1' });
    await repo.git('tag', 'freeze');
    await repo.commit('Change a', { 'src/a.ts': '2' });
    expect(await unmet(repo)).toEqual(['src/a.ts']);
    await repo.commit('Change a again\n\nAs ADR-7 decided.', { 'src/a.ts': '3' });
    expect(await unmet(repo)).toEqual([]);
  });

  it('lets no decision record excuse a forbidden file, nor a rename of one', async () => {
    const repo = await frozen();
    await repo.git('mv', 'src/core/x.ts', 'docs/x.ts');
    await repo.git('commit', '-q', '-m', 'ADR-030');
    await repo.commit('Accept', { 'docs/adr/ADR-030.md': 'Status: Accepted\n' });
    expect(await unmet(repo)).toEqual(['src/core/x.ts']);
  });

  it('treats what no rule fits as restricted unless it is told otherwise', async () => {
    const repo = await frozen();
    await repo.commit('other', { Makefile: 'x' });
    expect(await unmet(repo)).toEqual(['Makefile']);
    expect(await unmet(repo, { otherwise: 'allowed' })).toEqual([]);
  });

  it('judges nothing when nothing changed, which is no pass', async () => {
    const { checks, message } = await runEntry(await frozen(), policy);
    expect(checks).toEqual([]);
    expect(message).toBe('No file changed from freeze to HEAD, so nothing was judged');
  });

  it('is absent when the range begins nowhere', async () => {
    expect((await runEntry(await frozen(), { ...policy, from: 'v9' })).state).toBe('absent');
  });
});
