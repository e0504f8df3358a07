import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdpointProcess } from './run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-preview-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'cp1'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(dist, 'index.html'), '<h1>Start</h1>');
  await writeFile(join(dist, '404.html'), '<h1>Not here</h1>');
  await writeFile(join(dist, 'cp1', 'index.html'), '<h1>CP1</h1>');
  await writeFile(join(dist, 'site.css'), 'h1{}');
  await writeFile(join(dist, 'odd name.json'), '{}');
  await symlink(join(folder, 'secret.txt'), join(dist, 'link.txt'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Asks for a path exactly as written; fetch would tidy it up first. */
const ask = (origin: string, path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; location: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type = '', location = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, body });
      });
    });
    asked.on('error', reject).end();
  });

const serving = async (args: string[], visit: (address: string) => Promise<void>) => {
  let visited: Promise<void> | undefined;
  const ended = await holdpointProcess(['preview', '--dir', join(folder, 'dist'), '--port', '0', ...args], {
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

describe('preview', () => {
  it('serves pages, types and the 404 page on loopback, and ends cleanly when interrupted', async () => {
    const ended = await serving([], async (address) => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(await ask(address, '/')).toMatchObject({
        status: 200,
        type: 'text/html; charset=utf-8',
        body: '<h1>Start</h1>',
      });
      expect(await ask(address, '/cp1/?x=1')).toMatchObject({ status: 200, body: '<h1>CP1</h1>' });
      expect(await ask(address, '/cp1')).toMatchObject({ status: 308, location: '/cp1/' });
      expect(await ask(address, '/site.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
      expect(await ask(address, '/odd%20name.json')).toMatchObject({ status: 200, body: '{}' });
      expect(await ask(address, '/site.css', 'HEAD')).toMatchObject({ status: 200, body: '' });
      expect(await ask(address, '/none')).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
      expect(await ask(address, '/', 'POST')).toMatchObject({ status: 405 });
    });
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it('serves nothing from outside its folder', async () => {
    await serving([], async (address) => {
      for (const path of [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/link.txt',
        '/%00',
        '/%zz',
      ])
        expect(await ask(address, path)).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
    });
  });

  it('serves below the path that the site was built for', async () => {
    await serving(['--base', 'docs'], async (address) => {
      expect(new URL(address).pathname).toBe('/docs/');
      expect(await ask(address, '/docs/cp1/')).toMatchObject({ status: 200, body: '<h1>CP1</h1>' });
      expect(await ask(address, '/cp1/')).toMatchObject({ status: 404 });
    });
  });

  it('prints its address as JSON when asked', async () => {
    const ended = await serving(['--json'], async () => {});
    expect(JSON.parse(ended.stdout)).toEqual({ address: expect.stringMatching(/^http:\/\/127/) });
  });

  it('says that there is no site to serve, and what to do', async () => {
    const ended = await holdpointProcess(['preview', '--dir', join(folder, 'none')]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('holdpoint build');
  });
});
