import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writer } from '../../src/storage/writer.ts';
import { buildInProcess } from './build-site.ts';
import { type Site, siteOf } from './sites.ts';

let tiny: Site;
let parent: string;
beforeAll(async () => {
  tiny = await siteOf('tiny');
  parent = await mkdtemp(join(tmpdir(), 'holdpoint-failing-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

describe('a build that fails while pages render', () => {
  it('leaves what stood there, and nothing of its own', async () => {
    const content = join(parent, 'content');
    const out = join(parent, 'site', 'dist');
    await cp(tiny.content, content, { recursive: true });
    await cp(tiny.dist, out, { recursive: true });
    const file = join(content, 'checkpoints', 'cp2.md');
    await writeFile(file.replace(/md$/, 'mdx'), `${await readFile(file, 'utf8')}\n\n{missing.value}\n`);
    await rm(file);
    const before = await readFile(join(out, 'index.html'), 'utf8');
    await expect(buildInProcess({ content, out, work: join(parent, 'work') })).rejects.toThrow();
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe(before);
    expect(await readdir(join(parent, 'site'))).toEqual(['dist']);
  });
});

describe('a build', () => {
  it('sweeps what a killed build left beside it', async () => {
    const site = join(parent, 'swept');
    const gone = writer.replace(/\d+$/, '999999999');
    await mkdir(join(site, `.dist.${gone}.0123abcd.tmp`), { recursive: true });
    await buildInProcess({ content: tiny.content, out: join(site, 'dist'), work: join(parent, 'work') });
    expect(await readdir(site)).toEqual(['dist']);
  });
});
