import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository } from './repositories.ts';

type Run = (cwd: string, command: string, ...args: string[]) => string;

/** What it took to get to a page: commands typed, packages and bytes installed, seconds of each command. */
export interface Adopted {
  commands: number;
  packages: number;
  bytes: number;
  seconds: Record<string, number>;
}

const COMPILERS = ['astro', '@astrojs', 'rolldown', 'typescript'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Every file with its size and when it was written, without what the repository's own tools keep there. */
const stateOf = (installed: string): string[] =>
  filesIn(installed)
    .filter((file) => !/node_modules\/\.(?:vite|vitest)\b/.test(file))
    .map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`);

const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

const make = (run: Run, folder: string, { files }: Repository): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const identity = ['-c', 'user.name=Stranger', '-c', 'user.email=stranger@example.org'];
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '--all');
  run(folder, 'git', ...identity, 'commit', '--quiet', '--message', 'A repository');
};

/** Makes the repository, installs the packed package, and goes from `init` to a page. Throws where that is not what it has to be. */
export const adopt = (run: Run, folder: string, packed: string, repository: Repository): Adopted => {
  make(run, folder, repository);
  if (repository.packages.length > 0)
    run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--save-dev', ...repository.packages);
  const before = repository.packages.length > 0 ? readdirSync(join(folder, 'node_modules')) : [];
  const seconds: Record<string, number> = {};
  const timed = (name: string, command: string, ...args: string[]): void => {
    const started = Date.now();
    run(folder, command, ...args);
    seconds[name] = (Date.now() - started) / 1000;
  };
  timed('install', 'npm', 'install', '--no-audit', '--no-fund', '--save-dev', packed);
  const modules = join(folder, 'node_modules');
  const compilers = COMPILERS.filter((name) => !before.includes(name) && readdirSync(modules).includes(name));
  if (compilers.length > 0) throw new Error(`what only compiles is installed: ${compilers.join(', ')}`);
  const installed = stateOf(modules);
  for (const name of ['init', 'probe', 'build']) timed(name, 'npx', '--no-install', 'holdpoint', name);
  const changed = stateOf(modules).filter((line) => !installed.includes(line));
  if (changed.length > 0) throw new Error(`the installed packages were changed:\n${changed.join('\n')}`);
  const page = textOf(readFileSync(join(folder, 'readiness-site', 'cp1', 'index.html'), 'utf8'));
  const silent = repository.says.filter((each) => !page.includes(each));
  if (silent.length > 0) throw new Error(`the page does not say: ${silent.join('; ')}`);
  const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages: object };
  return {
    commands: Object.keys(seconds).length,
    packages: Object.keys(lock.packages).length,
    bytes: filesIn(modules).reduce((sum, file) => sum + statSync(file).size, 0),
    seconds,
  };
};
