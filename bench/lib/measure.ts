import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How often each side is measured; the median counts. */
export const RUNS = Number(process.env.HOLDPOINT_BENCH_RUNS ?? 5);

/** What a whole process took, start-up included. */
export interface Taken {
  seconds: number;
  /** Peak of its memory; null where the machine has no /usr/bin/time. */
  megabytes: number | null;
}

/** The middle of several figures. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const TIME = '/usr/bin/time';

/** Runs a program to its end, outside any npm script; throws when it fails. */
export const timed = (cwd: string, command: string, ...args: string[]): Taken => {
  const measured = existsSync(TIME);
  const [program, ...rest] = measured ? [TIME, '-f', '%M', command, ...args] : [command, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim().slice(-400)}`);
  return { seconds, megabytes: measured ? Number(stderr.trim().split('\n').at(-1)) / 1024 : null };
};

/** One row of a report: what ran, and its medians. */
export interface Row {
  what: string;
  seconds: number;
  megabytes: number | null;
}

/** Measures one thing as often as asked for, `prepare` before each time; prints it and gives its medians. */
export const measure = (what: string, run: () => Taken, prepare: () => void = () => {}): Row => {
  const taken = Array.from({ length: RUNS }, () => {
    prepare();
    return run();
  });
  const seconds = median(taken.map((each) => each.seconds));
  const peaks = taken.map(({ megabytes }) => megabytes).filter((each) => each !== null);
  const megabytes = peaks.length === 0 ? null : median(peaks);
  const memory = megabytes === null ? '' : `  ${megabytes.toFixed(0).padStart(5)} MB`;
  console.log(`  ${what.padEnd(46)} ${seconds.toFixed(2).padStart(7)} s${memory}`);
  return { what, seconds, megabytes };
};

/** Prints how one row stands to another, and the goal. */
export const ratio = (row: Row, to: Row, goal: string): void => {
  console.log(`  ${row.what} / ${to.what}: ${(row.seconds / to.seconds).toFixed(2)} (goal ${goal})`);
};

/** A tool from npm, installed once into a folder beside the benchmarks' data; undefined, with a printed reason, when it cannot be had. */
export const npmTool = (spec: string, bin: string): string | undefined => {
  const folder = join(tmpdir(), 'holdpoint-bench-tools', spec.replace(/[^\w.-]/g, '_'));
  const file = join(folder, 'node_modules', '.bin', bin);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, spec], {
    stdio: 'ignore',
  });
  if (status === 0 && existsSync(file)) return file;
  console.log(`  not run: ${spec} could not be installed with npm`);
  return undefined;
};

/** A tool of the system; undefined, with a printed reason, when it is not there. */
export const systemTool = (name: string): string | undefined => {
  const folder = (process.env.PATH ?? '').split(':').find((each) => existsSync(join(each, name)));
  if (folder === undefined)
    console.log(`  not run: ${name} is not here (on Debian: apt-get install ${name})`);
  return folder === undefined ? undefined : join(folder, name);
};
