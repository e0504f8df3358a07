// Compiles the site's templates into the bundle that renders pages, where one of them has changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from '../src/storage/lock.ts';
import { toSfnt } from './sfnt.ts';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, 'build');
const BUNDLE = join(BUILD, 'compiled');
/** Names every file that the bundle was made from, with its digest. */
const INPUTS = join(BUNDLE, 'inputs.json');

const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Files by digest: the modules given, every page and served file, and what says how they are compiled. */
const inputsOf = async (modules: readonly string[]): Promise<Record<string, string>> => {
  const folders = await Promise.all(['src/pages', 'public'].map((folder) => filesIn(join(ROOT, folder))));
  const own = [
    'astro.config.mjs',
    'package.json',
    'node_modules/astro/package.json',
    'scripts/compile.ts',
    'scripts/sfnt.ts',
  ];
  const files = [...modules, ...own, ...folders.flat().map((file) => relative(ROOT, file))];
  const digests = await Promise.all(
    [...new Set(files)].sort().map(async (file): Promise<[string, string]> => {
      const bytes = await readFile(join(ROOT, file)).catch(() => undefined);
      return [file, bytes === undefined ? 'gone' : digestOf(bytes)];
    }),
  );
  return Object.fromEntries(digests);
};

const isFresh = async (): Promise<boolean> => {
  const text = await readFile(INPUTS, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const now = await inputsOf(Object.keys(JSON.parse(text) as object));
  return JSON.stringify(now) === text;
};

/** Compiles into a folder; gives the files of this repository that went into it. */
const compileInto = async (folder: string): Promise<string[]> => {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro puts a key of its own into each bundle; nothing of a static site is locked with it.
  process.env['ASTRO_KEY'] = Buffer.alloc(32).toString('base64');
  const { build } = await import('astro');
  const modules = new Set<string>();
  const notes = {
    name: 'holdpoint:inputs',
    transform(_: string, id: string) {
      const file = relative(ROOT, id.split('?')[0] ?? '');
      if (file.startsWith('src/')) modules.add(file);
    },
  };
  await build({
    root: ROOT,
    outDir: folder,
    logLevel: 'error',
    vite: { plugins: [notes], logLevel: 'error' },
  });
  return [...modules];
};

/** Bundles name the folder they were made in; nobody needs it, and the same templates are to give the same bytes. */
const forgetPlace = async (folder: string): Promise<void> => {
  for (const file of await filesIn(join(folder, 'server'))) {
    const text = await readFile(file, 'utf8');
    const without = text.replaceAll(pathToFileURL(ROOT).href, 'file:///').replaceAll(ROOT, '/');
    if (without !== text) await writeFile(file, without);
  }
};

const FAMILY = 'Atkinson Hyperlegible Next';
/** Of equal length: it is written over the other. */
const EXTENDED = 'Atkinson HyperExtends Next';

/** Unpacks the fonts that share cards are drawn with, under a family name for each set of letters. */
const unpackFonts = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'fonts'));
  const packed = join(ROOT, 'node_modules/@fontsource/atkinson-hyperlegible-next/files');
  for (const [letters, family] of [
    ['latin', FAMILY],
    ['latin-ext', EXTENDED],
  ] as const)
    for (const weight of [400, 700]) {
      const woff = await readFile(
        join(packed, `atkinson-hyperlegible-next-${letters}-${weight}-normal.woff`),
      );
      await writeFile(join(folder, 'fonts', `${letters}-${weight}.ttf`), toSfnt(woff, FAMILY, family));
    }
};

const compile = (): Promise<void> =>
  withLock(BUILD, async () => {
    if (await isFresh()) return;
    const fresh = join(BUILD, `compiled.${process.pid}`);
    try {
      const inputs = await inputsOf(await compileInto(fresh));
      await forgetPlace(fresh);
      await unpackFonts(fresh);
      const parts = await Promise.all(
        (await filesIn(fresh)).map(async (file) => [relative(fresh, file), digestOf(await readFile(file))]),
      );
      await writeFile(join(fresh, 'digest.txt'), digestOf(JSON.stringify(parts)));
      await writeFile(join(fresh, 'inputs.json'), JSON.stringify(inputs));
      await rm(BUNDLE, { recursive: true, force: true });
      await rename(fresh, BUNDLE);
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  });

/** Compiles the bundle in a process of its own where it is not there, or not made from what is there now. */
export const compileWhenStale = async (): Promise<void> => {
  if (await isFresh()) return;
  const { status, stderr } = spawnSync(process.execPath, [SELF], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', VITEST: '' },
  });
  if (status !== 0) throw new Error(`The site's templates do not compile:\n${stderr}`);
};

if (process.argv[1] === SELF) await compile();
