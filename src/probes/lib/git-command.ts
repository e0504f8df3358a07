import { keptText } from '../run/capture.ts';
import { allowedEnvironment } from '../run/environment.ts';
import { stopped } from '../run/stopped.ts';
import { type Outcome, outcome, type ProbeContext } from './kind.ts';
import { runProcess } from './process.ts';

/** Ends a probe because git could not say what it was asked. */
export class GitProblem extends Error {
  readonly outcome: Outcome;
  constructor(found: Outcome) {
    super(found.state);
    this.name = 'GitProblem';
    this.outcome = found;
  }
}

/** What a git command answered. */
export interface GitAnswer {
  code: number;
  /** Whole: an answer too long to be kept is a `GitProblem`. */
  text: string;
  problem: string;
}

const NO_REPOSITORY = /not a git repository/i;
/** What git answers when it can say nothing at all, such as of a repository that belongs to someone else. */
const FATAL = 128;

/** Runs git in the repository. Throws `GitProblem` where there is no git, no repository, or no whole answer. */
export const git = async (context: ProbeContext, ...args: string[]): Promise<GitAnswer> => {
  const env = {
    ...allowedEnvironment(context.environment, ['GIT_CONFIG_GLOBAL']),
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
  const end = await runProcess({ file: 'git', args, cwd: context.repository, env, signal: context.signal });
  if (end.state === 'missing')
    throw new GitProblem(outcome('absent', { kind: 'ran.not-installed', name: 'git' }));
  if (context.signal.aborted) throw new GitProblem(stopped(context));
  if (end.state === 'refused' || end.code === null) {
    throw new GitProblem(
      outcome('crashed', { kind: 'ran.not-started', name: 'git', said: end.problem ?? end.signal ?? '' }),
    );
  }
  const problem = keptText(end.stderr).trim();
  if (NO_REPOSITORY.test(problem)) throw new GitProblem(outcome('absent', { kind: 'ran.no-repository' }));
  if (end.stdout.cut > 0) throw new GitProblem(outcome('unreadable', { kind: 'ran.too-much' }));
  return { code: end.code, text: end.stdout.head, problem };
};

/** The full hash of a commit; undefined where the repository does not hold it. */
export const commitOf = async (context: ProbeContext, name: string): Promise<string | undefined> => {
  const answer = await git(
    context,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  );
  if (answer.code >= FATAL) {
    const [why = ''] = answer.problem.split('\n');
    throw new GitProblem(
      outcome('unreadable', { kind: 'ran.git-failed', command: `rev-parse ${name}`, said: why }),
    );
  }
  return answer.code === 0 ? answer.text.trim() : undefined;
};

/** Says whether the repository holds only part of its history. */
export const isShallow = async (context: ProbeContext): Promise<boolean> =>
  (await git(context, 'rev-parse', '--is-shallow-repository')).text.trim() === 'true';

/** What `task` finds, or what kept git from saying. */
export const withGit = async (task: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await task();
  } catch (error) {
    if (error instanceof GitProblem) return error.outcome;
    throw error;
  }
};
