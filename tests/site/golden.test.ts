import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from './links.ts';
import { outline } from './outline.ts';
import { type Site, siteOf } from './sites.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let tiny: Site;
beforeAll(async () => {
  tiny = await siteOf('tiny');
});

describe('the site of a small programme', () => {
  it('says on every page what its golden outline says', async () => {
    const pages = (await filesOf(tiny.dist)).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('cp2/open/index.html');
    for (const file of pages) {
      const name = file.replace(/\/?index\.html$/, '').replaceAll('/', '.') || 'overview';
      await expect(outline(await readFile(join(tiny.dist, file), 'utf8'))).toMatchFileSnapshot(
        `../fixtures/site/golden/${name}.txt`,
      );
    }
  });

  it('names no folder of this machine', async () => {
    for (const file of await filesOf(tiny.dist)) {
      const text = await readFile(join(tiny.dist, file), 'latin1');
      for (const path of [ROOT, dirname(tiny.content), tmpdir()])
        expect(text.includes(path), `${file} names ${path}`).toBe(false);
    }
  });
});
