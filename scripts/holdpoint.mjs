#!/usr/bin/env node
// Starts Holdpoint on a Node that can run it. Plain JavaScript that Node 20 can read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { constants } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FLOOR = [22, 18];
const BAD_INPUT = 2;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const here = dirname(fileURLToPath(import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const newEnough = major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);

const stop = (...lines) => {
  process.stderr.write(`error[HP000]: ${lines.join('\n  = ')}\n`);
  process.exit(BAD_INPUT);
};

/** The Node that the `node` package brings, when it is installed. */
const bundledNode = () => {
  try {
    const folder = dirname(modules.createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
};

/** Runs this file again with another Node; its exit code and signals become ours. */
const startAgain = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? BAD_INPUT);
    for (const each of SIGNALS) process.removeAllListeners(each);
    process.exitCode = 128 + (constants.signals[signal] ?? 0);
    process.kill(process.pid, signal);
  });
};

/** The command line itself: its source in a clone, built JavaScript in an installed package. */
const entry = () => {
  const source = join(here, '..', 'src', 'cli', 'cli.ts');
  const built = join(here, '..', 'build', 'cli', 'cli.js');
  const installed = here.split(sep).includes('node_modules');
  return [...(installed ? [] : [source]), built].find((file) => existsSync(file));
};

/** A signal that comes while `probe` is still being loaded is passed on once it listens: it records what it ends. */
const passOnLater = (signal) => {
  const pass = () => {
    if (process.listenerCount(signal) > 0) process.emit(signal, signal);
    else setTimeout(pass, 20);
  };
  process.once(signal, pass);
};

if (newEnough) {
  // What was compiled once starts in little more than half the time; kept in Node's own folder for temporary files.
  modules.enableCompileCache();
  if (process.argv.includes('probe')) SIGNALS.forEach(passOnLater);
  const file = entry();
  if (file === undefined)
    stop('this installation of Holdpoint is not complete', 'install it again: npm install holdpoint');
  else if (!existsSync(join(here, '..', 'node_modules')) && file.endsWith('.ts'))
    stop('the packages Holdpoint needs are not installed', `run: node ${join(here, 'setup.mjs')}`);
  else await import(pathToFileURL(file).href);
} else {
  const node = process.env.HOLDPOINT_STARTED_AGAIN ? undefined : bundledNode();
  if (node === undefined)
    stop(
      `Holdpoint needs Node ${FLOOR.join('.')} or newer, this is ${process.version}`,
      existsSync(join(here, 'setup.mjs'))
        ? `bring a newer one along: node ${join(here, 'setup.mjs')}`
        : 'bring a newer one along: npm install --save-dev node@24, or install Node 24',
    );
  else {
    process.env.HOLDPOINT_STARTED_AGAIN = '1';
    startAgain(node);
  }
}
