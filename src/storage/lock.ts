import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diagnostic, InputError } from '../errors.ts';
import { MINUTE_MS } from '../schemas/moment.ts';
import { makeFolder, writeNew } from './atomic.ts';
import { isGone, writer } from './writer.ts';

const LOCK = '.lock';
const BREAKING = '.lock.breaking';
const WAIT_MS = MINUTE_MS;
const BREAKING_MS = 10_000;
const PAUSE_MS = 25;

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

const tryLock = async (path: string, own: string): Promise<boolean> => {
  try {
    await writeNew(path, own);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** The writer that holds a lock; undefined where nobody does. */
const ownerOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').split(' ')[0];
  } catch {
    return undefined;
  }
};

/** Says whether another process has its turn in a folder, and is not known to be gone. */
export const isTakenByAnother = (folder: string): boolean => {
  const owner = ownerOf(join(folder, LOCK));
  return owner !== undefined && owner !== writer && !isGone(owner);
};

/**
 * Takes away the lock of a process that is gone. Only one at a time may do that, and looks again once it is alone:
 * a lock is never taken from a process that lives.
 */
const breakAbandoned = async (folder: string): Promise<void> => {
  const lock = join(folder, LOCK);
  const breaking = join(folder, BREAKING);
  const first = ownerOf(lock);
  if (first === undefined || !isGone(first)) return;
  try {
    await mkdir(breaking);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const since = (await stat(breaking).catch(() => undefined))?.mtimeMs;
    if (since !== undefined && Date.now() - since > BREAKING_MS) await rmdir(breaking).catch(() => {});
    return;
  }
  try {
    const owner = ownerOf(lock);
    if (owner !== undefined && isGone(owner)) await rm(lock, { force: true });
  } finally {
    await rmdir(breaking).catch(() => {});
  }
};

/**
 * Does something that nobody else may do in a folder meanwhile: waits for its turn, whichever process has it, and
 * takes over from one that was killed. Nobody can tell that of a process on another machine: its turn is left to it.
 * Throws InputError where the own turn does not come within a minute.
 */
export const withLock = async <Result>(folder: string, act: () => Promise<Result>): Promise<Result> => {
  await makeFolder(folder);
  const lock = join(folder, LOCK);
  const own = `${writer} ${randomUUID()}`;
  const until = Date.now() + WAIT_MS;
  while (!(await tryLock(lock, own))) {
    if (Date.now() > until)
      throw new InputError([
        diagnostic('HP705', `Another process holds ${lock} for more than a minute`, {
          fixes: [
            'Wait until it ends, and run the command again.',
            'Where it ran on another machine and is gone, delete that file.',
          ],
        }),
      ]);
    await breakAbandoned(folder);
    await sleep(PAUSE_MS * (0.5 + Math.random()));
  }
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
};
