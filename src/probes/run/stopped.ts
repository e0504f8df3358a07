import { SearchStopped } from '../../search/search.ts';
import { type Outcome, outcome, type ProbeContext } from '../lib/kind.ts';

/** Why a probe was stopped: the reason of its abort signal. */
export class TimeUp extends Error {
  readonly limitMs: number;
  constructor(limitMs: number) {
    super(`no end within ${limitMs / 1000} s`);
    this.name = 'TimeUp';
    this.limitMs = limitMs;
  }
}

/** The outcome of a probe that was stopped, with what it had found until then and the error it ended with. */
export const stopped = (
  context: ProbeContext,
  rest: Partial<Outcome> = {},
  error: unknown = undefined,
): Outcome => {
  const reason: unknown = context.signal.reason;
  const why = error instanceof SearchStopped ? `: ${error.message}` : '';
  return reason instanceof TimeUp
    ? outcome('timeout', `It did not end within ${reason.limitMs / 1000} s and was stopped${why}`, rest)
    : outcome('interrupted', `It was interrupted before it ended${why}`, rest);
};
