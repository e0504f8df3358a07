import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const LISTS = ['passes', 'failures', 'pending'] as const;

const nameOf = (test: unknown): string =>
  asText(field(test, 'fullTitle')) || asText(field(test, 'title')) || '(no name)';

const parse = async (source: Source): Promise<Found> => {
  const report = await source.json();
  for (const list of LISTS) {
    if (!Array.isArray(field(report, list)))
      throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: [`/${list}`] });
  }
  const tally = new Tally();
  tally.tool = 'Mocha';
  const stats = field(report, 'stats');
  tally.began(isoStart(field(stats, 'start')));
  tally.lasted(asNumber(field(stats, 'duration')));
  for (const test of asList(field(report, 'passes')))
    tally.pass((asCount(field(test, 'currentRetry')) ?? 0) > 0);
  for (const test of asList(field(report, 'failures')))
    tally.fail(nameOf(test), asText(at(test, 'err', 'message')) ?? asText(at(test, 'err', 'stack')) ?? '');
  for (const _ of asList(field(report, 'pending'))) tally.skip();
  tally.announces('The run', { failures: asCount(field(stats, 'failures')) });
  return tally.found();
};

/** JSON of Mocha. Source: mochajs/mocha, lib/reporters/json.js. */
export const mocha: Reader = {
  id: 'mocha',
  title: 'Mocha JSON',
  tools: ['mocha --reporter json', 'Cypress with the reporter json'],
  met: [
    'At least one test passed and none failed; a hook that failed is listed among the failures.',
    'Pending tests did not run; a test that passed on a retry is met and flaky.',
  ],
  measurements: [],
  specification: 'https://mochajs.org/#json',
  recognise: ({ json }) =>
    field(json, 'stats') !== undefined && LISTS.every((list) => Array.isArray(field(json, list))),
  parse,
};
