import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DurationSchema, durationMs } from '../../../schemas/moment.ts';
import { probeFields, runFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { addressOf, elapsed, unreachable } from '../../lib/network.ts';
import { containsCheck } from '../../lib/text-criteria.ts';
import { unmetOf } from '../../lib/unmet.ts';
import { type Captured, collector, keptText } from '../../run/capture.ts';
import { stopped } from '../../run/stopped.ts';

/** An entry of kind `tcp`. */
const TcpSchema = written({
  ...probeFields,
  ...runFields,
  kind: z.literal('tcp'),
  host: z.string().min(1).default('127.0.0.1').describe('Name or address.'),
  port: z.int().min(1).max(65535).describe('Where it listens.'),
  send: z.string().optional().describe('What is sent once the connection stands.'),
  greets: z.string().min(1).optional().describe('A text that the other side must send.'),
  within: DurationSchema.optional().describe('How long connecting may take.'),
});
type TcpSpec = z.output<typeof TcpSchema>;

const open = (spec: TcpSpec, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: spec.host, port: spec.port });
    const stop = (): void => void socket.destroy(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', reject);
    socket.once('connect', () => resolve(socket));
  });

/** What the other side sent until it said the expected, closed, or the time was up. */
const listen = (socket: Socket, expected: string, signal: AbortSignal): Promise<Captured> =>
  new Promise((resolve) => {
    const heard = collector();
    const done = (): void => resolve(heard.read());
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk);
      if (keptText(heard.read()).includes(expected)) done();
    });
    for (const end of ['close', 'error'] as const) socket.once(end, done);
    signal.addEventListener('abort', done, { once: true });
  });

const runTcp = async (spec: TcpSpec, context: ProbeContext): Promise<Outcome> => {
  const address = addressOf(spec.host, spec.port);
  const since = performance.now();
  let socket: Socket;
  try {
    socket = await open(spec, context.signal);
  } catch (error) {
    return unreachable(error, address, context);
  }
  const latency = elapsed(since);
  const checks: Check[] = [
    { subject: address, expected: 'accepts a connection', actual: { kind: 'checked.accepted' }, met: true },
  ];
  const limit = spec.within === undefined ? undefined : durationMs(spec.within);
  if (limit !== undefined) {
    const expected = `connects within ${spec.within}`;
    checks.push({ subject: address, expected, actual: `${latency} ms`, met: latency <= limit });
  }
  if (spec.send !== undefined) socket.write(spec.send);
  const heard = spec.greets === undefined ? undefined : await listen(socket, spec.greets, context.signal);
  socket.destroy();
  const measurements = [{ name: 'latency', value: latency, unit: 'ms', limit: null, met: null }];
  const rest = { checks, measurements, ...(heard && { output: heard }) };
  if (context.signal.aborted) return stopped(context, rest);
  if (heard) checks.push(containsCheck(address, keptText(heard), spec.greets ?? ''));
  const message = { kind: 'ran.answered', name: address, how: null, unmet: unmetOf(checks) } as const;
  return outcome('completed', message, rest);
};

/** Opens a TCP connection. */
export const tcp = probeKind({
  kind: 'tcp',
  title: 'A TCP endpoint: does it accept a connection?',
  names: ['latency'],
  schema: TcpSchema,
  example: { kind: 'tcp', host: 'db.example.org', port: 5432, within: '200ms' },
  describe: (spec) => `connect to ${addressOf(spec.host, spec.port)}`,
  run: runTcp,
});
