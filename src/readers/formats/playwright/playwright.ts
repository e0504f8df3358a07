import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const DEPTH = 64;

const messageOf = (results: readonly unknown[]): string =>
  results
    .flatMap((result) => [at(result, 'error', 'message'), at(asList(field(result, 'errors'))[0], 'message')])
    .map(asText)
    .find((message) => message) ?? '';

/** Whether an author marked a test not to be run. */
const isMarked = (test: unknown): boolean =>
  asList(field(test, 'annotations')).some((each) =>
    ['skip', 'fixme'].includes(asText(field(each, 'type')) ?? ''),
  );

const judge = (name: string, test: unknown, tally: Tally): void => {
  const results = asList(field(test, 'results'));
  const statuses = results.map((result) => field(result, 'status'));
  const status = field(test, 'status');
  if (status === 'expected') tally.pass();
  else if (status === 'flaky') tally.pass(true);
  else if (status === 'unexpected') tally.fail(name, messageOf(results) || { kind: 'case.failed' });
  else if (status !== 'skipped')
    tally.error(name, { kind: 'case.unknown-status', status: asText(status), said: '' });
  else if (statuses.includes('interrupted'))
    tally.error(name, { kind: 'case.interrupted', said: messageOf(results) });
  else if (results.length === 0 && !isMarked(test))
    tally.error(name, { kind: 'case.not-run', sort: 'unchosen', said: '' });
  else tally.skip();
};

const walk = (suite: unknown, names: readonly string[], tally: Tally): void => {
  if (names.length > DEPTH) throw new Unreadable('HP306', { kind: 'unreadable.too-deep', levels: DEPTH });
  const path = [...names, asText(field(suite, 'title')) ?? ''];
  for (const spec of asList(field(suite, 'specs'))) {
    const title = [...path, asText(field(spec, 'title')) ?? '(no name)'].filter((part) => part).join(' > ');
    for (const test of asList(field(spec, 'tests'))) {
      const project = asText(field(test, 'projectName'));
      judge(project ? `[${project}] ${title}` : title, test, tally);
    }
  }
  for (const inner of asList(field(suite, 'suites'))) walk(inner, path, tally);
};

const parse = async (source: Source): Promise<Found> => {
  const report = await source.json();
  if (!Array.isArray(field(report, 'suites')))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/suites'] });
  const tally = new Tally();
  tally.tool = 'Playwright';
  tally.toolVersion = asText(at(report, 'config', 'version'));
  const stats = field(report, 'stats');
  tally.began(isoStart(field(stats, 'startTime')));
  tally.lasted(asNumber(field(stats, 'duration')));
  for (const suite of asList(field(report, 'suites'))) walk(suite, [], tally);
  for (const error of asList(field(report, 'errors')))
    tally.broke('The run as a whole', asText(field(error, 'message')) ?? { kind: 'case.whole-failed' });
  tally.announces('The run', { failures: asCount(field(stats, 'unexpected')) });
  return tally.found();
};

/** JSON of Playwright. Source: playwright.dev, JSONReport of packages/playwright/types/testReporter.d.ts. */
export const playwright: Reader = {
  id: 'playwright',
  title: 'Playwright JSON',
  tools: ['playwright test --reporter=json'],
  met: [
    'At least one test ended as expected, none did not, and the run reports no error of its own.',
    'Each project counts as a case of its own; a test that passed on a retry is met and flaky.',
    'A test that was interrupted, or did not run though nobody skipped it, is broken.',
  ],
  measurements: [],
  specification: 'https://playwright.dev/docs/test-reporters#json-reporter',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'suites')) &&
    field(field(json, 'config'), 'projects') !== undefined &&
    (field(json, 'stats') !== undefined || Array.isArray(field(json, 'errors'))),
  parse,
};
