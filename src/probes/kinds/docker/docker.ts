import { basename } from 'node:path';
import { z } from 'zod';
import { probeFields, processFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { runProcess } from '../../lib/process.ts';
import { keptText } from '../../run/capture.ts';
import { allowedEnvironment } from '../../run/environment.ts';
import { stopped } from '../../run/stopped.ts';

const DAEMON = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'XDG_RUNTIME_DIR',
];

/** An entry of kind `docker`. */
const DockerSchema = written({
  ...probeFields,
  ...processFields,
  kind: z.literal('docker'),
  client: z
    .string()
    .min(1)
    .default('docker')
    .describe('The client to ask: `docker`, `podman`, or a path to one.'),
});
type DockerSpec = z.output<typeof DockerSchema>;

const isPodman = (spec: DockerSpec): boolean => /^podman/.test(basename(spec.client));

const question = (spec: DockerSpec): string[] => [
  'info',
  '--format',
  isPodman(spec) ? '{{.Version.Version}}' : '{{.ServerVersion}}',
];

const NO_ANSWER =
  /cannot connect|is the docker daemon running|error during connect|connection refused|no such file or directory/i;

const NOT_FOR_US = /permission denied|access is denied/i;

const runDocker = async (spec: DockerSpec, context: ProbeContext): Promise<Outcome> => {
  const name = isPodman(spec) ? 'Podman' : 'Docker';
  const end = await runProcess({
    file: spec.client,
    args: question(spec),
    cwd: context.repository,
    env: allowedEnvironment(context.environment, [...DAEMON, ...spec.env, ...spec.secrets]),
    signal: context.signal,
  });
  if (end.state === 'missing')
    return outcome('absent', { kind: 'ran.not-installed', name: spec.client }, { output: end.all });
  if (end.state === 'refused')
    return outcome('crashed', { kind: 'ran.not-started', name: spec.client, said: end.problem ?? '' });
  const rest = { exit: { code: end.code, signal: end.signal }, output: end.all };
  if (context.signal.aborted) return stopped(context, rest);
  const version = keptText(end.stdout).trim().split('\n')[0]?.trim() ?? '';
  if (end.code === 0 && version !== '' && !NO_ANSWER.test(keptText(end.all))) {
    const check = { subject: `${name} daemon`, expected: 'answers', actual: version, met: true };
    const answered = { kind: 'ran.daemon', name, version } as const;
    return outcome('completed', answered, { ...rest, checks: [check] });
  }
  if (end.code !== 0 && NOT_FOR_US.test(keptText(end.all)))
    return outcome('unreadable', { kind: 'ran.denied', name }, rest);
  if (NO_ANSWER.test(keptText(end.all)) || end.code === 0)
    return outcome('absent', { kind: 'ran.no-daemon', name }, rest);
  if (end.code === null)
    return outcome('crashed', { kind: 'ran.ended-by', name: spec.client, signal: end.signal ?? '' }, rest);
  const actual = { kind: 'checked.exit', code: end.code } as const;
  const check = { subject: `${name} daemon`, expected: 'answers', actual, met: false };
  return outcome(
    'completed',
    { kind: 'ran.client-exited', name, code: end.code },
    { ...rest, checks: [check] },
  );
};

/** Asks a container runtime's client for its daemon. */
export const docker = probeKind({
  kind: 'docker',
  title: 'A container runtime: is a daemon there?',
  names: ['exit'],
  schema: DockerSchema,
  example: { kind: 'docker', timeout: '10s' },
  describe: (spec) => [spec.client, ...question(spec)].join(' '),
  run: runDocker,
});
