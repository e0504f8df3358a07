import { stopped } from '../run/stopped.ts';
import { type Outcome, outcome, type ProbeContext } from './kind.ts';
import { whyOf } from './problem.ts';

const codeOf = (error: unknown): string => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
};

/** The outcome of a connection that failed: nothing listens there, or it could not be found out. */
export const unreachable = (error: unknown, address: string, context: ProbeContext): Outcome => {
  if (context.signal.aborted) return stopped(context);
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return outcome('absent', { kind: 'ran.refused', address });
  if (code === 'ENOTFOUND') return outcome('absent', { kind: 'ran.no-host', address });
  if (code === 'ETIMEDOUT') return outcome('timeout', { kind: 'ran.no-answer', address });
  return outcome('unreadable', { kind: 'ran.not-asked', address, said: whyOf(error) || code });
};

/** The host as sockets want it: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** An address as people write it. */
export const addressOf = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** Milliseconds since a `performance.now()`, to a tenth. */
export const elapsed = (since: number): number => Math.round((performance.now() - since) * 10) / 10;
