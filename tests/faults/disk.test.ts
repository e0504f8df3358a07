import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  type Faulty,
  fill,
  makeReadOnly,
  noDisk,
  noOtherUser,
  removeDisks,
  runAsNobody,
  runIn,
  smallProgramme,
} from './disk.ts';

removeDisks();
vi.setConfig({ testTimeout: 300_000 });

/** Every command that writes, with the path below the folder that it must name where it cannot. */
const WRITING: readonly (readonly [command: string, args: readonly string[], names: string])[] = [
  ['probe', ['probe', '--only', 'host.file'], 'content/evidence/host.file'],
  ['freeze', ['freeze', 'cp2'], 'content/records'],
  ['archive', ['archive', 'cp1@r1'], '.holdpoint'],
  ['attest', ['attest', 'cp1@r1', '--out', 'cp1.json'], 'cp1.json'],
  ['keygen', ['keygen'], 'holdpoint.key'],
  ['freeze --baseline', ['freeze', '--baseline', 'content/**', '--out', 'frozen.json'], 'frozen.json'],
  [
    'waive',
    ['waive', 'cp2', 'cp2-01', '--reason', 'Known', '--role', 'Operations', '--until', '2099-01-01'],
    'content/checkpoints/cp2/open.md',
  ],
];

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('.holdpoint/.gitignore'))
    .sort();

const expectRefusal = ({ code, text }: Faulty, path: string): void => {
  expect(code, text).toBeGreaterThan(0);
  expect(text.replaceAll(/\s+/g, ''), text).toContain(path);
  expect(text).not.toMatch(/^\s+at .*:\d+|HP000/m);
};

/** Runs every writing command where nothing can be written, and expects each to say so and to change nothing. */
const refuseAll = async (folder: string, run: typeof runIn, commands = WRITING): Promise<void> => {
  const before = await filesIn(folder);
  for (const [, args, names] of commands) expectRefusal(run(folder, ...args), join(folder, names));
  const built = run(folder, 'build');
  expectRefusal(built, folder);
  expect(await readFile(join(folder, 'content-site', 'index.html'), 'utf8')).toBe('the site before');
  expect(await filesIn(folder)).toEqual(before);
};

describe.skipIf(noDisk)('a disk that is full', () => {
  it('ends every command that writes with the path, and leaves what stood there', async () => {
    const folder = await smallProgramme('2m');
    await fill(folder);
    await refuseAll(folder, runIn);
  });

  it('that fills up while pages are built is named, and the site before stays', async () => {
    const folder = await smallProgramme('4m');
    await fill(folder, 400_000);
    const kept = async () => (await filesIn(folder)).filter((file) => !file.includes('/.holdpoint/'));
    const before = await kept();
    expectRefusal(runIn(folder, 'build'), folder);
    expect(await kept()).toEqual(before);
  });
});

describe.skipIf(noDisk)('a disk that is read-only', () => {
  it('ends probe and build with the path, and leaves what stood there', async () => {
    const folder = await smallProgramme('2m');
    makeReadOnly(folder);
    await refuseAll(folder, runIn, WRITING.slice(0, 1));
  });
});

describe.skipIf(noOtherUser)('a folder of somebody else', () => {
  it('ends every command that writes with the path, and leaves what stood there', async () => {
    await refuseAll(await smallProgramme(), runAsNobody);
  });
});
