import { randomUUID } from 'node:crypto';
import type { Options, ResultPromise } from 'execa';
import type { Problem } from '../../schemas/reasons/problem.ts';
import { type Captured, collector, type Room, SEARCHED } from '../run/capture.ts';
import { endStrays, MARK } from '../run/strays.ts';

/** A process to run: its program, where, and with which environment. */
export interface ProcessSpec {
  file: string;
  args: readonly string[];
  /** Hands `file` to `/bin/sh -c`. */
  shell?: boolean;
  /** Absolute. */
  cwd: string;
  /** The whole environment. */
  env: Readonly<Record<string, string>>;
  /** How much of each stream is kept; room to search it where nothing is said. */
  room?: Room;
  /** Ends the process with its whole group. */
  signal: AbortSignal;
}

/** How a process ended, and what it printed. */
export interface ProcessEnd {
  /** `missing`: there is no such program; `refused`: it could not be started. */
  state: 'exited' | 'missing' | 'refused';
  code: number | null;
  signal: string | null;
  stdout: Captured;
  stderr: Captured;
  /** Both in the order they arrived, as they are recorded. */
  all: Captured;
  /** Why it could not be started, in the operating system's words where it has some; null where it was. */
  problem: string | Problem | null;
}

const GRACE_MS = 400;
const LAST_WAIT_MS = 300;

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

const optionsFor = ({ cwd, env, shell }: ProcessSpec, mark: string) =>
  ({
    cwd,
    // A run inside a run keeps the outer mark, so that the outer one finds all that it started.
    env: { ...env, [MARK]: [process.env[MARK], mark].filter(Boolean).join('/') },
    extendEnv: false,
    shell: shell === true ? '/bin/sh' : false,
    stdin: 'ignore',
    buffer: false,
    encoding: 'buffer',
    reject: false,
    killDescendants: true,
    forceKillAfterDelay: GRACE_MS,
  }) as const satisfies Options;

type Child = ResultPromise<ReturnType<typeof optionsFor>>;

/** Collects what a process prints. */
const listenTo = ({ stdout, stderr }: Child, room: Room = SEARCHED) => {
  const [out, err, all] = [collector(room), collector(room), collector()];
  for (const [stream, own] of [
    [stdout, out],
    [stderr, err],
  ] as const)
    stream.on('data', (chunk: Uint8Array) => {
      own.push(chunk);
      all.push(chunk);
    });
  return { stdout: out, stderr: err, all };
};

/** Waits for the end of a process and of all that it started; undefined where that did not end by itself. */
const endOf = async (child: Child, mark: string, signal: AbortSignal) => {
  const over = Promise.withResolvers<void>();
  /** Ends the rest of the group once its leader is gone: what still holds the output open would be waited for. */
  const clear = async (): Promise<void> => {
    child.kill('SIGKILL');
    await endStrays(mark);
    await later(LAST_WAIT_MS);
    over.resolve();
  };
  const onAbort = (): void => {
    child.kill('SIGTERM');
    void later(GRACE_MS).then(clear);
  };
  child.nodeChildProcess.once('exit', () => void clear());
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  const result = await Promise.race([child, over.promise]);
  signal.removeEventListener('abort', onAbort);
  await endStrays(mark);
  return result ?? undefined;
};

/**
 * Runs a process in a group of its own with its input closed, and leaves none of its descendants behind,
 * not even those that left the group. Output is bounded in memory. Never throws for what the process does.
 */
export const runProcess = async (spec: ProcessSpec): Promise<ProcessEnd> => {
  const { execa } = await import('execa');
  const mark = randomUUID();
  const child = execa(spec.file, [...spec.args], optionsFor(spec, mark));
  const printed = listenTo(child, spec.room);
  const started = child.nodeChildProcess;
  const result = await endOf(child, mark, spec.signal);
  const spawned = child.pid !== undefined;
  const code = result && 'code' in result ? result.code : undefined;
  return {
    state: spawned ? 'exited' : code === 'ENOENT' ? 'missing' : 'refused',
    code: started.exitCode,
    signal: started.signalCode,
    stdout: printed.stdout.read(),
    stderr: printed.stderr.read(),
    all: printed.all.read(),
    problem: spawned ? null : (result?.shortMessage ?? { kind: 'problem.not-started' }),
  };
};
