import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile, sweep } from '../../storage/atomic.ts';
import { requireInside } from '../../storage/place.ts';

/** The folder that keeps what a later build can use again, made where it is not; it tells git to leave it alone. */
export const workFolder = async (repository: string): Promise<string> => {
  const folder = join(repository, '.holdpoint');
  requireInside(repository, '.holdpoint');
  await makeFolder(folder);
  await sweep(folder);
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) await replaceFile(ignore, '*\n');
  return join(folder, 'site');
};
