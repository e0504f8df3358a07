import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { openReadings } from '../../src/gather/readings.ts';
import { house } from '../house.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-readings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const root = join(import.meta.dirname, '../../content');
const now = (): number => Date.parse('2026-06-01T12:00:00Z');

/** Gathers with what a file keeps; says how many checkpoint files were read anew. */
const gatherWith = async (file: string, code = 'a', content = root) => {
  const readings = openReadings(file, code);
  let read = 0;
  const counted = {
    ...readings,
    keep: (...of: Parameters<typeof readings.keep>) => {
      read += 1;
      readings.keep(...of);
    },
  };
  const gathered = await gather(content, { now, readings: counted });
  await readings.save();
  return { gathered, read };
};

describe('checkpoint files that were read before', () => {
  it('are not read again, and give what reading them gives', async () => {
    const file = join(folder, 'kept');
    const plain = await gather(root, { now });
    const first = await gatherWith(file);
    const second = await gatherWith(file);
    expect(first.read).toBeGreaterThan(0);
    expect(second.read).toBe(0);
    expect(first.gathered).toEqual(plain);
    expect(second.gathered).toEqual(plain);
  });

  it('are read again by other code, and where what was kept is changed by as much as a word', async () => {
    const file = join(folder, 'changed');
    const { read } = await gatherWith(file);
    expect((await gatherWith(file, 'b')).read).toBe(read);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('"ready"', '"GO"').replaceAll('"title"', '"titel"'));
    const changed = await gatherWith(file, 'b');
    expect(changed.read).toBe(read);
    expect(changed.gathered).toEqual(await gather(root, { now }));
  });

  it('are read again once they say something else, and again each time something is to be remarked', async () => {
    const content = join(folder, 'content');
    await mkdir(join(content, 'checkpoints'), { recursive: true });
    const write = (status: string) =>
      writeFile(
        join(content, 'checkpoints', 'cp1.md'),
        `---\ntitle: One\nitems: [{ id: a, area: A, title: A, claim: { status: ${status} } }]\n---\n`,
      );
    const file = join(folder, 'edited');
    await write('ready');
    expect((await gatherWith(file, 'a', content)).read).toBe(1);
    await write('missing');
    const { gathered, read } = await gatherWith(file, 'a', content);
    expect([read, gathered.revisions[0]?.content.items[0]?.claim?.status]).toEqual([1, 'missing']);
    await write('redy');
    for (let round = 0; round < 2; round++)
      expect((await gatherWith(file, 'a', content)).gathered.diagnostics.map(({ code }) => code)).toContain(
        'HP102',
      );
  });

  it('are given to what only shows: nothing that decides, gates or freezes takes them', () => {
    const users = house.filter(({ imports }) =>
      imports.some(({ to, type }) => to === 'gather/readings.ts' && !type),
    );
    expect(users.map(({ file }) => file)).toEqual(['cli/commands/build.ts', 'gather/gather.ts']);
  });
});
