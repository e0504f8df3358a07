// Installs what a clone lacks and compiles the site's templates; does nothing when nothing is missing. Plain JavaScript that Node 20 can run.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);
const stop = (text) => {
  say(text);
  process.exit(1);
};

const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
};

/** Says whether node_modules holds every package of the lockfile that this machine needs. */
const packagesInstalled = () => {
  const wanted = Object.entries(readLock('package-lock.json')).filter(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer,
  );
  const installed = readLock('node_modules/.package-lock.json');
  return (
    wanted.length > 0 &&
    wanted.every(
      ([path, { version }]) => installed[path]?.version === version && existsSync(join(root, path)),
    ) &&
    existsSync(join(root, 'node_modules/.bin/node'))
  );
};

const installPackages = () => {
  say('Set-up: installing packages with npm (about a minute)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop('Set-up: npm install did not finish. Mend what it says above and run the command again.');
};

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) || existsSync(join('/usr/sbin', name));

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const hasBrowser = () => Boolean(process.env.CHROMIUM_PATH) || BROWSERS.some(onPath);

/** What the tests run for real, with the Debian package that brings it. */
const TOOLS = [
  { packages: ['chromium'], present: hasBrowser, need: 'the browser tests' },
  { packages: ['nats-server'], present: () => onPath('nats-server'), skip: 'tests against a NATS server' },
  {
    packages: ['rebar3', 'erlang-common-test', 'erlang-eunit'],
    present: () => onPath('rebar3'),
    skip: 'tests that run rebar3',
  },
  {
    packages: ['docker-registry'],
    present: () => onPath('docker-registry'),
    skip: 'tests that keep evidence in a registry',
  },
  { packages: ['poppler-utils'], present: () => onPath('pdftotext'), skip: 'tests that read a printed page' },
];

const asRoot = () => {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
};

const installTools = () => {
  const missing = TOOLS.filter(({ present }) => !present());
  if (missing.length === 0) return;
  const prefix = asRoot();
  const packages = missing.flatMap((tool) => tool.packages);
  if (prefix) {
    say(`Set-up: installing ${packages.join(', ')} with apt (a few minutes)`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...args) => {
      const [command, ...rest] = [...prefix, 'apt-get', '-qq', ...args];
      return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 2], env }).status === 0;
    };
    run('update');
    run('install', '-y', '--no-install-recommends', ...packages);
  }
  for (const { packages: names, present, need, skip } of missing) {
    if (present()) continue;
    const how = `apt-get install ${names.join(' ')}`;
    if (need)
      stop(`Set-up: ${need} need Chromium. Install it (on Debian: ${how}) or set CHROMIUM_PATH to one.`);
    say(`Set-up: ${names[0]} is not here, so ${skip} are skipped. To run them: ${how}`);
  }
};

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Set-up: Node 20 or newer is needed, this is ${process.version}.`);
if (!packagesInstalled()) {
  installPackages();
  if (!packagesInstalled())
    stop(
      'Set-up: npm install ended, yet packages are missing. Delete node_modules and run the command again.',
    );
}

// The Node that can run TypeScript came with the packages.
const { status } = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'scripts/compile.ts')], {
  stdio: ['ignore', 2, 2],
});
if (status !== 0) stop('Set-up: the templates of the site do not compile. Mend what it says above.');
if (process.argv.includes('--tests')) installTools();
