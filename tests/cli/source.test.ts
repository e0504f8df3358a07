import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { holdpoint } from './run.ts';

const IDENTITY = [
  '-c',
  'user.name=Platform',
  '-c',
  'user.email=platform@example.org',
  '-c',
  'commit.gpgsign=false',
];

const CONTENT = {
  'readiness/programme.yaml': 'name: Trial\ncheckpoints: [cp1]\npolicy: { other-commit: unknown }\n',
  'readiness/checkpoints/cp1.md':
    '---\ntitle: Release\nitems:\n  - { id: cp1-01, area: Quality, title: Suite, probes: [suite] }\n---\n',
  'readiness/probes/suite.yaml': 'kind: command\nrun: [grep, -q, good, src.txt]\n',
  'src.txt': 'bad\n',
};

const programme = async () => {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-source-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  };
  for (const [path, text] of Object.entries(CONTENT)) await write(path, text);
  const git = (...args: string[]) => execa('git', [...IDENTITY, ...args], { cwd });
  const commit = async (): Promise<void> => {
    await git('add', '-A');
    await git('commit', '-q', '-m', 'x');
  };
  await git('init', '-q');
  await commit();
  const gate = (...more: string[]) => holdpoint(['gate', 'cp1', '--require', 'go', ...more], { cwd });
  return { cwd, write, git, commit, gate, probe: () => holdpoint(['probe'], { cwd }) };
};

describe('evidence of a source', () => {
  it('of a working copy with changes lets nothing through once the change is gone, nor while it is there', async () => {
    const { write, git, probe, gate } = await programme();
    await write('src.txt', 'good\n');
    await probe();
    const during = await gate('--require-evidence');
    expect(during.code).toBe(1);
    expect(during.stdout).toContain('from a working copy with changes');
    await git('checkout', '-q', 'src.txt');
    const after = await gate();
    expect(after.code).toBe(1);
    expect(after.stdout).toContain('of other files than those that are there');
  });

  it.each(['--assume-unchanged', '--skip-worktree'])(
    'of a change that git was told not to look at, by %s, lets nothing through',
    async (flag) => {
      const { write, git, probe, gate } = await programme();
      await git('update-index', flag, 'src.txt');
      await probe();
      expect((await gate()).stdout).not.toContain('from a working copy with changes');
      await write('src.txt', 'good\n');
      await probe();
      expect((await gate()).stdout).toContain('from a working copy with changes');
      await write('src.txt', 'bad\n');
      expect((await gate()).code).toBe(1);
    },
  );

  it('stays good when the evidence itself is committed, and not when other files change', async () => {
    const { write, commit, probe, gate } = await programme();
    await write('src.txt', 'good\n');
    await commit();
    await probe();
    await commit();
    expect((await gate('--require-evidence')).code).toBe(0);
    await write('other.txt', 'x\n');
    await commit();
    const other = await gate();
    expect(other.code).toBe(1);
    expect(other.stdout).toContain('from another commit');
  });

  it('is refused by --require-evidence where the policy only flags it', async () => {
    const { write, commit, probe, gate } = await programme();
    await write('readiness/programme.yaml', 'name: Trial\n');
    await write('src.txt', 'good\n');
    await commit();
    await probe();
    await write('other.txt', 'x\n');
    await commit();
    expect((await gate()).code).toBe(0);
    const strict = await gate('--require-evidence');
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('suite: from another commit');
  });
});
