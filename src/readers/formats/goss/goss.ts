import type { Failure } from '../../../schemas/reading.ts';
import { bounded } from '../../lib/bounded.ts';
import { asCount, asList, asNumber, asObject, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const FAIL = 1;
const SKIP = 2;

const shown = (value: unknown): string => bounded(JSON.stringify(value) ?? '—', 300);

const messageOf = (result: unknown): Failure['message'] => {
  const error = field(result, 'err');
  if (error !== null && error !== undefined) return typeof error === 'string' ? error : shown(error);
  const line = asText(field(result, 'summary-line-compact')) ?? asText(field(result, 'summary-line'));
  if (line) return line;
  const matched = field(result, 'matcher-result');
  const [expected, found] =
    matched === undefined
      ? [field(result, 'expected'), field(result, 'found')]
      : [field(matched, 'expected'), field(matched, 'actual')];
  return { kind: 'case.found', expected: shown(expected), found: shown(found) };
};

/** Whether judging it broke, whatever its result says. */
const broke = (result: unknown): boolean => (field(result, 'err') ?? null) !== null;

const judge = (result: unknown, tally: Tally): void => {
  const name =
    ['resource-type', 'resource-id', 'property']
      .map((key) => asText(field(result, key)))
      .filter((part) => part)
      .join(': ') || '(no name)';
  const code = asNumber(field(result, 'result'));
  const successful = field(result, 'successful');
  if (field(result, 'skipped') === true || code === SKIP) tally.skip();
  else if (code === FAIL || (code === 0 && successful === false)) tally.fail(name, messageOf(result));
  else if ((code === 0 || (code === null && successful === true)) && !broke(result)) tally.pass();
  else if (code === null && successful === false) tally.fail(name, messageOf(result));
  else {
    const said = messageOf(result);
    tally.error(name, typeof said === 'string' ? { kind: 'case.not-found-out', said } : said);
  }
};

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const results = field(document, 'results');
  if (!Array.isArray(results))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/results'] });
  const tally = new Tally();
  tally.tool = 'goss';
  for (const result of results) judge(result, tally);
  const summary = field(document, 'summary');
  const announced = asCount(field(summary, 'test-count'));
  if (announced !== null && announced !== results.length)
    tally.warn('HP308', { kind: 'remark.cases', name: 'The summary', announced, listed: results.length });
  const missing = (asCount(field(summary, 'failed-count')) ?? 0) - tally.failuresTotal;
  if (missing > 0) tally.announced('The run as a whole', missing);
  const nanoseconds = asNumber(at(document, 'summary', 'total-duration'));
  if (nanoseconds !== null && nanoseconds >= 0) tally.durationMs = Math.round(nanoseconds / 1e3) / 1e3;
  return tally.found();
};

/** goss, formats json and structured. Source: goss-org/goss, `outputs/`. */
export const goss: Reader = {
  id: 'goss',
  title: 'goss (json, structured)',
  tools: ['goss', 'dgoss'],
  met: [
    'At least one test was judged, and every judged one has the result 0.',
    'Each result is read; neither the exit code nor the failed count is trusted.',
    'A result of 3 (could not be found out) counts as broken.',
  ],
  measurements: [],
  specification: 'https://github.com/goss-org/goss/blob/master/docs/cli.md',
  recognise: ({ json }) => {
    const results = asList(field(json, 'results'));
    return (
      asObject(field(json, 'summary')) !== null &&
      Array.isArray(field(json, 'results')) &&
      field(field(json, 'summary'), 'test-count') !== undefined &&
      results.every((result) => asText(field(result, 'resource-type')) !== null)
    );
  },
  parse,
};
