import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Repository } from './suites/suite.ts';

const IGNORED = [
  '**/node_modules/**',
  '**/.git/**',
  '**/vendor/**',
  '**/_build/**',
  '**/target/**',
  '**/dist/**',
  '**/.venv/**',
];
const DEEP = 6;
const LONGEST = 65_536;

const beginningOf = (path: string): string => {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(LONGEST);
      return bytes.toString('utf8', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
};

/** Lists a repository's files, six levels deep and without what was built or installed; of each the first 64 KiB can be read. */
export const lookAt = async (repository: string): Promise<Repository> => {
  const files = await glob('**', {
    cwd: repository,
    ignore: IGNORED,
    dot: true,
    deep: DEEP,
    followSymbolicLinks: false,
  });
  return { files: files.sort(), read: (path) => beginningOf(join(repository, path)) };
};
