import type { Sum } from '../../../schemas/reasons/remark.ts';
import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { epochStart } from '../../lib/start.ts';
import { meaningOf } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const suiteOf = (test: unknown): string => {
  const suite = field(test, 'suite');
  const parts = Array.isArray(suite) ? suite.filter((part) => typeof part === 'string') : [asText(suite)];
  return parts.filter((part) => part).join(' > ');
};

/** What a status of the runner may mean behind one that CTRF counts as not run. */
const CUT = new Set(['failed', 'cancelled']);

const judge = (test: unknown, tally: Tally): void => {
  const name = [suiteOf(test), asText(field(test, 'name'))].filter((part) => part).join(' > ') || '(no name)';
  const status = field(test, 'status');
  if (status === 'passed')
    tally.pass(field(test, 'flaky') === true || (asCount(field(test, 'retries')) ?? 0) > 0);
  else if (status === 'skipped' || status === 'pending' || status === 'other') {
    const raw = asText(field(test, 'rawStatus')) ?? '';
    if (CUT.has(meaningOf(raw))) tally.error(name, { kind: 'case.status', status: raw, said: '' });
    else tally.skip();
  } else if (status === 'failed')
    tally.fail(name, asText(field(test, 'message')) ?? asText(field(test, 'trace')) ?? '');
  else tally.error(name, { kind: 'case.unknown-status', status: asText(status), said: '' });
};

const compare = (summary: unknown, tally: Tally): void => {
  const counts = { ...tally.counts };
  const total = counts.executed + counts.skipped;
  const announced = asCount(field(summary, 'failed')) ?? 0;
  const tests = asCount(field(summary, 'tests'));
  const missing = announced - counts.failed - counts.errored;
  if (missing > 0) tally.announced('The run as a whole', missing);
  const sums: Sum[] = [
    { sort: 'tests', announced: tests ?? total, counted: total },
    { sort: 'passed', announced: asCount(field(summary, 'passed')) ?? counts.passed, counted: counts.passed },
    { sort: 'failed', announced, counted: counts.failed },
  ];
  const differs = sums.filter((sum) => sum.announced !== sum.counted);
  if (differs.length === 0) return;
  tally.warn('HP308', { kind: 'remark.sums', name: null, differs });
};

const parse = async (source: Source): Promise<Found> => {
  const results = field(await source.json(), 'results');
  const tests = field(results, 'tests');
  if (!Array.isArray(tests))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/results/tests'] });
  const tally = new Tally();
  tally.tool = asText(at(results, 'tool', 'name'));
  tally.toolVersion = asText(at(results, 'tool', 'version'));
  for (const test of asList(tests)) judge(test, tally);
  const summary = field(results, 'summary');
  compare(summary, tally);
  const start = asNumber(field(summary, 'start'));
  const stop = asNumber(field(summary, 'stop'));
  tally.began(epochStart(field(summary, 'start'), 'ms'));
  if (start !== null && stop !== null && stop >= start && start > 0) tally.durationMs = stop - start;
  return tally.found();
};

/** Common Test Report Format. Source: ctrf.io, specification 1.0. */
export const ctrf: Reader = {
  id: 'ctrf',
  title: 'CTRF',
  tools: ['any runner with a CTRF reporter: jest, Playwright, Cypress, k6, pytest'],
  met: [
    'At least one test has the status passed and none failed.',
    'Skipped, pending and other tests did not run; one that its runner cancelled, interrupted or left undefined (`rawStatus`) is broken.',
    'A test that passed on a retry counts as passed and as flaky.',
    'Tests are counted from the list, not from the summary; a disagreement is a warning, and unmet where the summary tells of more failures.',
  ],
  measurements: [],
  specification: 'https://ctrf.io/docs/specification/overview',
  recognise: ({ json }) =>
    field(json, 'reportFormat') === 'CTRF' ||
    (asText(at(json, 'results', 'tool', 'name')) !== null &&
      field(field(json, 'results'), 'summary') !== undefined),
  parse,
};
