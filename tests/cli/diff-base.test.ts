import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentOf, holdpoint } from './run.ts';

const IDENTITY = ['user.name=Platform', 'user.email=platform@example.org', 'commit.gpgsign=false'];
const CHECKPOINT =
  '---\ntitle: Release\nitems:\n  - { id: a, area: Quality, title: Suite, probes: [suite] }\n---\n';

interface Found {
  from: { verdict: string };
  to: { verdict: string };
  changes: { kind: string; id: string; direction: string }[];
}

const repository = async () => {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-base-test-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  };
  const git = (...args: string[]) =>
    execa('git', [...IDENTITY.flatMap((each) => ['-c', each]), ...args], { cwd });
  const commit = async (): Promise<void> => {
    await git('add', '-A');
    await git('commit', '-q', '-m', 'x');
  };
  await git('init', '-q', '-b', 'main');
  await write('readiness/checkpoints/cp1.md', CHECKPOINT);
  await write('readiness/probes/suite.yaml', 'kind: command\nrun: [grep, -q, good, src.txt]\n');
  await write('src.txt', 'good\n');
  await write('readiness/programme.yaml', 'name: Trial\n');
  const against = async (...more: string[]) => {
    const ended = await holdpoint(['diff', 'cp1', '--base', 'main', '--json', ...more], { cwd });
    return { ...ended, found: ended.code === 0 ? (documentOf(ended) as Found) : undefined };
  };
  return { cwd, write, git, commit, against };
};

describe('diff --base', () => {
  it('compares what a commit holds with what is here, evidence of each its own', async () => {
    const { cwd, write, commit, against, git } = await repository();
    await commit();
    await holdpoint(['probe'], { cwd });
    await commit();
    expect((await against()).found).toMatchObject({
      from: { verdict: 'GO' },
      to: { verdict: 'GO' },
      changes: [],
    });
    await git('switch', '-q', '-c', 'work');
    await write('src.txt', 'bad\n');
    await holdpoint(['probe'], { cwd });
    const { found, stderr } = await against();
    expect(stderr).toBe('');
    expect(found).toMatchObject({ from: { verdict: 'GO' }, to: { verdict: 'NO-GO' } });
    expect(found?.changes).toContainEqual(
      expect.objectContaining({ kind: 'item', id: 'a', direction: 'worse' }),
    );
    const markdown = await holdpoint(['diff', 'cp1', '--base', 'main', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).toMatch(/^### Readiness: GO to NO-GO\n/);
  });

  it('judges both sides on the evidence that is here where the commit holds none, and says so', async () => {
    const { cwd, write, commit, against } = await repository();
    await write('.gitignore', 'readiness/evidence/\n');
    await commit();
    await holdpoint(['probe'], { cwd });
    await write(
      'readiness/checkpoints/cp1.md',
      CHECKPOINT.replace('---\n---', '---').replace(
        /\n---\n$/,
        '\n  - { id: b, area: Quality, title: Load }\n---\n',
      ),
    );
    const { found, stderr } = await against();
    expect(stderr).toContain('main holds no evidence');
    expect(found).toMatchObject({ from: { verdict: 'GO' } });
    expect(found?.changes.map(({ kind, id }) => `${kind} ${id}`)).toContain('item b');
  });

  it('leaves working copy and index as they are', async () => {
    const { cwd, write, commit, against, git } = await repository();
    await commit();
    await write('readiness/checkpoints/cp1.md', CHECKPOINT.replace('Release', 'Later'));
    await git('add', '-A');
    const before = (await git('status', '--porcelain')).stdout;
    expect((await against()).code).toBe(0);
    expect((await git('status', '--porcelain')).stdout).toBe(before);
    expect(await readFile(join(cwd, 'readiness/checkpoints/cp1.md'), 'utf8')).toContain('Later');
  });

  it('says what git does not know, and what a commit does not hold', async () => {
    const { cwd, commit, git, write } = await repository();
    await commit();
    const unknown = await holdpoint(['diff', 'cp1', '--base', 'no-such'], { cwd });
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('--base no-such is no commit');
    await git('rm', '-rq', '--cached', 'readiness');
    await git('commit', '-qm', 'x');
    await write('readiness/checkpoints/cp1.md', CHECKPOINT);
    const without = await holdpoint(['diff', 'cp1', '--base', 'HEAD'], { cwd });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('HEAD holds no such content folder');
    expect((await holdpoint(['diff', 'cp1'], { cwd })).stderr).toContain('--base main');
  });
});
