import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipHeader, type PackedFile, SUMS, toArchive, toTar } from '../../src/archive/pack.ts';
import { readArchive } from '../../src/archive/unpack.ts';

const file = (path: string, text: string): PackedFile => ({ path, bytes: Buffer.from(text) });
const FILES = [
  file('record.json', '{"a":1}'),
  file('index.html', '<p>PARTIAL GO</p>'),
  file('artifacts/a.xml', '<a/>'),
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
const stored = async (bytes: Uint8Array): Promise<string> => {
  const path = join(folder, `${++count}.tar.gz`);
  await writeFile(path, bytes);
  return path;
};
const packed = (bytes: Uint8Array) => ({ chunks: Readable.from([Buffer.from(bytes)]), file: 'it' });
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readArchive(packed(bytes), () => false)).problems.map(({ code }) => code);

type Fields = ConstructorParameters<typeof Header>[0];

/** A tar with headers as given, which `toTar` would never write. */
const rawTar = (entries: readonly (Fields & { path: string; bytes?: string })[]): Buffer =>
  Buffer.concat([
    ...entries.map(({ bytes = '', ...fields }) => {
      const block = Buffer.alloc(512 + Math.ceil(bytes.length / 512) * 512);
      new Header({
        mode: 0o644,
        uid: 0,
        gid: 0,
        mtime: new Date(0),
        type: 'File',
        size: bytes.length,
        ...fields,
      }).encode(block);
      block.write(bytes, 512);
      return block;
    }),
    Buffer.alloc(1024),
  ]);

describe('an archive', () => {
  it('is the same whatever order its files are given in', () => {
    expect(toArchive(toTar(FILES)).equals(toArchive(toTar([...FILES].reverse())))).toBe(true);
  });

  it('is read without a problem, and hands over what is asked for', async () => {
    const found = await readArchive(packed(toArchive(toTar(FILES))), (path) => path === 'record.json');
    expect(found.problems).toEqual([]);
    expect([...found.digests.keys()]).toEqual([SUMS, 'artifacts/a.xml', 'index.html', 'record.json']);
    expect(found.kept.get('record.json')?.toString()).toBe('{"a":1}');
    expect(found.kept.has('index.html')).toBe(false);
  });

  it('needs only tar and sha256sum to be checked by hand', async () => {
    const path = await stored(toArchive(toTar(FILES)));
    expect(spawnSync('tar', ['xzf', path], { cwd: folder }).status).toBe(0);
    const checked = spawnSync('sha256sum', ['-c', SUMS], { cwd: folder, encoding: 'utf8' });
    expect(checked).toMatchObject({ status: 0 });
    expect(checked.stdout).toContain('record.json: OK');
  });

  it('does not survive the change of any single byte', async () => {
    const archive = toArchive(toTar(FILES));
    const unseen: number[] = [];
    for (let at = 0; at < archive.length; at++) {
      const changed = Buffer.from(archive);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      if ((await codesOf(changed)).length === 0) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  it('does not survive being cut off or added to at any length', async () => {
    const archive = toArchive(toTar(FILES));
    for (let length = 0; length < archive.length; length += 7)
      expect(await codesOf(archive.subarray(0, length)), `${length} bytes`).not.toEqual([]);
    for (const more of ['\0', 'x', archive.toString('latin1')])
      expect(await codesOf(Buffer.concat([archive, Buffer.from(more, 'latin1')]))).not.toEqual([]);
  });
});

describe('an archive made anew by somebody else', () => {
  const sums = FILES.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes).toString() }));
  const own = (tar: Buffer): string => {
    const start = tar.indexOf(SUMS, 0, 'latin1') + 512;
    return tar.subarray(start, tar.indexOf('\0', start)).toString('utf8');
  };
  const list = { path: SUMS, bytes: own(toTar(FILES)) };
  const [record, page, artifact] = [0, 1, 2].map((at) => sums[at] as { path: string; bytes: string });
  const codes = (entries: Parameters<typeof rawTar>[0]) => codesOf(toArchive(rawTar(entries)));
  const all = [list, artifact, page, record] as { path: string; bytes: string }[];

  it('is accepted when nothing was changed (the control)', async () => {
    expect(await codes(all)).toEqual([]);
  });

  it.each([
    ['a file added', 'HP745', [...all, { path: 'z.txt', bytes: 'z' }]],
    ['a file removed', 'HP746', all.slice(0, 3)],
    ['the list of digests removed', 'HP746', all.slice(1)],
    ['a file changed', 'HP747', [...all.slice(0, 3), { path: 'record.json', bytes: '{"a":2}' }]],
    ['a file renamed', 'HP745', [...all.slice(0, 3), { path: 'records.json', bytes: '{"a":1}' }]],
    ['files in another order', 'HP748', [list, ...all.slice(1).reverse()]],
    ['a file twice', 'HP743', [...all, all[3]]],
    ['a path that leads upwards', 'HP741', [...all, { path: '../evil', bytes: 'x' }]],
    ['an absolute path', 'HP741', [...all, { path: '/etc/evil', bytes: 'x' }]],
    ['a symbolic link', 'HP742', [...all, { path: 'link', type: 'SymbolicLink', linkpath: '/etc/passwd' }]],
    ['a hard link', 'HP742', [...all, { path: 'link', type: 'Link', linkpath: 'record.json' }]],
    ['a device', 'HP742', [...all, { path: 'tty', type: 'CharacterDevice' }]],
    ['a list of digests that is none', 'HP747', [{ path: SUMS, bytes: 'hello' }, ...all.slice(1)]],
  ] as [string, string, Parameters<typeof rawTar>[0]][])('is refused for %s', async (_, code, entries) => {
    expect(await codes(entries)).toContain(code);
  });

  it('is refused before it is unpacked when it is a bomb', async () => {
    const tar = rawTar([{ path: 'zeros', bytes: '\0'.repeat(8 * 1024 * 1024) }]);
    const rest = gzipSync(tar).subarray(10);
    expect(await codesOf(Buffer.concat([gzipHeader(rest), rest]))).toEqual(['HP744']);
  });

  it('is never written as what would be taken for a bomb', async () => {
    const files = [{ path: 'zeros', bytes: Buffer.alloc(8 * 1024 * 1024) }];
    expect(await codesOf(toArchive(toTar(files)))).toEqual([]);
  });

  it('is refused when its gzip stream was made elsewhere', async () => {
    expect(await codesOf(gzipSync(toTar(FILES)))).toEqual(['HP740']);
    expect(gzipHeader(new Uint8Array()).length).toBe(10 + 'sha256:'.length + 64 + 1);
  });

  it.each(['', 'not an archive', 'PK\u0003\u0004'])('is refused when it is none: %j', async (text) => {
    expect(await codesOf(Buffer.from(text))).toContain('HP740');
  });
});
