// `npm run lighthouse`: what Lighthouse says of the overview and of a record page in dist/. npx fetches it, since nothing
// else needs it; CHROMIUM_PATH is honoured.

import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { createPreviewServer } from '../src/cli/preview-server.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['', 'cp3/r1/'];
const FLAGS = '--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run';

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
}

const dist = join(fileURLToPath(new URL('../', import.meta.url)), 'dist');
if (!existsSync(dist)) {
  console.error('Nothing was measured: no site in dist/. Run npm run build first.');
  process.exit(2);
}

const lineOf = ({ categories, audits }: Report): string =>
  Object.entries(categories)
    .map(([name, { score, auditRefs }]) => {
      const short = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
      const why = short.length === 0 ? '' : ` (${short.map(({ id }) => id).join(', ')})`;
      return `${name} ${Math.round(score * 100)}${why}`;
    })
    .join(', ');

const server = createPreviewServer({ folder: dist, base: '/' });
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
try {
  for (const page of PAGES) {
    const { stdout } = await execa(
      'npx',
      ['--yes', LIGHTHOUSE, origin + page, '--quiet', '--output=json', `--chrome-flags=${FLAGS}`],
      { env: { CHROME_PATH: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium' }, stderr: 'inherit' },
    );
    console.log(`/${page}  ${lineOf(JSON.parse(stdout) as Report)}`);
  }
} finally {
  server.close();
}
