// Probes the open checkpoints, then builds the site from whatever the probes found.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const holdpoint = fileURLToPath(new URL('holdpoint.mjs', import.meta.url));
const run = (...args) => spawnSync(process.execPath, [holdpoint, ...args], { stdio: 'inherit' }).status ?? 3;

const BAD_INPUT = 2;
const probed = run('probe');
process.exitCode = probed === BAD_INPUT ? BAD_INPUT : run('build', '--out', 'dist', ...process.argv.slice(2));
