import { watch } from 'node:fs';

const QUIET_MS = 20;

/** Says when something below a folder has changed and nothing more does; gives what ends it. */
export const watchFolder = (folder: string, changed: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
};
