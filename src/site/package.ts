import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestBytes, digestOf } from '../kernel/digest.ts';
import { filesIn } from '../storage/files-in.ts';

/** The folder this package lies in, whether it runs from its sources or as built JavaScript. Absolute. */
export const packageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

/** Digest of this package's own code, whether it runs from its sources or as built JavaScript. */
export const codeDigest = async (): Promise<string> => {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  const files = await filesIn(folder);
  const parts = files.map(async (file) => [file, digestBytes(await readFile(join(folder, file)))]);
  return digestOf(await Promise.all(parts));
};
