import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIST, listText } from '../../src/storage/own-folder.ts';
import { copyOf, removeCopies } from './folder.ts';
import { holdpoint, holdpointProcess, run } from './run.ts';

removeCopies();

const everything = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).sort();

/** Expects a command line to be refused with exit 2 and its path named, and the folder to stay as it is. */
const expectRefused = async (cwd: string, args: readonly string[], named: string): Promise<string> => {
  const before = await everything(cwd);
  const ended = await holdpoint(args, { cwd });
  expect([ended.code, ended.stdout], ended.stderr).toEqual([2, '']);
  expect(ended.stderr).toContain('HP004');
  expect(ended.stderr).toContain(named);
  expect(await everything(cwd)).toEqual(before);
  return ended.stderr;
};

const refusedBuild = (cwd: string, out: string): Promise<string> =>
  expectRefused(cwd, ['build', '--out', out], out);

const repository = async (): Promise<string> => {
  const cwd = await copyOf('small');
  await run('git', ['init', '-q', cwd]);
  return cwd;
};

describe('build leaves alone', () => {
  it('a folder of files that it did not write, and names them', async () => {
    const cwd = await copyOf('small');
    await mkdir(join(cwd, 'dist'));
    await writeFile(join(cwd, 'dist', 'index.js'), 'x\n');
    expect(await refusedBuild(cwd, 'dist')).toContain('index.js');
    expect(await readFile(join(cwd, 'dist', 'index.js'), 'utf8')).toBe('x\n');
  });

  it('a folder that a link leads to, and the link', async () => {
    const cwd = await copyOf('small');
    await mkdir(join(cwd, 'mine'));
    await writeFile(join(cwd, 'mine', 'kept'), 'x');
    await symlink('mine', join(cwd, 'site'));
    await symlink('nowhere', join(cwd, 'lost'));
    await refusedBuild(cwd, 'site');
    await refusedBuild(cwd, 'lost');
    expect(await readlink(join(cwd, 'site'))).toBe('mine');
  });

  it('everything in which git keeps a repository', async () => {
    const cwd = await repository();
    await run('git', ['init', '-q', '--bare', join(cwd, 'bare')]);
    await symlink('.git', join(cwd, 'link'));
    for (const out of ['.git', '.git/site', 'bare', 'bare/site', 'link', 'link/site'])
      await refusedBuild(cwd, out);
  });

  it('the content folder and what is kept in it, the repository, the home folder, and all above them', async () => {
    const cwd = await repository();
    for (const out of [
      'content',
      '.',
      '..',
      '/',
      process.env['HOME'] ?? '/',
      'content/records',
      'content/probes/new',
    ])
      await refusedBuild(cwd, out);
  });

  it('a file', async () => {
    const cwd = await copyOf('small');
    await writeFile(join(cwd, 'site'), 'x');
    await refusedBuild(cwd, 'site');
  });

  it('the site of a version that kept no list of its files, and says how to go on', async () => {
    const cwd = await copyOf('small');
    await mkdir(join(cwd, 'dist', '_hp'), { recursive: true });
    for (const name of ['index.html', '.nojekyll']) await writeFile(join(cwd, 'dist', name), '');
    expect(await refusedBuild(cwd, 'dist')).toContain('rm -r dist');
  });
});

describe('a folder with tracked files', () => {
  it('is refused, also where a build of this version wrote it, and says what to do', async () => {
    const cwd = await repository();
    await mkdir(join(cwd, 'site', '_hp'), { recursive: true });
    await writeFile(join(cwd, 'site', 'index.html'), 'x');
    await writeFile(join(cwd, 'site', LIST), listText(['index.html']));
    await run('git', ['-C', cwd, 'add', 'site']);
    expect(await refusedBuild(cwd, 'site')).toContain('git rm -r --cached site');
    expect(await readFile(join(cwd, 'site', 'index.html'), 'utf8')).toBe('x');
  });
});

describe('keygen leaves alone', () => {
  it.each(['file', 'link', 'lost', 'folder', '.git/key'])('%s', async (name) => {
    const cwd = await repository();
    await writeFile(join(cwd, 'file'), 'x');
    await mkdir(join(cwd, 'folder'));
    await symlink('file', join(cwd, 'link'));
    await symlink('nowhere', join(cwd, 'lost'));
    await expectRefused(cwd, ['keygen', '--out', name], name);
  });
});

describe('freeze --baseline', () => {
  const baseline = (out: string) => ['freeze', '--baseline', 'content/**', '--out', out];

  it('leaves alone what is no manifest, what a link leads to, and where git keeps a repository', async () => {
    const cwd = await repository();
    await writeFile(join(cwd, 'package.json'), '{"name":"mine"}');
    await symlink('package.json', join(cwd, 'link.json'));
    for (const out of ['package.json', 'link.json', '.git/config', '.git/new.json'])
      await expectRefused(cwd, baseline(out), out);
  });

  it('writes its own manifest anew', async () => {
    const cwd = await copyOf('small');
    for (const _ of [1, 2])
      expect(await holdpoint(baseline('b.json'), { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('archive and attest leave alone', () => {
  it.each([
    ['archive', 'cp1@r1'],
    ['archive', 'cp1@r1', '--single-file'],
    ['attest', 'cp1@r1'],
  ])(
    '%s %s %s: a file of another kind, a link, a folder and where git keeps a repository',
    async (...args) => {
      const cwd = await repository();
      await holdpoint(['freeze', 'cp1'], { cwd });
      await writeFile(join(cwd, 'thesis.txt'), 'mine');
      await symlink('thesis.txt', join(cwd, 'link'));
      for (const out of ['thesis.txt', 'link', 'content', '.git/HEAD', '.git/new', '/dev/null'])
        await expectRefused(cwd, [...args, '--out', out], out);
    },
  );

  it('each other: a signed statement never takes the place of what others signed', async () => {
    const cwd = await copyOf('small');
    await holdpoint(['freeze', 'cp1'], { cwd });
    for (const key of ['a.key', 'b.key']) {
      await holdpoint(['keygen', '--out', key], { cwd });
      expect(
        await holdpoint(['attest', 'cp1@r1', '--key', key, '--out', 'all.jsonl'], { cwd }),
      ).toMatchObject({ code: 0 });
    }
    expect((await readFile(join(cwd, 'all.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
    await expectRefused(cwd, ['attest', 'cp1@r1', '--out', 'all.jsonl'], 'all.jsonl');
  });
});

describe('init leaves alone', () => {
  it('a link, and where git keeps a repository', async () => {
    const cwd = await repository();
    await symlink('nowhere', join(cwd, 'lost'));
    await writeFile(join(cwd, 'file'), 'x');
    await symlink('file', join(cwd, 'link'));
    for (const folder of ['lost', 'link', '.git/content', '.git'])
      await expectRefused(cwd, ['init', folder], folder);
  });
});

describe('import', () => {
  it('says so when it is sent into the document it reads', async () => {
    const cwd = await copyOf('small');
    await writeFile(join(cwd, 'doc.md'), '# Go\n\n**Status**: GO\n');
    const sent = await run(
      'sh',
      [
        '-c',
        `"$0" "$1" import doc.md >> doc.md`,
        process.execPath,
        join(import.meta.dirname, '../../scripts/holdpoint.mjs'),
      ],
      { cwd },
    );
    expect([sent.code, await readFile(join(cwd, 'doc.md'), 'utf8')]).toEqual([2, '# Go\n\n**Status**: GO\n']);
    expect(sent.stderr).toContain('doc.md is read and written at once');
  });
});

describe('a site that is built again', () => {
  it('keeps and names what is not its own, replaces what is, and is written beside the content folder', async () => {
    const cwd = await copyOf('small');
    const site = join(cwd, 'content-site');
    expect(await holdpointProcess(['build'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    await mkdir(join(site, 'notes', 'old'), { recursive: true });
    const own = { CNAME: 'example.org', 'notes/old/a.txt': 'mine', 'cp1/mine.txt': 'mine' };
    for (const [name, text] of Object.entries(own)) await writeFile(join(site, name), text);
    await symlink('CNAME', join(site, 'alias'));
    await writeFile(join(site, 'index.html'), 'changed by hand');
    const again = await holdpointProcess(['build', '--json'], { cwd });
    expect(JSON.parse(again.stdout).kept).toEqual(['CNAME', 'alias', 'cp1/mine.txt', 'notes']);
    for (const [name, text] of Object.entries(own))
      expect(await readFile(join(site, name), 'utf8')).toBe(text);
    expect(await readlink(join(site, 'alias'))).toBe('CNAME');
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('</html>');
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
    expect((await readdir(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a link that leads out of the content folder or the repository', () => {
  it.each([
    ['content/records', ['freeze', 'cp1']],
    ['content/records/cp1', ['freeze', 'cp1']],
    ['.holdpoint', ['archive', 'cp2@r1']],
  ])('%s: is not followed, and named', async (link, args) => {
    const cwd = await repository();
    const outside = await copyOf('small');
    if (link !== 'content/records') await holdpoint(['freeze', 'cp2'], { cwd });
    const before = await everything(outside);
    await symlink(outside, join(cwd, link));
    const ended = await holdpoint(args, { cwd });
    expect([ended.code, ended.stdout], ended.stderr).toEqual([2, '']);
    expect(ended.stderr.replaceAll(/\s+/g, '')).toContain(link);
    expect(await everything(outside)).toEqual(before);
  });
});
