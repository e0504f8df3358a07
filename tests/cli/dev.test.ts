import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRenderer } from '../../src/site/renderer.ts';
import { holdpointProcess } from './run.ts';

const checkpoint = (title: string): string => `---
title: ${title}
items:
  - { id: one, area: Area, title: Item, claim: { status: ready } }
---

Why.
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-dev-'));
  await mkdir(join(folder, 'content', 'checkpoints'), { recursive: true });
  await loadRenderer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string): Promise<void> =>
  writeFile(join(folder, 'content', 'checkpoints', name), text);

const serving = async (args: string[], visit: (address: string) => Promise<void>) => {
  let visited: Promise<void> | undefined;
  const ended = await holdpointProcess(['dev', '--port', '0', ...args], {
    cwd: folder,
    meanwhile: (child) => {
      child.stdout?.on('data', (text: string) => {
        const address = /http:\S+?(?=["\s])/.exec(text)?.[0];
        if (address) visited ??= visit(address).finally(() => child.kill('SIGINT'));
      });
    },
  });
  await visited;
  expect(visited).toBeDefined();
  return ended;
};

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();

/** Opens the stream that pages wait on; the function it gives waits for what comes with the next change. */
const listening = async (address: string): Promise<() => Promise<string>> => {
  const { body } = await fetch(`${address}_hp/dev/reload`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  return async () => {
    const { value = '' } = (await reader?.read()) ?? {};
    await reader?.cancel();
    return value;
  };
};

describe('dev', () => {
  it('renders a page when it is asked for, and says when the content has changed', async () => {
    await write('cp1.md', checkpoint('First'));
    const ended = await serving(['--base', '/docs/'], async (address) => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/$/);
      const page = await textOf(`${address}cp1/`);
      expect(page).toContain('First');
      expect(page).toContain('src="/docs/_hp/dev/reload.js"');
      const style = /href="(\/docs\/_hp\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
      expect((await fetch(new URL(style, address))).status).toBe(200);
      const nextChange = await listening(address);
      await write('cp1.md', checkpoint('Second'));
      expect(await nextChange()).toBe('data: changed\n\n');
      expect(await textOf(`${address}cp1/`)).toContain('Second');
      expect((await fetch(`${address}cp9/`)).status).toBe(404);
    });
    expect(ended.code).toBe(0);
  });

  it('serves what others embed or fetch as a build writes it: badges, cards, verdicts, snippets and feeds', async () => {
    await write('cp1.md', checkpoint('First'));
    await holdpointProcess(['build', '--base', '/docs/', '--out', 'built'], { cwd: folder });
    const files = ['badge.svg', 'badge.json', 'verdict.json', 'card.png', 'snippet.txt'];
    const paths = [
      ...files.flatMap((name) => [`cp1/${name}`, `cp1/open/${name}`]),
      ...['feed.xml', 'feed.json', 'calendar.ics', 'schema/verdict.json'],
    ];
    await serving(['--base', '/docs/'], async (address) => {
      for (const path of paths) {
        const response = await fetch(`${address}${path}`);
        const served = Buffer.from(await response.arrayBuffer());
        const built = await readFile(join(folder, 'built', path));
        expect([path, response.status, served.equals(built)]).toEqual([path, 200, true]);
      }
      expect((await fetch(`${address}cp1/card.png`)).headers.get('content-type')).toBe('image/png');
      expect((await fetch(`${address}cp9/badge.svg`)).status).toBe(404);
    });
  });

  it('shows what is wrong with a file on its own page and on lists, and everything else besides', async () => {
    await write('cp1.md', checkpoint('First'));
    await write('cp2.md', checkpoint('Second').replace('area: Area, ', ''));
    await serving([], async (address) => {
      const broken = await textOf(`${address}cp2/`);
      expect(broken).toContain('content/checkpoints/cp2.md:4');
      expect(broken).toContain('<pre>  - { id: one, title: Item');
      expect(await textOf(address)).toContain('content/checkpoints/cp2.md:4');
      const sound = await textOf(`${address}cp1/`);
      expect(sound).toContain('First');
      expect(sound).not.toContain('cp2.md');
    });
    await rm(join(folder, 'content', 'checkpoints', 'cp2.md'));
  });

  it('tells on the page what keeps it from being rendered', async () => {
    await write('cp3.mdx', `${checkpoint('Third')}\n{missing.value}\n`);
    await serving([], async (address) => {
      const page = await fetch(`${address}cp3/`);
      expect(page.status).toBe(500);
      expect(await page.text()).toContain('missing is not defined');
    });
  });
});
