import type { Problem } from '../../schemas/reasons/problem.ts';
import { SearchStopped } from '../../search/search.ts';

/** Ends what a probe was about to do, for a reason that is no word of the operating system or of a tool. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Says whether a path leads out of the repository, through a link or otherwise. */
export const isOutside = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.kind === 'problem.outside';

/** Why something failed: a reason where it is one of ours, else the words of whoever failed. */
export const whyOf = (error: unknown): string | Problem => {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof SearchStopped) return { kind: 'problem.pattern', pattern: error.pattern };
  return error instanceof Error ? error.message : String(error);
};
