import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Cleaner, REDACTED } from '../evidence/redact/clean.ts';
import { digestBytes } from '../kernel/digest.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { artifactsOf } from './archive-files.ts';
import type { PackedFile } from './pack.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/** The bytes of a plain file inside a folder, links nowhere on its way; undefined where it is none, or too large. */
const plainBytes = async (folder: string, path: string): Promise<Buffer | undefined> => {
  try {
    const file = join(folder, path);
    const [real, root] = [await realpath(file), await realpath(folder)];
    if (real !== join(root, path) || !real.startsWith(root + sep)) return undefined;
    const found = await lstat(file);
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
};

const marks = (text: string): number => text.split(REDACTED).length;

const holdsSecret = async (bytes: Buffer, clean: Cleaner): Promise<boolean> => {
  const text = bytes.toString('latin1');
  return marks(await clean(text)) > marks(text);
};

/**
 * The raw files that the evidence of a record names, read from the repository: those that still are what was
 * recorded and hold nothing that `clean` would take out.
 */
export const rawFilesOf = async (
  record: Pick<FrozenRecord, 'evidence'>,
  repository: string,
  clean: Cleaner,
): Promise<PackedFile[]> => {
  const found: PackedFile[] = [];
  for (const [path, artifact] of artifactsOf(record)) {
    const bytes = await plainBytes(repository, artifact.path);
    if (!bytes || digestBytes(bytes) !== artifact.digest || (await holdsSecret(bytes, clean))) continue;
    found.push({ path, bytes });
  }
  return found;
};
