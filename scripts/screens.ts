// `npm run screens`: photographs every page type of dist/ into docs/screens/, with Chromium (CHROMIUM_PATH is honoured).

import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createPreviewServer } from '../src/cli/preview-server.ts';

interface Shot {
  name: string;
  path: string;
  width?: number;
  height?: number;
  dark?: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: 'overview', path: '' },
  { name: 'overview-phone', path: '', width: 390, height: 844 },
  { name: 'record', path: 'cp3/open/' },
  { name: 'record-decided', path: 'cp3/r1/' },
  { name: 'record-dark', path: 'cp3/open/', dark: true },
  { name: 'record-phone', path: 'cp3/open/', width: 390, height: 844 },
  { name: 'record-phone-dark', path: 'cp3/open/', width: 390, height: 844, dark: true },
  { name: 'matrix', path: 'cp3/open/#Matrix' },
  { name: 'diff', path: 'diff/cp2-lc@r1..cp3@r1/' },
  { name: 'decisions', path: 'decisions/' },
  { name: 'risks', path: 'risks/' },
  { name: 'risk', path: 'risks/definition-drift/' },
  { name: 'evidence', path: 'evidence/' },
  { name: 'probe', path: 'evidence/load.suite/' },
  { name: 'trends', path: 'trends/' },
  { name: 'statuses', path: 'statuses/' },
  { name: 'not-found', path: '404.html' },
];

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = join(ROOT, 'docs', 'screens');
const dist = join(ROOT, 'dist');
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

if (!existsSync(dist) || !existsSync(executablePath)) {
  const missing = existsSync(dist)
    ? `no browser at ${executablePath}: install chromium, or name one in CHROMIUM_PATH`
    : 'no site in dist/: run npm run build first';
  console.error(`Nothing was photographed: ${missing}`);
  process.exit(2);
}

const server = createPreviewServer({ folder: dist, base: '/' });
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(OUT, { recursive: true });
  for (const { name, path, width = 1120, height = 700, dark = false } of SHOTS) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(origin + path);
    await page.evaluate(() => document.fonts.ready);
    const file = join(OUT, `${name}.png`);
    await page.screenshot({ path: file });
    await page.close();
    console.log(`docs/screens/${name}.png  ${Math.round((await stat(file)).size / 1024)} kB`);
  }
} finally {
  await browser.close();
  server.close();
}
