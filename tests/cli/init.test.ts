import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/api.ts';
import { gather } from '../../src/gather/gather.ts';
import { documentOf, holdpoint } from './run.ts';

const made: string[] = [];
const repository = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-init-'));
  made.push(folder);
  return folder;
};
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('init', () => {
  it('writes a content folder that is sound, commented, and judged NO-GO while nothing is proven', async () => {
    const cwd = await repository();
    const ended = await holdpoint(['init', '--json'], { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { files } = documentOf(ended) as { files: string[] };
    expect(await everyFile(cwd)).toEqual(files.map((file) => join(cwd, file)).sort());
    for (const file of files) expect(await readFile(join(cwd, file), 'utf8'), file).toMatch(/^\s*# \w/m);
    expect((await gather(join(cwd, 'readiness'))).diagnostics).toEqual([]);
    const verdict = await holdpoint(['verdict', 'cp1', '--json'], { cwd });
    expect(documentOf(verdict)).toMatchObject({ revision: 'open', verdict: 'NO-GO' });
  });

  const REPOSITORIES = {
    JavaScript: {
      files: {
        'package.json': '{ "name": "@shop/cart", "devDependencies": { "vitest": "^5.0.0" } }',
        Dockerfile: 'FROM scratch',
      },
      name: 'cart',
      probes: ['docker.runtime.yaml', 'tests.javascript.yaml'],
      runs: /run: \["npx", "vitest", "run"/,
    },
    Python: {
      files: {
        'pyproject.toml': '[project]\nname = "router"\n',
        'README.md': '# Router',
        'coverage.xml': '<coverage/>',
      },
      name: 'router',
      probes: ['coverage.lines.yaml', 'documents.readme.yaml', 'tests.python.yaml'],
      runs: /run: \["python3", "-m", "pytest", "--junitxml=results\/tests.xml"\]/,
    },
    Go: {
      files: { 'go.mod': 'module example.org/shop/ledger\n\ngo 1.19\n', 'docs/runbook.md': '# Runbook' },
      name: 'ledger',
      probes: ['operations.runbook.yaml', 'tests.go.yaml'],
      runs: /shell: \|\n {2}mkdir -p results\n {2}go test -json/,
    },
    Erlang: {
      files: { 'rebar.config': '{erl_opts, []}.', 'src/relay.app.src': '{application, relay, []}.' },
      name: 'relay',
      probes: ['tests.erlang.yaml'],
      runs: /run: \["rebar3", "ct"\]/,
    },
  } as const;

  it.each(Object.entries(REPOSITORIES))(
    'fits a repository in %s: its name, its tests, and what else is there',
    async (language, { files, name, probes, runs }) => {
      const cwd = await repository();
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(cwd, path)), { recursive: true });
        await writeFile(join(cwd, path), text);
      }
      expect(await holdpoint(['init', '--ci', 'github'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      expect(await readdir(join(cwd, 'readiness', 'probes'))).toEqual(probes);
      expect(await readFile(join(cwd, 'readiness', 'programme.yaml'), 'utf8')).toContain(`name: "${name}"`);
      expect(
        await readFile(join(cwd, 'readiness', 'probes', `tests.${language.toLowerCase()}.yaml`), 'utf8'),
      ).toMatch(runs);
      expect(await readFile(join(cwd, '.github', 'workflows', 'readiness.yml'), 'utf8')).toContain(
        'fetch-depth: 0',
      );
      expect((await gather(join(cwd, 'readiness'))).diagnostics).toEqual([]);
    },
  );

  const RUNNERS: readonly [string, Record<string, string>, string, RegExp][] = [
    ['uv', { 'pyproject.toml': '', 'uv.lock': '' }, 'tests.python', /run: \["uv", "run", "pytest", /],
    [
      'Playwright, whose report only a variable sends to a file',
      { 'package.json': '{ "devDependencies": { "@playwright/test": "^1.0.0" } }' },
      'tests.javascript',
      /shell: PLAYWRIGHT_JUNIT_OUTPUT_NAME=results\/tests.xml npx playwright test/,
    ],
    [
      'eunit, which says how much it ran where no report is asked for',
      { 'rebar.config': '', 'test/queue_tests.erl': '' },
      'tests.erlang-eunit',
      /criteria: \['stdout matches /,
    ],
    [
      'eunit with a report',
      {
        'rebar.config': '{eunit_opts, [{report, {eunit_surefire, [{dir, "results"}]}}]}.',
        'test/queue_tests.erl': '',
      },
      'tests.erlang-eunit',
      /^results: "results\/TEST-\*.xml"$/m,
    ],
  ];

  it.each(RUNNERS)('runs tests by %s', async (_, files, probe, runs) => {
    const cwd = await repository();
    await mkdir(join(cwd, 'test'));
    for (const [path, text] of Object.entries(files)) await writeFile(join(cwd, path), text);
    expect(await holdpoint(['init'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(join(cwd, 'readiness', 'probes'))).toEqual([`${probe}.yaml`]);
    expect(await readFile(join(cwd, 'readiness', 'probes', `${probe}.yaml`), 'utf8')).toMatch(runs);
    expect((await gather(join(cwd, 'readiness'))).diagnostics).toEqual([]);
  });

  it('has git ignore what tests write, and names the newest release tag, packed or not', async () => {
    const cwd = await repository();
    await writeFile(join(cwd, 'go.mod'), 'module ledger\n');
    await mkdir(join(cwd, '.git', 'refs', 'tags'), { recursive: true });
    for (const tag of ['v1.9.0', 'nightly']) await writeFile(join(cwd, '.git', 'refs', 'tags', tag), '');
    await writeFile(join(cwd, '.git', 'packed-refs'), `${'0'.repeat(40)} refs/tags/v1.10.0\n`);
    const { found } = documentOf(await holdpoint(['init', '--json'], { cwd })) as { found: unknown };
    expect(found).toMatchObject({ 'release tag': 'v1.10.0' });
    expect(await readFile(join(cwd, '.gitignore'), 'utf8')).toMatch(
      /^\/readiness-site\/\n\/.holdpoint\/\n\/results\/tests.json$/m,
    );
  });

  it.each(['prr', 'go-live', 'security', 'freeze'])(
    '--template %s adds a sound list of items with its source',
    async (template) => {
      const cwd = await repository();
      expect(await holdpoint(['init', '--template', template], { cwd })).toMatchObject({ code: 0 });
      expect(await readFile(join(cwd, 'readiness', 'checkpoints', 'cp1.md'), 'utf8')).toMatch(
        /^# Drawn from https:/m,
      );
      const { diagnostics, revisions } = await gather(join(cwd, 'readiness'));
      expect(diagnostics).toEqual([]);
      expect(revisions[0]?.content.items.length).toBeGreaterThan(5);
    },
  );

  it('--from starts from a paper, which stays as it is', async () => {
    const cwd = await repository();
    const paper =
      '# Release 4\n\n| Item | Status |\n|---|---|\n| Backups | READY |\n| Failover | MISSING |\n';
    await writeFile(join(cwd, 'go-no-go.md'), paper);
    expect(await holdpoint(['init', '--from', 'go-no-go.md'], { cwd })).toMatchObject({ code: 0 });
    expect(await readFile(join(cwd, 'go-no-go.md'), 'utf8')).toBe(paper);
    const { revisions } = await gather(join(cwd, 'readiness'));
    expect(revisions[0]?.content.items.map(({ title }) => title)).toEqual(['Backups', 'Failover']);
  });

  it('--from writes what import writes of the same paper, the paper beneath', async () => {
    const cwd = await repository();
    const paper =
      '# Release 4\n\n| Item | Status |\n|---|---|\n| Backups | READY |\n| Failover | ⛔ soon |\n\n- Roll-back: HOLD ⛔\n';
    await writeFile(join(cwd, 'go-no-go.md'), paper);
    const imported = await holdpoint(['import', 'go-no-go.md'], { cwd });
    const begun = await holdpoint(['init', '--from', 'go-no-go.md'], { cwd });
    expect(begun).toMatchObject({ code: 0, stderr: imported.stderr });
    expect(await readFile(join(cwd, 'readiness', 'checkpoints', 'cp1.md'), 'utf8')).toBe(imported.stdout);
    expect(imported.stdout).toContain(paper.trim());
  });

  it('has line endings that git changes on another system change no digest and no recorded byte', async () => {
    const cwd = await repository();
    const git = async (...args: string[]): Promise<string> => (await execa('git', args, { cwd })).stdout;
    await writeFile(join(cwd, 'README.md'), '# Router\n');
    expect(await holdpoint(['init'], { cwd })).toMatchObject({ code: 0 });
    await git('init', '--quiet');
    expect(await holdpoint(['probe'], { cwd })).toMatchObject({ code: 0 });
    await git('add', '--all');
    await git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'A');
    const facts = async (): Promise<unknown> => {
      const gathered = await gather(join(cwd, 'readiness'));
      expect(gathered.diagnostics).toEqual([]);
      return [
        [...gathered.probes.values()].map(({ definition }) => definition),
        judge(gathered, 'cp1').digest,
      ];
    };
    const before = await facts();
    const files = (await everyFile(join(cwd, 'readiness'))).filter((file) => !file.includes('.git'));
    const bytes = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    await git('config', 'core.autocrlf', 'true');
    await rm(join(cwd, 'readiness'), { recursive: true });
    await git('checkout', '--quiet', '--', 'readiness');
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(bytes);
    for (const [at, file] of files.entries())
      if (!file.includes('evidence')) await writeFile(file, (bytes[at] ?? '').replaceAll('\n', '\r\n'));
    expect(await facts()).toEqual(before);
  });

  it('leaves an ignore file and a pipeline that are there as they are, and says so', async () => {
    const cwd = await repository();
    await mkdir(join(cwd, '.github', 'workflows'), { recursive: true });
    for (const path of ['.gitignore', '.github/workflows/readiness.yml'])
      await writeFile(join(cwd, path), 'kept');
    const { stdout } = await holdpoint(['init', '--ci', 'github'], { cwd });
    for (const path of ['.gitignore', '.github/workflows/readiness.yml']) {
      expect(await readFile(join(cwd, path), 'utf8')).toBe('kept');
      expect(stdout).toContain(`${path} is there already`);
    }
    expect(stdout).toContain('/readiness-site/');
  });

  it('says how to go on with a folder that is not found by itself', async () => {
    const cwd = await repository();
    const { stdout } = await holdpoint(['init', 'docs/ready'], { cwd });
    expect(stdout).toContain('npx holdpoint check --root docs/ready');
    expect(await holdpoint(['check', '--root', 'docs/ready'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('writes over nothing and leaves nothing behind when it may not write', async () => {
    const cwd = await repository();
    await mkdir(join(cwd, 'docs'));
    await writeFile(join(cwd, 'docs', 'notes.md'), 'kept');
    await writeFile(join(cwd, 'file'), 'kept');
    await mkdir(join(cwd, 'content', 'checkpoints'), { recursive: true });
    const before = await everyFile(cwd);
    for (const args of [['docs'], ['file'], ['.'], []]) {
      const ended = await holdpoint(['init', ...args], { cwd });
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('HP004');
    }
    expect(await everyFile(cwd)).toEqual(before);
  });
});
