import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch } from '../browser/chromium.ts';
import { removeCopies } from '../cli/folder.ts';
import { LAUNCHER } from '../cli/run.ts';
import { noOtherUser } from '../faults/disk.ts';
import { probedProgramme } from './archived.ts';

removeCopies();

const NOBODY = 65534;
const COMMANDS = [
  'freeze cp1',
  'freeze cp2',
  'freeze cp2',
  'archive cp2@r2 --out cp2.tar.gz',
  'build --site https://example.org --base /p/',
];
const ELSEWHERE = {
  TZ: 'Pacific/Auckland',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  HOME: '/nonexistent',
  USER: 'nobody',
  BASE_URL: '/no/',
  HOSTNAME: 'elsewhere',
};

const runAll = (cwd: string, umask: string, env: NodeJS.ProcessEnv, user?: number): void => {
  for (const command of COMMANDS) {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, LAUNCHER, ...command.split(' ')],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production', ...env },
        ...(user === undefined ? {} : { uid: user, gid: user }),
      },
    );
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  }
};

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

let here: string;
let parent: string;
let there: string;
beforeAll(async () => {
  here = await probedProgramme();
  parent = await mkdtemp(join(tmpdir(), 'holdpoint-elsewhere-with-another-name-'));
  there = join(parent, 'deep', 'er');
  await mkdir(there, { recursive: true });
  await cp(here, there, { recursive: true });
  const user = noOtherUser === undefined ? NOBODY : undefined;
  if (user !== undefined) spawnSync('chown', ['-R', `${user}:${user}`, parent]);
  runAll(here, '022', { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
  runAll(there, '077', ELSEWHERE, user);
}, 600_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

describe('the same content in another folder, time zone, language, umask and by another user', () => {
  it.each(['content/records', 'content-site', '.'])('gives the same bytes in %s', async (folder) => {
    const isOwn = (file: string): boolean => folder !== '.' || file === 'cp2.tar.gz';
    const files = (await filesIn(join(here, folder))).filter(isOwn);
    expect(files.length).toBeGreaterThan(0);
    expect((await filesIn(join(there, folder))).filter(isOwn)).toEqual(files);
    for (const file of files) {
      const [one, other] = [join(here, folder, file), join(there, folder, file)];
      expect((await readFile(one)).equals(await readFile(other)), file).toBe(true);
    }
  });

  it('names neither folder in anything that was written', async () => {
    for (const file of await filesIn(join(here, 'content-site'))) {
      const text = await readFile(join(here, 'content-site', file), 'latin1');
      for (const path of [here, tmpdir()]) expect(text.includes(path), `${file} names ${path}`).toBe(false);
    }
  });
});

describe.skipIf(!hasBrowser)('the page in an archive', () => {
  it('opens from file:// without a request or an error, and shows the verdict', async () => {
    const unpacked = join(parent, 'unpacked');
    await mkdir(unpacked);
    expect(spawnSync('tar', ['xzf', join(here, 'cp2.tar.gz'), '-C', unpacked]).status).toBe(0);
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const address = pathToFileURL(join(unpacked, 'index.html')).href;
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url().slice(0, 80)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
      expect(errors).toEqual([]);
      expect(await page.title()).toMatch(/^GO: CP2 Release/);
      expect(await page.locator('main .verdict').first().isVisible()).toBe(true);
      expect(
        await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"')),
      ).toBe(true);
      await page.locator('[data-act="theme"]').click();
      expect(await page.locator('[data-act="theme"]').getAttribute('aria-pressed')).toBe('true');
    } finally {
      await browser.close();
    }
  });
});
