import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile, sweep } from '../../storage/atomic.ts';
import { requireInside } from '../../storage/place.ts';

const KEPT = '.holdpoint';

/** Where a file is kept from one command to the next, absolute; may be deleted at any time. */
export const keptAt = (repository: string, name: string): string => join(repository, KEPT, name);

/** The folder that keeps what a later build can use again, made where it is not; it tells git to leave it alone. */
export const workFolder = async (repository: string): Promise<string> => {
  const folder = keptAt(repository, '');
  requireInside(repository, KEPT);
  await makeFolder(folder);
  await sweep(folder);
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) await replaceFile(ignore, '*\n');
  return join(folder, 'site');
};
