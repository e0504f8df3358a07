// Packs this package, installs it into an empty repository and uses it there: it works, and stays as it was installed.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-package-'));
const repository = join(folder, 'repository');

// npm puts this clone's own tools first; an installed package has to do without them.
const path = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((each) => !each.includes('node_modules'))
  .join(delimiter);

const run = (cwd: string, command: string, ...args: string[]): string => {
  const env = {
    PATH: `${join(folder, 'bin')}${delimiter}${path}`,
    HOME: process.env.HOME,
    npm_config_update_notifier: 'false',
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
};

const stateOf = (installed: string): string[] =>
  readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`)
    .sort();

try {
  mkdirSync(repository);
  // Scripts of dependencies are switched off, so no package brings a Node along: the one that runs this is used.
  mkdirSync(join(folder, 'bin'));
  symlinkSync(process.execPath, join(folder, 'bin', 'node'));
  writeFileSync(join(repository, 'README.md'), '# A repository of any language\n');
  const packed = run(root, 'npm', 'pack', '--silent', '--pack-destination', folder).trim().split('\n').at(-1);
  run(
    repository,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    join(folder, packed ?? ''),
  );
  const compilers = ['astro', '@astrojs', 'vite', 'rolldown', 'esbuild', 'typescript'];
  const found = compilers.filter((name) => existsSync(join(repository, 'node_modules', name)));
  if (found.length > 0) throw new Error(`what only compiles is installed: ${found.join(', ')}`);
  const installed = stateOf(join(repository, 'node_modules'));
  for (const args of [['init'], ['check'], ['probe'], ['verdict', 'cp1'], ['build']]) {
    run(repository, 'npx', '--no-install', 'holdpoint', ...args);
    console.log(`holdpoint ${args.join(' ')}: works as an installed package`);
  }
  if (!existsSync(join(repository, 'readiness-site', 'cp1', 'index.html')))
    throw new Error('there is no page of cp1');
  const after = stateOf(join(repository, 'node_modules'));
  const changed = [
    ...after.filter((line) => !installed.includes(line)),
    ...installed.filter((line) => !after.includes(line)),
  ];
  if (changed.length > 0)
    throw new Error(`the installed packages were changed:\n${changed.slice(0, 10).join('\n')}`);
  console.log(`${installed.length} installed files are as they were`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
