import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const holdpoint = join(root, 'scripts', 'holdpoint.mjs');
const relay = join(root, '.cache', 'example', 'relay');

const run = (command: string, ...args: string[]): void => {
  const { status, error } = spawnSync(command, args, { cwd: relay, stdio: 'inherit' });
  if (status === 0) return;
  console.error(error?.message ?? `${command} ${args.join(' ')} ended with ${status}`);
  process.exit(status ?? 3);
};

const AUTHOR = ['-c', 'user.name=Relay', '-c', 'user.email=relay@example.org', '-c', 'commit.gpgsign=false'];

// A repository of its own, as a user would have it: probes look at its commit, not at this one.
rmSync(relay, { recursive: true, force: true });
mkdirSync(relay, { recursive: true });
cpSync(join(root, 'examples', 'relay'), relay, { recursive: true });
run('git', 'init', '--quiet');
run('git', 'add', '.');
run('git', ...AUTHOR, 'commit', '--quiet', '--message', 'Relay');

run(process.execPath, holdpoint, 'probe', 'cp3');
run(process.execPath, holdpoint, 'verdict', 'cp3');
run(process.execPath, holdpoint, 'build');
