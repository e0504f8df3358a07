// Packs this package, asks the checkers of packages about it, and uses it in small repositories of four languages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adopt } from './proof/adopt.ts';
import { REPOSITORIES } from './proof/repositories.ts';
import { isHere, strangerIn } from './proof/stranger.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-package-'));
const run = strangerIn(folder);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Whether types and addresses of modules are what an importer expects; the checkers are used here and nowhere else. */
const checkPackage = (packed: string): void => {
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'package.json'), '{}');
  run(tools, 'npm', 'install', '--no-audit', '--no-fund', 'publint@0.3', '@arethetypeswrong/cli@0.18');
  for (const args of [
    ['publint', 'run', packed, '--strict'],
    ['attw', packed, '--config-path', join(root, '.attw.json')],
  ]) {
    run(tools, 'npx', '--no-install', ...args);
    console.log(`${args[0]}: clean`);
  }
};

try {
  const { stdout, status, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm pack ended with ${status}:\n${stderr}`);
  const packed = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  console.log(`npm pack: ${megabytes(statSync(packed).size)}`);
  checkPackage(packed);
  for (const repository of REPOSITORIES) {
    const missing = repository.needs.filter((program) => !isHere(program));
    if (missing.length > 0) {
      console.log(`${repository.language}: skipped, there is no ${missing.join(' and no ')} here`);
      continue;
    }
    const place = join(folder, repository.language.toLowerCase());
    mkdirSync(place);
    const { commands, packages, bytes, seconds } = adopt(run, place, packed, repository);
    const times = Object.entries(seconds).map(([name, each]) => `${name} ${each.toFixed(1)} s`);
    console.log(
      `${repository.language}: ${repository.says[1]}; ${commands} commands, no edits; ` +
        `${packages} packages, ${megabytes(bytes)}; ${times.join(', ')}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
