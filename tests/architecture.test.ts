import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;
const IMPORT =
  /^\s*(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

interface Import {
  file: string;
  /** Path in src, or the module's name. */
  to: string;
  type: boolean;
}

// The digest is the one thing the pure part takes from record/: it hashes bytes and reads nothing.
// Serves the built site on loopback; it dials nobody.
const LISTENS = 'cli/preview-server.ts';
const PURE = ['kernel/digest.ts', 'errors.ts'];
const folderOf = (path: string): string => (PURE.includes(path) ? path : (path.split('/')[0] ?? ''));

const importsOf = (file: string): Import[] =>
  [...readFileSync(SRC + file, 'utf8').matchAll(IMPORT)].map(([, type, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    const to = target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    return { file, to, type: type !== undefined };
  });

const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .flatMap(importsOf);

const offenders = (folders: string[], allowed: (to: string) => boolean): string[] =>
  imports
    .filter(({ file, to }) => folders.includes(folderOf(file)) && !allowed(to))
    .map(({ file, to }) => `${file} -> ${to}`);

const within =
  (...folders: string[]) =>
  (to: string): boolean =>
    folders.includes(folderOf(to)) || !/^\w+\/|^errors\.ts$/.test(to);

/** The folders from one on, back to itself; undefined when its imports never come back. */
const cycleFrom = (folder: string): string[] | undefined => {
  const seen = new Set<string>();
  const walk = (at: string, path: string[]): string[] | undefined => {
    for (const next of new Set(
      imports.filter(({ file }) => folderOf(file) === at).map(({ to }) => folderOf(to)),
    )) {
      if (next === folder && at !== folder) return [...path, next];
      if (next === at || seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(folder, [folder]);
};

describe('the house', () => {
  it('is read at all', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('keeps verdict, views and charts pure: no file, process, clock or network module', () => {
    expect(offenders(['verdict', 'views', 'charts'], (to) => !to.startsWith('node:'))).toEqual([]);
    expect(offenders(['verdict'], within('schemas', 'verdict', ...PURE))).toEqual([]);
  });

  it('spawns and dials in probes only', () => {
    const reaching = /^(node:)?(child_process|net|tls|https?|http2|dgram|dns|cluster)(\/|$)|^execa$|^undici$/;
    const found = imports.filter(
      ({ file, to, type }) => !type && reaching.test(to) && folderOf(file) !== 'probes' && file !== LISTENS,
    );
    expect(found.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('lets the texts of the site import their subjects only', () => {
    expect(offenders(['words'], within('words', 'schemas'))).toEqual([]);
  });

  it('lets schemas import zod and each other only', () => {
    expect(offenders(['schemas'], (to) => to === 'zod' || folderOf(to) === 'schemas')).toEqual([]);
  });

  it('leaves pages, layouts and components no way around views and collections', () => {
    const shown = ['views', 'charts', 'components', 'layouts', 'styles', 'schemas', 'site', 'words'];
    expect(offenders(['pages', 'layouts', 'components'], within(...shown))).toEqual([]);
    expect(offenders(['pages', 'layouts', 'components'], (to) => !to.startsWith('node:'))).toEqual([]);
  });

  it('lets no folder import what imports it', () => {
    const folders = [...new Set(imports.map(({ file }) => folderOf(file)))];
    expect(folders.map(cycleFrom).filter((cycle) => cycle !== undefined)).toEqual([]);
  });
});
