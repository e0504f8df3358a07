import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SUMS, toArchive, toTar } from '../../src/archive/pack.ts';
import { readPageFile, toPageFile } from '../../src/archive/page-file.ts';
import { removeCopies } from '../cli/folder.ts';
import { documentOf, holdpoint } from '../cli/run.ts';
import { filesIn, probedProgramme } from './archived.ts';

removeCopies();

let cwd = '';
beforeAll(async () => {
  cwd = await probedProgramme();
  for (const args of [
    ['freeze', 'cp2'],
    ['freeze', 'cp2'],
    ['archive', 'cp2@r2'],
    ['archive', 'cp2@r2', '--single-file'],
  ]) {
    const { code, stderr } = await holdpoint(args, { cwd });
    if (code !== 0) throw new Error(stderr);
  }
}, 300_000);

const FILES = ['cp2-r2.tar.gz', 'cp2-r2.html'] as const;

describe('the page of an archive', () => {
  it.each(FILES)('in %s is drawn again from the record alone, and is the same', async (file) => {
    const ended = await holdpoint(['verify', join(cwd, file), '--json'], { cwd: '/' });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      intact: true,
      page: 'drawn-again',
      checkpoint: 'cp2',
      revision: 'r2',
    });
  });

  it('that says something else is found out, though every list of digests was made to fit', async () => {
    const archive = await readFile(join(cwd, FILES[0]));
    const said = (text: string): string => text.replace('<title>', '<title>Passed: ');
    const files = filesIn(archive).filter(({ path }) => path !== SUMS);
    const forged = files.map(({ path, bytes }) =>
      path === 'index.html'
        ? { path, bytes: Buffer.from(said(Buffer.from(bytes).toString('utf8'))) }
        : { path, bytes },
    );
    await writeFile(join(cwd, 'forged.tar.gz'), toArchive(toTar(forged)));
    const page = said(readPageFile(await readFile(join(cwd, FILES[1])))?.page ?? '');
    await writeFile(join(cwd, 'forged.html'), toPageFile({ page, archive }));
    await writeFile(join(cwd, 'both.html'), toPageFile({ page, archive: toArchive(toTar(forged)) }));
    for (const file of ['forged.tar.gz', 'forged.html', 'both.html']) {
      const ended = await holdpoint(['verify', file], { cwd });
      expect([ended.code, ended.stderr.slice(0, 13)], file).toEqual([1, 'error[HP749]:']);
    }
  });

  it('bears no trace of what else the content folder holds', async () => {
    const { page = '' } = readPageFile(await readFile(join(cwd, FILES[1]))) ?? {};
    expect(page).toContain('CP2');
    expect(page).not.toMatch(/CP1|cp2\/r1/);
  });
});
