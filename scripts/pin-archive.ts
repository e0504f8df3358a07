// `npm run pin`: keeps an archive as this version writes it, so that no later version may fail to verify it. Once for
// each release; a version that is not released yet may be pinned anew, once its archive is deleted.

import { spawnSync } from 'node:child_process';
import { constants, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-pin-'));
const run = (...args: string[]): void => {
  const launcher = join(root, 'scripts', 'holdpoint.mjs');
  const { status } = spawnSync(process.execPath, [launcher, ...args], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`holdpoint ${args.join(' ')} ended with ${status}`);
};

try {
  cpSync(join(root, 'tests', 'fixtures', 'cli', 'small'), folder, { recursive: true });
  run('probe', 'cp2');
  for (const checkpoint of ['cp1', 'cp2', 'cp2']) run('freeze', checkpoint);
  run('keygen');
  run('attest', 'cp2@r2', '--key', 'holdpoint.key');
  run('archive', 'cp2@r2', '--out', 'pinned.tar.gz');
  run('verify', 'pinned.tar.gz', '--key', 'holdpoint.key.pub');
  const pins = join(root, 'tests', 'fixtures', 'archives');
  mkdirSync(pins, { recursive: true });
  const pinned = join(pins, `${manifest.version}.tar.gz`);
  copyFileSync(join(folder, 'pinned.tar.gz'), pinned, constants.COPYFILE_EXCL);
  console.log(`Pinned: ${pinned}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
