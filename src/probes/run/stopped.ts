import { SearchStopped } from '../../search/search.ts';
import { type Outcome, outcome, type ProbeContext } from '../lib/kind.ts';

/** Why a probe was stopped: the reason of its abort signal. */
export class TimeUp extends Error {
  readonly limitMs: number;
  constructor(limitMs: number) {
    super(`${limitMs} ms`);
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
  const during =
    error instanceof SearchStopped ? ({ kind: 'problem.pattern', pattern: error.pattern } as const) : null;
  return reason instanceof TimeUp
    ? outcome('timeout', { kind: 'ran.too-long', seconds: reason.limitMs / 1000, during }, rest)
    : outcome('interrupted', { kind: 'ran.interrupted', during }, rest);
};
