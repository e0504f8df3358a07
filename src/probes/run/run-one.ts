import { durationMs, MINUTE_MS } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import { type Outcome, outcome, type ProbeContext, type ProbeKind } from '../lib/kind.ts';
import { isOutside, whyOf } from '../lib/problem.ts';
import { stopped, TimeUp } from './stopped.ts';

/** How a probe is run. */
export interface RunOne {
  kind: ProbeKind;
  probe: Probe;
  repository: string;
  root: string;
  timezone: string | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  startedAt: number;
  /** Replaces the probe's own limit. */
  timeoutMs: number | undefined;
  /** Aborted when the whole run is interrupted. */
  interrupt: AbortSignal;
}

const DEFAULT_MS = MINUTE_MS;
const LAST_WAIT_MS = 850;

const limitOf = ({ probe, timeoutMs }: RunOne): number => {
  const { timeout: stated } = probe.spec;
  return timeoutMs ?? (typeof stated === 'string' ? durationMs(stated) : undefined) ?? DEFAULT_MS;
};

const attempt = async ({ kind, probe }: RunOne, context: ProbeContext): Promise<Outcome> => {
  try {
    return await kind.run(probe.spec, context);
  } catch (error) {
    if (context.signal.aborted) return stopped(context, {}, error);
    if (isOutside(error)) return outcome('unreadable', error.problem);
    return outcome('crashed', { kind: 'ran.failed', said: whyOf(error) });
  }
};

/** A kind that does not heed its signal is left behind: the run goes on without it. */
const givenUp = (context: ProbeContext): { outcome: Promise<Outcome>; cancel: () => void } => {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(() => resolve(stopped(context)), LAST_WAIT_MS);
  };
  context.signal.addEventListener('abort', onAbort, { once: true });
  return { outcome: promise, cancel: () => clearTimeout(timer) };
};

/** Runs one probe to its end or its time limit, whichever comes first. Never throws. */
export const runOne = async (request: RunOne): Promise<Outcome> => {
  const limit = limitOf(request);
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(new TimeUp(limit)), limit);
  const signal = AbortSignal.any([time.signal, request.interrupt]);
  const { repository, root, timezone, environment, startedAt } = request;
  const context = { repository, root, timezone, environment, startedAt, signal };
  const last = givenUp(context);
  try {
    return await Promise.race([attempt(request, context), last.outcome]);
  } finally {
    clearTimeout(timer);
    last.cancel();
  }
};
