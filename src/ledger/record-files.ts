import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../kernel/digest.ts';
import { RECORDS } from '../kernel/record-text.ts';
import { LEDGER } from './ledger.ts';

const ATTESTATION = /^records\/[^/]+\/r\d+\.intoto\.jsonl$/;

/** The bytes of a plain file of the content folder; undefined where there is none, or something else. */
export const bytesOf = (root: string, file: string): Buffer | undefined => {
  const path = join(root, file);
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
};

const entriesIn = (path: string) => {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** Every file below `records/` that is to be a record: the ledger, attestations and hidden files left out. Sorted. */
export const recordFilesIn = (root: string, folder = RECORDS): string[] =>
  entriesIn(join(root, folder))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return recordFilesIn(root, path);
      return path === LEDGER || ATTESTATION.test(path) ? [] : [path];
    });

/** Finds the file that holds given bytes; the files are read once it is first asked. */
export const placeFinder = (root: string, files: readonly string[]) => {
  let places: Map<string, string> | undefined;
  return (digest: string): string | undefined => {
    places ??= new Map(
      files.flatMap((file) => {
        const bytes = bytesOf(root, file);
        return bytes ? [[digestBytes(bytes), file]] : [];
      }),
    );
    return places.get(digest);
  };
};
