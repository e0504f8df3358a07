import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { ProblemError } from './problem.ts';
import { readdirWithLinks } from './seen-links.ts';

/** Says whether an error is the operating system's word that a file or folder is not there. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The absolute path of a file or folder inside the repository; throws where it is absent or lies outside. */
export const inside = async (repository: string, path: string): Promise<string> => {
  const base = await realpath(repository);
  const real = await realpath(resolve(base, path));
  if (real !== base && !real.startsWith(base + sep))
    throw new ProblemError({ kind: 'problem.outside', path });
  return real;
};

/** One file as it was found. */
export interface FoundFile {
  /** Relative to the repository, with `/`. */
  path: string;
  /** Absolute, links resolved. */
  real: string;
  bytes: number;
  /** Milliseconds since 1970. */
  modifiedMs: number;
  /** Changes whenever the file is written again or replaced. */
  stamp: string;
}

/** One regular file inside the repository; throws where it is absent, lies outside or is no file. */
export const findFile = async (repository: string, path: string): Promise<FoundFile> => {
  const real = await inside(repository, path);
  const stats = await stat(real, { bigint: true });
  if (!stats.isFile()) throw new ProblemError({ kind: 'problem.no-file', path });
  return {
    path: path.replaceAll('\\', '/').replace(/^\.\//, ''),
    real,
    bytes: Number(stats.size),
    modifiedMs: Number(stats.mtimeNs / 1_000_000n),
    stamp: `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`,
  };
};

/** What a list of globs selects inside the repository. */
export interface FoundFiles {
  /** Sorted by path. */
  files: FoundFile[];
  /** Links to nothing, which stand for files that are not there; sorted. */
  gone: string[];
}

/** What a list of globs selects inside the repository; a file that cannot be looked at throws. */
export const findFiles = async (repository: string, globs: readonly string[]): Promise<FoundFiles> => {
  const { glob } = await import('tinyglobby');
  const base = await realpath(repository);
  const paths = await glob([...globs], {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    fs: { readdir: readdirWithLinks },
    expandDirectories: false,
    ignore: ['**/.git/**'],
  });
  const sorted = paths.map((path) => relative(base, resolve(base, path)).split(sep).join('/')).sort();
  const gone: string[] = [];
  const found = await Promise.all(
    [...new Set(sorted)].map((path) =>
      findFile(base, path).catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
        gone.push(path);
      }),
    ),
  );
  return { files: found.filter((file) => file !== undefined), gone: gone.sort() };
};

/** A file's bytes as a stream, and the digest of all of them once it was read; bytes that nobody took are read then. */
export const digestWhileReading = (
  real: string,
): { bytes: AsyncIterable<Uint8Array>; digest: () => Promise<string> } => {
  const hash = createHash('sha256');
  const source = createReadStream(real)[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const step: IteratorResult<Uint8Array> = await source.next();
    if (!step.done) hash.update(step.value);
    return step;
  };
  const digest = async (): Promise<string> => {
    while (!(await next()).done);
    return `sha256:${hash.digest('hex')}`;
  };
  return { bytes: { [Symbol.asyncIterator]: () => ({ next }) }, digest };
};

/** `sha256:<hex>` of a file's bytes. */
export const digestFile = (real: string): Promise<string> => digestWhileReading(real).digest();
