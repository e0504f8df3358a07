import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestBytes, digestOf, sha256 } from '../kernel/digest.ts';
import { recordedBy } from '../kernel/version.ts';
import { filesIn } from '../storage/files-in.ts';

/** The folder this package lies in, whether it runs from its sources or as built JavaScript. Absolute. */
export const packageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

/**
 * Stands for this package's own code as long as none of its files is written anew: what is kept from one command to
 * the next is kept under it.
 */
export const codeStamp = (): string => {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const written = files.map((file) => {
    const { mtimeMs, size } = statSync(join(folder, file));
    return [file, mtimeMs, size];
  });
  return sha256(JSON.stringify([recordedBy, written]));
};

/** Digest of this package's own code, whether it runs from its sources or as built JavaScript. */
export const codeDigest = async (): Promise<string> => {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  const files = await filesIn(folder);
  const parts = files.map(async (file) => [file, digestBytes(await readFile(join(folder, file)))]);
  return digestOf(await Promise.all(parts));
};
