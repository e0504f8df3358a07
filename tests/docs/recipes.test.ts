import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RECIPES } from '../../src/starter/recipes.ts';
import { holdpoint, REPOSITORY } from '../cli/run.ts';
import { blocksIn, commandsIn, scriptsIn } from './commands.ts';

const FILES = {
  '.gitignore': 'site/\npublic/\nreadiness-site/\n.holdpoint/\n',
  'readiness/programme.yaml': 'name: Trial\n',
  'readiness/checkpoints/cp1.md':
    '---\ntitle: Release\nitems:\n  - { id: a, area: Documents, title: Runbook, probes: [runbook] }\n---\n',
  'readiness/probes/runbook.yaml': 'kind: file\npath: runbook.md\n',
};

const trial = async (): Promise<string> => {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-recipes-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const git = (...args: string[]) =>
    execa(
      'git',
      ['-c', 'user.name=P', '-c', 'user.email=p@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd },
    );
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-qm', 'x');
  await git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  await writeFile(join(cwd, 'runbook.md'), 'Who does what.\n');
  return cwd;
};

const VALUES = {
  '${{ matrix.shard }}': '1',
  $CI_NODE_INDEX: '1',
  $CI_NODE_TOTAL: '3',
  $CHECKPOINT: 'cp1',
  $REQUIRE: 'go',
  $OUT: 'readiness-site',
};

const read = (path: string): Promise<string> => readFile(join(REPOSITORY, path), 'utf8');

const page = blocksIn(await read('docs/ci.md'));
const whole = page.filter(({ text }) => /^(?:# \.git|set -u)/.test(text));
const RECIPE_TEXTS: [string, string][] = [
  ...whole.map(({ text, language }): [string, string] => [
    text.split('\n')[0] ?? '',
    language === 'yaml' ? scriptsIn(text).join('\n') : text,
  ]),
  ['action.yml', scriptsIn(await read('action.yml')).join('\n')],
  ...Object.values(RECIPES).map(({ path, text }): [string, string] => [
    `init: ${path}`,
    scriptsIn(text).join('\n'),
  ]),
];

describe('a recipe', () => {
  it('is there for GitHub, GitLab, a plain shell and as an action', () => {
    expect(whole).toHaveLength(3);
    for (const [name, text] of RECIPE_TEXTS) {
      const said = commandsIn(text, {}).map(([first]) => first);
      expect(said, name).toEqual(expect.arrayContaining(['probe', 'gate', 'build']));
    }
  });

  it.each(RECIPE_TEXTS)('runs as it stands: %s', async (_, text) => {
    const cwd = await trial();
    const values = { ...VALUES, '$(date -u +%FT%TZ)': new Date().toISOString() };
    for (const words of commandsIn(text, values)) {
      expect(words.join(' ')).not.toMatch(/[$`{}]/);
      const { code, stderr } = await holdpoint(words, { cwd });
      expect(code, `${words.join(' ')}\n${stderr}`).toBe(0);
    }
  });

  it('fetches the whole history wherever it checks out', async () => {
    for (const text of [
      ...page.map(({ text }) => text),
      ...Object.values(RECIPES).map((each) => each.text),
    ]) {
      const checkouts = text.match(/actions\/checkout@v4/g) ?? [];
      expect(text.match(/fetch-depth: 0/g) ?? []).toHaveLength(checkouts.length);
    }
  });
});
