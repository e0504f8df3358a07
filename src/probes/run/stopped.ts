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

/** The outcome of a probe that was stopped, with what it had found until then. */
export const stopped = (context: ProbeContext, rest: Partial<Outcome> = {}): Outcome => {
  const reason: unknown = context.signal.reason;
  return reason instanceof TimeUp
    ? outcome('timeout', `It did not end within ${reason.limitMs / 1000} s and was stopped`, rest)
    : outcome('interrupted', 'It was interrupted before it ended', rest);
};
