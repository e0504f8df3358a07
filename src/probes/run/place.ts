import { runProcess } from '../lib/process.ts';
import { keptText } from './capture.ts';
import { allowedEnvironment } from './environment.ts';

const JOBS = [
  'CI_JOB_URL',
  'BUILD_URL',
  'CIRCLE_BUILD_URL',
  'BUILDKITE_BUILD_URL',
  'TRAVIS_JOB_WEB_URL',
] as const;

const bare = (address: string): string | undefined => {
  try {
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** Where probes run: the CI job's address, or "local". Neither host nor login name. */
export const whereFrom = (environment: Readonly<Record<string, string | undefined>>): string => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
  const github = server && repository && id ? [`${server}/${repository}/actions/runs/${id}`] : [];
  const jobs = JOBS.flatMap((name) => environment[name] ?? []);
  return [...github, ...jobs].map(bare).find((address) => address !== undefined) ?? 'local';
};

/** What is checked out in a folder. */
export interface CheckedOut {
  /** Null outside a repository, and where git is not installed. */
  commit: string | null;
  /** Whether tracked files differ from the commit. */
  dirty: boolean | null;
}

/** The standard output of a git command that exits 0; undefined otherwise. */
const git = async (
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  args: string[],
): Promise<string | undefined> => {
  const env = allowedEnvironment(environment, ['GIT_CONFIG_GLOBAL']);
  const signal = AbortSignal.timeout(10_000);
  const end = await runProcess({ file: 'git', args, cwd: folder, env, signal });
  return end.state === 'exited' && end.code === 0 ? keptText(end.stdout) : undefined;
};

/** The commit checked out in a folder, and whether tracked files differ from it. */
export const checkedOut = async (
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<CheckedOut> => {
  const commit = (await git(folder, environment, ['rev-parse', '--verify', 'HEAD']))?.trim() ?? null;
  if (commit === null) return { commit: null, dirty: null };
  const changes = await git(folder, environment, ['status', '--porcelain', '--untracked-files=no']);
  return { commit, dirty: changes === undefined ? null : changes.trim() !== '' };
};
