import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { holdpoint, REPOSITORY } from '../cli/run.ts';
import { type Block, blocksIn, commandsIn } from './commands.ts';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Platform',
  GIT_AUTHOR_EMAIL: 'platform@example.org',
  GIT_COMMITTER_NAME: 'Platform',
  GIT_COMMITTER_EMAIL: 'platform@example.org',
};

/** Carries out the lines of a block; what Holdpoint printed, with single spaces. */
const carryOut = async ({ text }: Block, cwd: string): Promise<string> => {
  let printed = '';
  for (const line of text.trim().split('\n')) {
    const [words] = commandsIn(line, {});
    if (words === undefined) {
      const [program = '', ...args] = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
        word.replaceAll('"', ''),
      );
      expect(program, 'a tutorial asks for nothing but git and Holdpoint').toBe('git');
      await execa(program, args, { cwd, env: IDENTITY });
      continue;
    }
    const { code, stdout, stderr } = await holdpoint(words, { cwd, env: { COLUMNS: '100' } });
    expect(code, `${line}\n${stdout}${stderr}`).toBe(0);
    printed += stdout;
  }
  return printed.replace(/\s+/g, ' ');
};

it('the tutorial holds word for word: every command, and what it is said to print', async () => {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-tutorial-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const blocks = blocksIn(await readFile(join(REPOSITORY, 'docs', 'tutorial.md'), 'utf8'));
  let printed = '';
  const shown: string[] = [];
  for (const block of blocks) {
    if (block.file !== undefined) {
      await mkdir(dirname(join(cwd, block.file)), { recursive: true });
      await writeFile(join(cwd, block.file), block.text);
    } else if (block.language === 'sh') printed = await carryOut(block, cwd);
    else
      for (const line of block.text.trim().split('\n')) {
        expect(printed).toContain(line);
        shown.push(line);
      }
  }
  expect(shown.length).toBeGreaterThan(5);
  expect(await readFile(join(cwd, 'readiness-site', 'cp1', 'index.html'), 'utf8')).toContain('Way back');
});
