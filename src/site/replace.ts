import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// A process that asks has written nothing yet: what bears its number was left by another that had it before.
const isAlive = (pid: number): boolean => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const leftovers = async (folder: string, prefix: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
      return Number.isInteger(pid) && !isAlive(pid);
    })
    .map((name) => join(folder, name));

/** Removes what killed builds left in a folder: `<prefix><process id>` of processes that run no more. */
export const sweep = async (folder: string, prefix: string): Promise<void> => {
  for (const left of await leftovers(folder, prefix)) await rm(left, { recursive: true, force: true });
};

/** Puts back what a build had moved aside when it was killed before its own folder stood there. */
const restore = async (target: string, prefix: string): Promise<void> => {
  const [aside] = await leftovers(dirname(target), prefix);
  if (aside === undefined || (await readdir(target).catch(() => undefined)) !== undefined) return;
  await rename(aside, target);
};

/**
 * Fills a new folder beside `target` and swaps it in once `fill` is done; what stood there before goes then, not
 * earlier. When `fill` fails the target stays untouched and the new folder is removed.
 */
export const replaceFolder = async <Result>(
  target: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const fresh = `.${basename(target)}.new-`;
  const old = `.${basename(target)}.old-`;
  await restore(target, old);
  await sweep(parent, fresh);
  await sweep(parent, old);
  const folder = join(parent, `${fresh}${process.pid}`);
  const aside = join(parent, `${old}${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  try {
    const result = await fill(folder);
    const stood = await rename(target, aside).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
    try {
      await rename(folder, target);
    } catch (error) {
      if (stood) await rename(aside, target);
      throw error;
    }
    await rm(aside, { recursive: true, force: true });
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
