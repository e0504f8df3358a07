import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LAUNCHER } from '../cli/run.ts';

/** How many processes are killed in all; a run of the whole proof sets HOLDPOINT_KILLS. */
export const KILLS = Number(process.env.HOLDPOINT_KILLS ?? 20);

/** What a command is killed in, and what must hold whenever it was. */
export interface Victim {
  /** A content folder's parent, copied for the kills of this command. */
  from: string;
  /** How long it runs when nobody kills it, about, in milliseconds. */
  usually: number;
  /** The command, for the n-th start. */
  args: (start: number) => readonly string[];
  /** Makes the command have something to do again; called before each start. */
  before?: (folder: string, start: number) => Promise<void>;
  /** The folder whose first new entry says that writing has begun, relative. */
  writesTo: string;
  /** What is torn, lost or mixed up in the folder; empty when nothing is. */
  faults: (folder: string) => Promise<string[]>;
  /** What a killed run left that the next one must have taken away. */
  leftovers: (folder: string) => Promise<string[]>;
}

/** What came of killing a command again and again. */
export interface Toll {
  kills: number;
  /** Kills that came before the process had ended of itself. */
  inTime: number;
  /** Kills that came once something had been written. */
  whileWriting: number;
  faults: string[];
  /** Exit code of the run after the last kill, which nobody killed. */
  after: number | null;
  leftovers: string[];
}

/** Numbers from 0 to 1, the same each time. */
const dice = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const listed = async (folder: string): Promise<string> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).sort().join('\n');

const start = (cwd: string, args: readonly string[]) => {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, ended };
};

const POLL_MS = 3;
const AT_MOST_MS = 60_000;

/** Waits until a process is to be killed: at a moment of the whole run, or soon after its first new entry. */
const untilDoom = async (
  isOver: () => boolean,
  hasBegun: (() => Promise<boolean>) | undefined,
  ms: number,
) => {
  const until = performance.now() + ms;
  while (!isOver() && performance.now() < until && !(await hasBegun?.())) await sleep(POLL_MS);
};

/** Kills a command `kills` times at random moments, half of them soon after it began to write. */
export const killAgainAndAgain = async (victim: Victim, kills: number): Promise<Toll> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-kills-'));
  const toll: Toll = { kills, inTime: 0, whileWriting: 0, faults: [], after: null, leftovers: [] };
  const watched = join(folder, victim.writesTo);
  const roll = dice(kills);
  const begin = async (n: number) => {
    await victim.before?.(folder, n);
    const stood = await listed(watched);
    return { ...start(folder, victim.args(n)), hasBegun: async () => (await listed(watched)) !== stood };
  };
  try {
    await cp(victim.from, folder, { recursive: true });
    for (let kill = 1; kill <= kills; kill++) {
      const { child, ended, hasBegun } = await begin(kill);
      const isOver = () => child.exitCode !== null;
      if (kill % 2 === 0) await untilDoom(isOver, undefined, victim.usually * roll());
      else {
        await untilDoom(isOver, hasBegun, AT_MOST_MS);
        await sleep(roll() * 0.1 * victim.usually);
      }
      child.kill('SIGKILL');
      const { signal } = await ended;
      if (signal === 'SIGKILL') toll.inTime += 1;
      if (signal === 'SIGKILL' && (await hasBegun())) toll.whileWriting += 1;
      toll.faults.push(...(await victim.faults(folder)));
    }
    toll.after = (await (await begin(kills + 1)).ended).code;
    toll.faults.push(...(await victim.faults(folder)));
    toll.leftovers = await victim.leftovers(folder);
    return toll;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** One line of the fault table. */
export const tollLine = (command: string, { kills, inTime, whileWriting, faults, leftovers }: Toll): string =>
  `${command}: ${kills} kills, ${inTime} before it ended, ${whileWriting} while it wrote; ${faults.length} faults, ${leftovers.length} left over`;
