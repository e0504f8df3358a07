import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { LIST, listIn } from '../../storage/own-folder.ts';
import { type Content, type OwnFiles, ownFiles } from '../lib/own-files.ts';
import { runProcess } from '../lib/process.ts';
import { LISTED } from './capture.ts';
import { allowedEnvironment } from './environment.ts';
import { unwatchedIn } from './unwatched.ts';

/** What is checked out in a folder; each is null outside a repository, and where git cannot say. */
export interface CheckedOut {
  commit: string | null;
  /** Whether tracked files differ from the commit, or unknown ones lie there, beside this tool's own and results. */
  dirty: boolean | null;
  /** Digest of the tracked files as they are, without this tool's own. */
  source: string | null;
}

const LIMIT_MS = 30_000;

/** The standard output of a git command that exits 0; undefined otherwise, and where it was too long to be kept. */
type Git = (...args: string[]) => Promise<string | undefined>;

/** Git in a folder, which asks nobody and leaves the index alone; `more` are variables of its environment. */
export const gitIn =
  (
    cwd: string,
    environment: Readonly<Record<string, string | undefined>>,
    more: Readonly<Record<string, string>> = {},
  ): Git =>
  async (...args) => {
    const env = {
      ...allowedEnvironment(environment, ['GIT_CONFIG_GLOBAL']),
      ...more,
      GIT_OPTIONAL_LOCKS: '0',
      LC_ALL: 'C',
    };
    const signal = AbortSignal.timeout(LIMIT_MS);
    const end = await runProcess({ file: 'git', args, cwd, env, room: LISTED, signal });
    return end.state === 'exited' && end.code === 0 && end.stdout.cut === 0 ? end.stdout.head : undefined;
  };

/** The entries of what git wrote with `-z`. */
export const entriesOf = (text: string): string[] => text.split('\0').filter((entry) => entry !== '');

/** A tracked file whose working copy is not what the index holds, by path. */
type Differing = Map<string, { mode: string; submodule: string }>;

interface Status {
  differing: Differing;
  /** Tracked files that differ from the commit, in the index or beside it. */
  changed: string[];
  /** Files that git neither knows nor ignores. */
  unknown: string[];
}

const GONE = '000000';
const LINK = '120000';
const SUBMODULE = '160000';

/** Reads `git status --porcelain=v2 -z` without renames. Source: git-status(1). */
const readStatus = (text: string): Status => {
  const status: Status = { differing: new Map(), changed: [], unknown: [] };
  for (const entry of entriesOf(text)) {
    const [kind, xy = '', submodule = '', , , mode = ''] = entry.split(' ');
    if (kind === '?') status.unknown.push(entry.slice(2));
    if (kind !== '1' && kind !== 'u') continue;
    const fields = kind === '1' ? 8 : 10;
    const path = entry.split(' ').slice(fields).join(' ');
    const worktree = kind === 'u' ? (entry.split(' ')[6] ?? '') : mode;
    status.changed.push(path);
    if (xy[1] !== '.') status.differing.set(path, { mode: worktree, submodule });
  }
  return status;
};

const AT_ONCE = 200;

/** Object ids of files as git would store them, line endings included; undefined where git cannot say. */
const idsOf = async (git: Git, paths: readonly string[]): Promise<Map<string, string> | undefined> => {
  const ids = new Map<string, string>();
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE);
    const lines = (await git('hash-object', '--', ...some))?.trim().split('\n');
    if (lines?.length !== some.length) return undefined;
    for (const [at, path] of some.entries()) ids.set(path, lines[at] ?? '');
  }
  return ids;
};

/** A status with the files that git was told not to look at and that are not what the index holds; undefined where git cannot say. */
const withUnwatched = async (git: Git, folder: string, status: Status): Promise<Status | undefined> => {
  const entries = await git('ls-files', '-s', '-v', '-z');
  if (entries === undefined) return undefined;
  const unwatched = await unwatchedIn(folder, entriesOf(entries));
  const ids = await idsOf(
    git,
    unwatched.map(({ path }) => path),
  );
  if (!ids) return undefined;
  const changed = unwatched.filter(({ path, id }) => ids.get(path) !== id);
  const differing = changed.map(({ path, mode }) => [path, { mode, submodule: '' }] as const);
  return {
    ...status,
    differing: new Map([...status.differing, ...differing]),
    changed: [...status.changed, ...changed.map(({ path }) => path)],
  };
};

/** `git ls-files -s -z` with what the working copy holds in place of what the index does. */
const linesOf = async (git: Git, { differing }: Status, own: OwnFiles): Promise<string[] | undefined> => {
  const index = await git('ls-files', '-s', '-z');
  if (index === undefined) return undefined;
  const plain = [...differing].filter(([, { mode }]) => ![GONE, LINK, SUBMODULE].includes(mode));
  const ids = await idsOf(
    git,
    plain.map(([path]) => path),
  );
  if (!ids) return undefined;
  return entriesOf(index).flatMap((entry) => {
    const path = entry.slice(entry.indexOf('\t') + 1);
    if (own.isOwn(path)) return [];
    const now = differing.get(path);
    if (!now) return [entry];
    if (now.mode === GONE) return [];
    // A link or a submodule that was changed is the same source as nothing else.
    return [`${now.mode} ${ids.get(path) ?? `changed ${now.submodule}`} 0\t${path}`];
  });
};

/** The files of sites that this tool built and that git does not know. */
const builtFiles = async (repository: string, unknown: readonly string[]): Promise<Set<string>> => {
  const built = new Set<string>();
  for (const path of unknown.filter((each) => each.endsWith(`/${LIST}`))) {
    const folder = path.slice(0, -LIST.length - 1);
    for (const file of (await listIn(join(repository, folder))) ?? []) built.add(posix.join(folder, file));
  }
  return built;
};

/** The digest that stands for a source: of the lines of `git ls-files -s`. */
export const digestOfLines = (lines: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const line of [...lines].sort()) hash.update(line).update('\0');
  return `sha256:${hash.digest('hex')}`;
};

/** What is checked out in the folder that probes run in (absolute, the top level), as git itself says it. */
export const checkedOut = async (
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  content: Content,
): Promise<CheckedOut> => {
  const git = gitIn(folder, environment);
  const [commit, text] = await Promise.all([
    git('rev-parse', '--verify', 'HEAD'),
    git(
      'status',
      '--porcelain=v2',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '--ignore-submodules=none',
    ),
  ]);
  if (commit === undefined) return { commit: null, dirty: null, source: null };
  if (text === undefined) return { commit: commit.trim(), dirty: null, source: null };
  const own = ownFiles(folder, content);
  const status = await withUnwatched(git, folder, readStatus(text));
  if (!status) return { commit: commit.trim(), dirty: null, source: null };
  const built = await builtFiles(folder, status.unknown);
  const strange = status.unknown.filter(
    (path) => !own.isOwn(path) && !own.isResult(path) && !built.has(path),
  );
  const changed = status.changed.filter((path) => !own.isOwn(path));
  const lines = await linesOf(git, status, own);
  return {
    commit: commit.trim(),
    dirty: changed.length + strange.length > 0,
    source: lines === undefined ? null : digestOfLines(lines),
  };
};
