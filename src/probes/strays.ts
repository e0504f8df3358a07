import { readdir, readFile } from 'node:fs/promises';

/** The environment variable that marks every process of one run, so that those which left its group are found. */
export const MARK = 'HOLDPOINT_RUN';

const isMarked = async (pid: string, mark: string): Promise<boolean> => {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'latin1')).includes(`${MARK}=${mark}`);
  } catch {
    return false;
  }
};

const ROUNDS = 5;

/**
 * Kills the processes that carry a mark, wherever they hang in the process tree. Repeats while it finds some,
 * since one may fork while it is being looked for. Does nothing where there is no `/proc`.
 */
export const endStrays = async (mark: string): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    const pids = await readdir('/proc').catch(() => []);
    const numbers = pids.filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
    const marked = await Promise.all(numbers.map(async (pid) => ((await isMarked(pid, mark)) ? pid : '')));
    const found = marked.filter((pid) => pid !== '');
    for (const pid of found) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It ended on its own.
      }
    }
    if (found.length === 0) return;
  }
};
