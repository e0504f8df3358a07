import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIST } from '../../src/storage/own-folder.ts';
import { claimFolder, type Replaced, replaceFolder } from '../../src/storage/replace-folder.ts';
import { writer } from '../../src/storage/writer.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-replace-'));
  made.push(folder);
  return folder;
};

type Files = Record<string, string>;

const write = async (folder: string, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const build = (target: string, files: Files): Promise<Replaced> =>
  replaceFolder(target, async (folder) => {
    await mkdir(folder);
    await write(folder, files);
  });

const text = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

describe('a folder that is replaced', () => {
  it('loses its own files, and keeps every other with its time, its mode and its links', async () => {
    const parent = await newFolder();
    const site = join(parent, 'site');
    await build(site, { 'a/index.html': 'old', 'b/index.html': 'old' });
    await write(site, { 'a/mine': 'mine', 'own/deep/mine': 'mine' });
    await mkdir(join(site, 'empty'));
    await symlink('nowhere', join(site, 'link'));
    const before = await stat(join(site, 'own/deep/mine'));
    expect(await build(site, { 'a/index.html': 'new' })).toEqual({
      files: [LIST, 'a/index.html'],
      kept: ['a/mine', 'empty', 'link', 'own'],
    });
    expect((await readdir(site)).sort()).toEqual(['_hp', 'a', 'empty', 'link', 'own']);
    expect(await text(site, 'a/index.html')).toBe('new');
    const { mtimeMs, mode } = await stat(join(site, 'own/deep/mine'));
    expect([mtimeMs, mode]).toEqual([before.mtimeMs, before.mode]);
    expect(await readdir(parent)).toEqual(['site']);
  });

  it('keeps what was put there while it was filled', async () => {
    const site = join(await newFolder(), 'site');
    await build(site, { a: '' });
    await replaceFolder(site, async (folder) => {
      await write(folder, { a: '' });
      await write(site, { CNAME: 'example.org' });
    });
    expect(await text(site, 'CNAME')).toBe('example.org');
  });

  it.each([
    ['a file', { 'cp1/index.html': 'mine' }, { 'cp1/index.html': 'new' }],
    ['a file where a folder is to be', { cp1: 'mine' }, { 'cp1/index.html': 'new' }],
    ['a folder where a file is to be', { 'cp1/mine': 'mine' }, { cp1: 'new' }],
  ])('stays as it was where %s of somebody else is in the way, which is named', async (_, mine, next) => {
    const parent = await newFolder();
    const site = join(parent, 'site');
    await build(site, { a: 'old' });
    await write(site, mine as Files);
    await expect(build(site, { ...next, a: 'new' })).rejects.toThrow(/HP004: .*cp1/);
    expect([await text(site, 'a'), await text(site, Object.keys(mine)[0] ?? '')]).toEqual(['old', 'mine']);
    expect(await readdir(parent)).toEqual(['site']);
  });

  it('never follows a link in it, and never takes one for its own file', async () => {
    const parent = await newFolder();
    const site = join(parent, 'site');
    await write(parent, { 'mine/index.html': 'mine' });
    await build(site, { 'a/index.html': 'old' });
    await rm(join(site, 'a'), { recursive: true });
    await symlink('../mine', join(site, 'a'));
    await expect(build(site, { 'a/index.html': 'new' })).rejects.toThrow('HP004');
    expect(await text(parent, 'mine/index.html')).toBe('mine');
  });

  it('comes back whole where it was moved aside by a process that was killed then', async () => {
    const parent = await newFolder();
    const site = join(parent, 'site');
    await build(site, { a: 'old' });
    await write(site, { mine: 'mine' });
    await rename(site, join(parent, `.site.old.0a0a0a0a-7.0123abcd.tmp`));
    await claimFolder(site, 'site');
    expect([await text(site, 'a'), await text(site, 'mine'), await readdir(parent)]).toEqual([
      'old',
      'mine',
      ['site'],
    ]);
  });

  it('is swept of what killed processes left beside it', async () => {
    const parent = await newFolder();
    const gone = writer.replace(/\d+$/, '999999999');
    await mkdir(join(parent, `.site.${gone}.0123abcd.tmp`));
    await build(join(parent, 'site'), { a: '' });
    expect(await readdir(parent)).toEqual(['site']);
  });
});

it('a list that names what lies elsewhere makes none of that Holdpoint’s own', async () => {
  const parent = await newFolder();
  const site = join(parent, 'site');
  await build(site, { a: '' });
  await write(site, { [LIST]: `${await text(site, LIST)}../mine\n/etc/hosts\n` });
  await write(parent, { mine: 'mine' });
  await build(site, { a: '' });
  expect(await text(parent, 'mine')).toBe('mine');
});
