import { asCount, asList, asNumber, asText, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { epochStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const MEANS: Readonly<Record<string, Meaning>> = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
  skipped: 'skipped',
  todo: 'skipped',
  disabled: 'skipped',
};

const textOf = (lines: unknown): string =>
  asList(lines)
    .filter((line) => typeof line === 'string')
    .join('\n');

const judgeFile = (file: unknown, tally: Tally): void => {
  const before = tally.failuresTotal;
  const path = asText(field(file, 'name')) ?? asText(field(file, 'testFilePath')) ?? '(no file)';
  const cases = asList(field(file, 'assertionResults') ?? field(file, 'testResults'));
  for (const test of cases) {
    const titles = [...asList(field(test, 'ancestorTitles')), field(test, 'title')];
    const name = titles.filter((part) => typeof part === 'string' && part !== '').join(' > ') || '(no name)';
    const word = asText(field(test, 'status')) ?? '';
    const flaky = asList(field(test, 'retryReasons')).length > 0;
    const meaning = Object.hasOwn(MEANS, word) ? MEANS[word] : 'unknown';
    countCase(tally, { name, word, message: textOf(field(test, 'failureMessages')), flaky }, meaning);
  }
  if (field(file, 'status') === 'failed' && tally.failuresTotal === before)
    tally.broke(path, asText(field(file, 'message')) ?? { kind: 'case.not-run', sort: null, said: '' });
};

const parse = async (source: Source): Promise<Found> => {
  const results = await source.json();
  const files = field(results, 'testResults');
  if (!Array.isArray(files))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/testResults'] });
  const tally = new Tally();
  for (const file of files) judgeFile(file, tally);
  const start = asNumber(field(results, 'startTime'));
  const ends = files.map((file) => asNumber(field(file, 'endTime')) ?? 0);
  tally.began(epochStart(field(results, 'startTime'), 'ms'));
  if (start !== null) {
    const end = ends.reduce((a, b) => Math.max(a, b), 0);
    tally.lasted(Math.round(end - start));
  }
  const broken = asCount(field(results, 'numRuntimeErrorTestSuites')) ?? 0;
  tally.announces('The run', {
    cases: asCount(field(results, 'numTotalTests')),
    failures: (asCount(field(results, 'numFailedTests')) ?? 0) + broken,
  });
  if (field(results, 'wasInterrupted') === true)
    tally.fault('The run', { kind: 'case.interrupted', said: '' });
  if (field(results, 'success') === false && tally.failuresTotal === 0)
    tally.fault('The run', { kind: 'case.failed-alone' });
  return tally.found();
};

/** JSON of Jest, which Vitest writes too. Source: jestjs.io, FormattedTestResults of @jest/test-result. */
export const jest: Reader = {
  id: 'jest',
  title: 'Jest JSON',
  tools: ['jest --json', 'vitest --reporter=json'],
  met: [
    'At least one test passed, none failed, and every file ran.',
    'Skipped, pending and todo tests did not run; a test that passed on a retry is met and flaky.',
    'A run that was interrupted, or calls itself no success, is unmet.',
  ],
  measurements: [],
  specification: 'https://jestjs.io/docs/cli#--json',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'testResults')) && asCount(field(json, 'numTotalTests')) !== null,
  parse,
};
