import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BARE =
  /^\s*(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"]([^'".][^'"]*)['"]|\bimport\(\s*['"]([^'".][^'"]*)['"]|^\s*@import\s+['"]([^'".][^'"]*)['"]/gm;
const GIVEN = /^(?:node:|astro:|holdpoint:)/;

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  engines: { node: string };
  files: string[];
};
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean; engines?: { node?: string } }>;
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|astro|css)$/.test(file))
    .map((file) => join(folder, file));

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What the site is made of besides its data; it is bundled, with every package it imports. */
const COMPILED =
  /^src\/(?:components|layouts|pages|renderer|styles)\/|^src\/live\.config\.ts$|^src\/charts\/(?:alive|lazy)\.ts$/;

const imported = [...filesIn('src').filter((file) => !COMPILED.test(file)), 'scripts/holdpoint.mjs']
  .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(BARE)])
  .map(([, from, dynamic, style]) => from ?? dynamic ?? style ?? '')
  .filter((specifier) => !GIVEN.test(specifier))
  .map(packageOf);

describe('the package', () => {
  it('installs every package that its code imports', () => {
    const missing = new Set(imported.filter((name) => !(name in manifest.dependencies)));
    for (const name of [...builtinModules, 'hast', 'mdast']) missing.delete(name);
    expect([...missing]).toEqual([]);
    expect(imported).toContain('zod');
  });

  it('installs nothing that asks for a newer Node than it names itself', () => {
    const floor = Number(/^>=(\d+\.\d+)$/.exec(manifest.engines.node)?.[1]);
    const asked = Object.entries(lock.packages).flatMap(([path, { dev, engines }]) => {
      const least = /.*>=\s*v?(\d+(?:\.\d+)?)/.exec(engines?.node ?? '')?.[1];
      return path === '' || dev || least === undefined ? [] : [{ path, least: Number(least) }];
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ least }) => least > floor)).toEqual([]);
    expect(readFileSync(join(ROOT, 'scripts/holdpoint.mjs'), 'utf8')).toContain(
      `FLOOR = [${String(floor).replace('.', ', ')}]`,
    );
  });

  it('ships what was built of its sources, and the command', () => {
    expect(manifest.files).toEqual(['build', 'scripts/holdpoint.mjs']);
  });
});
