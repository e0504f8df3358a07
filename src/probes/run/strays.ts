import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** The environment variable that marks every process of one run, so that those which left its group are found. */
export const MARK = 'HOLDPOINT_RUN';

const isMarked = async (pid: string, mark: string): Promise<boolean> => {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'latin1')).includes(mark);
  } catch {
    return false;
  }
};

const QUIET_ROUNDS = 2;
const MOST_ROUNDS = 20;
const BETWEEN_MS = 10;

const endMarked = async (mark: string): Promise<number> => {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const marked = await Promise.all(pids.map(async (pid) => ((await isMarked(pid, mark)) ? pid : '')));
  const found = marked.filter((pid) => pid !== '');
  for (const pid of found) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended on its own.
    }
  }
  return found.length;
};

/**
 * Kills the processes that carry a mark (unique, so that no other variable holds it), wherever they hang in the process tree. Looks until it has found none
 * twice in a row: one may fork meanwhile, and one that is just starting another program shows no environment.
 * Does nothing where there is no `/proc`.
 */
export const endStrays = async (mark: string): Promise<void> => {
  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
    if (round > 0) await sleep(BETWEEN_MS);
    quiet = (await endMarked(mark)) === 0 ? quiet + 1 : 0;
  }
};
