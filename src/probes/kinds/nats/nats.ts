import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DurationSchema, durationMs } from '../../../schemas/moment.ts';
import { probeFields, processFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { expand, NAME_FIRST, onlyNames } from '../../lib/expand.ts';
import { PathSchema } from '../../lib/fields.ts';
import { inside } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { addressOf, elapsed, hostOf, unreachable } from '../../lib/network.ts';
import { unmetOf } from '../../lib/unmet.ts';
import { stopped } from '../../run/stopped.ts';
import { NatsConnection, type NatsInfo, NatsRefusal } from './nats-client.ts';

const { cwd: _cwd, ...shared } = processFields;
const PORT = 4222;
const VARIABLE = ['$', '{NATS_PASSWORD}'].join('');
const SUBJECT = /^[^\s.*>]+(?:\.[^\s.*>]+)*$/;

const fields = written({
  ...probeFields,
  ...shared,
  kind: z.literal('nats'),
  url: z
    .url({ protocol: /^(?:nats|tls)$/, error: 'write an address that begins with nats:// or tls://' })
    .describe('The address; port 4222 where it names none.'),
  user: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Who connects. A named variable stands as a dollar sign and its name in braces, here and in the next two.',
    ),
  password: z.string().min(1).optional().describe('With which password.'),
  token: z.string().min(1).optional().describe('Or with which token.'),
  subject: z
    .string()
    .regex(SUBJECT, 'write a subject without wildcards')
    .optional()
    .describe('The subject of the round trip; one of its own when absent.'),
  jetstream: z.boolean().default(false).describe('Whether JetStream must be on.'),
  ca: PathSchema.optional().describe('A file of certificates to trust besides the usual ones.'),
  within: DurationSchema.optional().describe('How long the round trip may take.'),
});

/** An entry of kind `nats`. */
const NatsSchema = fields.refine(
  (spec) => onlyNames([spec.user, spec.password, spec.token], [...spec.env, ...spec.secrets]),
  { message: NAME_FIRST, path: ['password'] },
);
type NatsSpec = z.output<typeof NatsSchema>;

interface Found {
  checks: Check[];
  info?: NatsInfo;
  roundTrip?: number;
}

const talk = async (spec: NatsSpec, context: ProbeContext, url: URL, found: Found): Promise<void> => {
  const given = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : expand(text, context.environment);
  const credentials = { user: given(spec.user), pass: given(spec.password), auth_token: given(spec.token) };
  const host = hostOf(url);
  const ca =
    spec.ca === undefined ? undefined : await readFile(await inside(context.repository, spec.ca), 'utf8');
  const connection = await NatsConnection.open(host, Number(url.port || PORT), context.signal);
  const met = (expected: string, actual: Check['actual']): void => {
    found.checks.push({ subject: url.host, expected, actual, met: true });
  };
  try {
    const info = await connection.info();
    found.info = info;
    met('greets as a NATS server', { kind: 'checked.version', version: info.version });
    if (info.tls_required || url.protocol === 'tls:') await connection.secure(host, ca);
    await connection.introduce(credentials);
    met('accepts the probe', { kind: 'checked.accepted' });
    if (spec.jetstream) {
      const actual = { kind: info.jetstream ? 'checked.yes' : 'checked.no' } as const;
      found.checks.push({ subject: url.host, expected: 'JetStream is on', actual, met: info.jetstream });
    }
    const since = performance.now();
    await connection.roundTrip(spec.subject ?? `holdpoint.${randomUUID()}`);
    found.roundTrip = elapsed(since);
    met('returns a message', `${found.roundTrip} ms`);
  } finally {
    connection.close();
  }
};

const runNats = async (spec: NatsSpec, context: ProbeContext): Promise<Outcome> => {
  const url = new URL(spec.url);
  const address = addressOf(hostOf(url), Number(url.port || PORT));
  const found: Found = { checks: [] };
  const { checks } = found;
  try {
    await talk(spec, context, url, found);
  } catch (error) {
    if (context.signal.aborted) return stopped(context, { checks });
    if (!(error instanceof NatsRefusal)) return { ...unreachable(error, address, context), checks };
    checks.push({ subject: address, expected: 'accepts the probe', actual: error.message, met: false });
    return outcome('completed', { kind: 'ran.rejected', address, said: error.message }, { checks });
  }
  const { info, roundTrip = 0 } = found;
  const limit = spec.within === undefined ? undefined : durationMs(spec.within);
  if (limit !== undefined) {
    const expected = `returns a message within ${spec.within}`;
    checks.push({ subject: address, expected, actual: `${roundTrip} ms`, met: roundTrip <= limit });
  }
  const measurements = [{ name: 'round-trip', value: roundTrip, unit: 'ms', limit: null, met: null }];
  const message = {
    kind: 'ran.returned',
    address,
    version: info?.version ?? '',
    unmet: unmetOf(checks),
  } as const;
  return outcome('completed', message, { checks, measurements });
};

/** Connects to a NATS server and sends a message round. */
export const nats = probeKind({
  kind: 'nats',
  title: 'A NATS server: greets, accepts, returns a message',
  names: ['round-trip'],
  schema: NatsSchema,
  example: {
    kind: 'nats',
    url: 'nats://127.0.0.1:4222',
    user: 'probe',
    password: VARIABLE,
    secrets: ['NATS_PASSWORD'],
  },
  describe: (spec) => `NATS round trip at ${spec.url}`,
  run: runNats,
});
