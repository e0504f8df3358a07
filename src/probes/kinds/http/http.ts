import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Check } from '../../../schemas/evidence.ts';
import { DAY_MS, DurationSchema, durationMs } from '../../../schemas/moment.ts';
import { probeFields, processFields } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { search } from '../../../search/search.ts';
import { expand, NAME_FIRST, onlyNames } from '../../lib/expand.ts';
import { anyNumber, oneOrMore, PathSchema, PatternSchema, toPattern } from '../../lib/fields.ts';
import { inside } from '../../lib/files.ts';
import { type Outcome, outcome, type ProbeContext, probeKind } from '../../lib/kind.ts';
import { unreachable } from '../../lib/network.ts';
import { answerTexts, containsCheck, matchesChecks } from '../../lib/text-criteria.ts';
import { unmetOf } from '../../lib/unmet.ts';
import { capturedText, keptText } from '../../run/capture.ts';
import { type Answer, request } from './http-request.ts';

const { cwd: _cwd, ...shared } = processFields;

const fields = written({
  ...probeFields,
  ...shared,
  kind: z.literal('http'),
  url: z
    .url({ protocol: /^https?$/, error: 'write an address that begins with http:// or https://' })
    .describe('The address; redirects are not followed.'),
  method: z
    .enum(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])
    .default('GET')
    .describe('How it is asked; nothing is sent but headers.'),
  send: z
    .record(z.string(), z.string())
    .default({})
    .describe('Headers to send. A named variable stands as a dollar sign and its name in braces.'),
  status: oneOrMore(z.int().min(100).max(599)).default([200]).describe('Status codes that are expected.'),
  header: z
    .record(z.string(), PatternSchema)
    .default({})
    .describe('Headers that must be there, and an expression that each must match.'),
  contains: anyNumber(z.string().min(1)).describe('Texts that must stand in the body.'),
  matches: anyNumber(PatternSchema).describe('Regular expressions that must match somewhere in the body.'),
  within: DurationSchema.optional().describe('How long the whole answer may take.'),
  certificateFor: DurationSchema.optional().describe('How long the TLS certificate must still be valid.'),
  ca: PathSchema.optional().describe('A file of certificates to trust besides the usual ones.'),
});

/** An entry of kind `http`. */
const HttpSchema = fields.refine(
  (spec) => onlyNames(Object.values(spec.send), [...spec.env, ...spec.secrets]),
  {
    message: NAME_FIRST,
    path: ['send'],
  },
);
type HttpSpec = z.output<typeof HttpSchema>;

const certificateChecks = (spec: HttpSpec, answer: Answer, now: number): Check[] => {
  const { certificate } = answer;
  if (!certificate) {
    if (spec.certificateFor === undefined) return [];
    const actual = { kind: 'checked.no-https' } as const;
    return [{ subject: 'certificate', expected: 'there', actual, met: false }];
  }
  const { distrust, validTo } = certificate;
  const trusted: Check = {
    subject: 'certificate',
    expected: 'trusted',
    actual: distrust || { kind: distrust === null ? 'checked.trusted' : 'checked.untrusted' },
    met: distrust === null,
  };
  const least = spec.certificateFor === undefined ? undefined : durationMs(spec.certificateFor);
  if (least === undefined) return [trusted];
  const actual = { kind: 'checked.valid-until', at: new Date(validTo).toISOString() } as const;
  const expected = `valid for ${spec.certificateFor}`;
  return [trusted, { subject: 'certificate', expected, actual, met: validTo - now >= least }];
};

const headerChecks = async (spec: HttpSpec, answer: Answer, signal: AbortSignal): Promise<Check[]> => {
  const checks: Check[] = [];
  for (const [name, pattern] of Object.entries(spec.header)) {
    const actual = answer.headers[name.toLowerCase()];
    const met = actual !== undefined && (await search(toPattern(pattern), actual, signal)).length > 0;
    checks.push({
      subject: `header ${name}`,
      expected: `matches ${pattern}`,
      actual: actual ?? { kind: 'checked.not-there' },
      met,
    });
  }
  return checks;
};

const contentChecks = async (spec: HttpSpec, answer: Answer, signal: AbortSignal): Promise<Check[]> => {
  const body = keptText(answer.body);
  return [
    ...(await headerChecks(spec, answer, signal)),
    ...spec.contains.map((text) => containsCheck('body', body, text)),
    ...(await matchesChecks('body', body, spec.matches, signal)),
  ];
};

const judge = async (spec: HttpSpec, answer: Answer, context: ProbeContext): Promise<Check[]> => {
  const limit = spec.within === undefined ? undefined : durationMs(spec.within);
  const slow = limit !== undefined && answer.latency > limit;
  const time = {
    subject: 'time',
    expected: `within ${spec.within}`,
    actual: `${answer.latency} ms`,
    met: !slow,
  };
  return [
    {
      subject: 'status',
      expected: `is ${spec.status.join(' or ')}`,
      actual: String(answer.status),
      met: spec.status.includes(answer.status),
    },
    ...(limit === undefined ? [] : [time]),
    ...(await contentChecks(spec, answer, context.signal)),
    ...certificateChecks(spec, answer, context.startedAt),
  ];
};

const shown = (answer: Answer): string =>
  [
    `${answer.status} ${answer.reason}`.trim(),
    ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
    '',
    keptText(answer.body),
  ].join('\n');

const runHttp = async (spec: HttpSpec, context: ProbeContext): Promise<Outcome> => {
  const url = new URL(spec.url);
  const headers = Object.fromEntries(
    Object.entries(spec.send).map(([name, value]) => [name, expand(value, context.environment)]),
  );
  const ca =
    spec.ca === undefined ? undefined : await readFile(await inside(context.repository, spec.ca), 'utf8');
  let answer: Answer;
  try {
    answer = await request({ url, method: spec.method, headers, ca, signal: context.signal });
  } catch (error) {
    return unreachable(error, url.host, context);
  }
  const checks = await judge(spec, answer, context);
  const facts = await answerTexts(spec.criteria, { body: keptText(answer.body) }, context.signal);
  const figure = (name: string, value: number, unit: string | null) => ({
    name,
    value,
    unit,
    limit: null,
    met: null,
  });
  const measurements = [figure('latency', answer.latency, 'ms'), figure('status', answer.status, null)];
  if (answer.certificate) {
    const days = Math.floor((answer.certificate.validTo - context.startedAt) / DAY_MS);
    measurements.push(figure('certificate', days, 'd'));
  }
  const message = {
    kind: 'ran.answered',
    name: url.host,
    how: String(answer.status),
    unmet: unmetOf(checks),
  } as const;
  return outcome('completed', message, { checks, facts, measurements, output: capturedText(shown(answer)) });
};

/** Asks an HTTP endpoint. Redirects are not followed: they are an answer. */
export const http = probeKind({
  kind: 'http',
  title: 'An HTTP endpoint: status, headers, body, latency, certificate',
  names: ['latency', 'status', 'certificate', 'body'],
  schema: HttpSchema,
  example: {
    kind: 'http',
    url: 'https://shop.example.org/health',
    contains: '"status":"ok"',
    within: '500ms',
    'certificate-for': '14d',
  },
  describe: (spec) => `${spec.method} ${spec.url}`,
  run: runHttp,
});
