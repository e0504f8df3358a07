import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { toArchive, toTar } from '../../src/archive/pack.ts';
import { rawFilesOf } from '../../src/archive/raw-files.ts';
import { readArchive } from '../../src/archive/unpack.ts';
import { cleaner } from '../../src/evidence/redact/clean.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import type { Artifact, Evidence } from '../../src/schemas/evidence.ts';

const repository = mkdtempSync(join(tmpdir(), 'holdpoint-raw-'));
const outside = `${repository}-outside.xml`;
afterAll(() => {
  for (const path of [repository, outside]) rmSync(path, { recursive: true, force: true });
});
writeFileSync(outside, '<testsuites/>');
mkdirSync(join(repository, 'out'));

const SECRET = 'correct-horse-battery';
const TEXT = '<testsuites/>';
const write = (path: string, text: string): void => writeFileSync(join(repository, path), text);
write('out/plain.xml', TEXT);
write('out/changed.xml', '<testsuites></testsuites>');
write('out/secret.log', `connecting with ${SECRET}\n`);
symlinkSync('plain.xml', join(repository, 'out', 'linked.xml'));
symlinkSync('out', join(repository, 'way'));

const artifact = (path: string, text: string): Artifact => ({
  path,
  bytes: text.length,
  digest: digestBytes(text),
  modifiedAt: '2026-01-10T00:00:00Z',
});
const found = async (...artifacts: Artifact[]): Promise<string[]> => {
  const record = { evidence: [{ artifacts } as unknown as Evidence] };
  return (await rawFilesOf(record, repository, cleaner([SECRET]))).map(({ path }) => path);
};

describe('the raw files of an archive', () => {
  it('are those that still are what was recorded, each once, under their digest', async () => {
    const plain = artifact('out/plain.xml', TEXT);
    const hex = plain.digest.slice('sha256:'.length);
    expect(await found(plain, plain)).toEqual([`artifacts/${hex}.xml`]);
  });

  it.each([
    ['what was changed since', artifact('out/changed.xml', TEXT)],
    ['what is gone', artifact('out/gone.xml', TEXT)],
    ['what holds a secret', artifact('out/secret.log', `connecting with ${SECRET}\n`)],
    ['a link', artifact('out/linked.xml', TEXT)],
    ['what a link leads to', artifact('way/plain.xml', TEXT)],
    ['what lies outside the repository', artifact(`../${basename(outside)}`, TEXT)],
    ['a folder', artifact('out', TEXT)],
  ])('leave out %s', async (_, each) => {
    expect(await found(each)).toEqual([]);
  });

  it('make no archive that is taken for a bomb, however well they compress', async () => {
    const bytes = toArchive(toTar([{ path: 'zeros', bytes: Buffer.alloc(8 * 1024 * 1024) }]));
    const found = await readArchive({ chunks: Readable.from([bytes]), file: 'zeros.tar.gz' }, () => false);
    expect(found.problems).toEqual([]);
  });
});
