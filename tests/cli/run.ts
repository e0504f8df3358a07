import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/run.ts';
import { recordedBy } from '../../src/kernel/version.ts';

/** The repository's folder. */
export const REPOSITORY = join(import.meta.dirname, '..', '..');
/** The file that people start. */
export const LAUNCHER = join(REPOSITORY, 'scripts', 'holdpoint.mjs');
/** The content folders that these tests use. */
export const FIXTURES = join(REPOSITORY, 'tests', 'fixtures', 'cli');

/** How one process of the command line ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** What a run may differ in from a plain one in a pipe. */
export interface Around {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Called with the process once it has started. */
  meanwhile?: (child: ReturnType<typeof spawn>) => void;
}

const QUIET = {
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CI: undefined,
  LC_ALL: 'C.UTF-8',
  TERM: 'xterm',
};

/** Runs a command to its end; its output is collected as text. */
export const run = (
  file: string,
  args: readonly string[],
  { cwd, env, meanwhile }: Around = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: cwd ?? REPOSITORY,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    meanwhile?.(child);
  });

/** Runs Holdpoint in a process of its own, with the Node that runs the tests. */
export const holdpointProcess = (args: readonly string[], around: Around = {}): Promise<Ended> =>
  run(process.execPath, [LAUNCHER, ...args], around);

/** Runs one command line of Holdpoint in this process, as if in a pipe, with this machine's clock. */
export const holdpoint = async (
  args: readonly string[],
  { cwd, env }: Pick<Around, 'cwd' | 'env'> = {},
): Promise<Ended> => {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(args, {
    cwd: cwd ?? REPOSITORY,
    environment: { ...process.env, ...QUIET, ...env },
    now: Date.now,
    version: recordedBy.split(' ')[1] ?? '',
    interruption: () => new AbortController().signal,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  }).ended;
  return { code, signal: null, stdout, stderr };
};

/** The one JSON document that a command printed; fails when there is anything else. */
export const documentOf = ({ stdout }: Ended): unknown => JSON.parse(stdout);
