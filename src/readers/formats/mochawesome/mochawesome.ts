import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const DEPTH = 64;

const nameOf = (test: unknown): string =>
  asText(field(test, 'fullTitle')) || asText(field(test, 'title')) || '(no name)';

const judge = (test: unknown, tally: Tally): void => {
  const message = asText(at(test, 'err', 'message')) ?? '';
  const state = field(test, 'state') ?? null;
  if (state === 'failed' || field(test, 'fail') === true) tally.fail(nameOf(test), message);
  else if (state === 'passed') tally.pass();
  else if (field(test, 'pending') === true || state === 'pending') tally.skip();
  else tally.error(nameOf(test), message || { kind: 'case.not-run', sort: 'blocked', said: '' });
};

const walk = (suite: unknown, depth: number, tally: Tally): void => {
  if (depth > DEPTH) throw new Unreadable('HP306', { kind: 'unreadable.too-deep', levels: DEPTH });
  for (const test of asList(field(suite, 'tests'))) judge(test, tally);
  const hooks = [...asList(field(suite, 'beforeHooks')), ...asList(field(suite, 'afterHooks'))];
  for (const hook of hooks) {
    if (field(hook, 'fail') === true || field(hook, 'state') === 'failed')
      tally.broke(nameOf(hook), asText(at(hook, 'err', 'message')) ?? { kind: 'case.failed' });
  }
  for (const inner of asList(field(suite, 'suites'))) walk(inner, depth + 1, tally);
};

const parse = async (source: Source): Promise<Found> => {
  const report = await source.json();
  const results = field(report, 'results');
  if (!Array.isArray(results))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/results'] });
  const tally = new Tally();
  tally.tool = 'Mochawesome';
  tally.toolVersion = asText(at(report, 'meta', 'mochawesome', 'version'));
  const stats = field(report, 'stats');
  tally.began(isoStart(field(stats, 'start')));
  tally.lasted(asNumber(field(stats, 'duration')));
  for (const suite of results) walk(suite, 1, tally);
  const registered = asCount(field(stats, 'testsRegistered'));
  tally.announces('The run', { cases: registered, failures: asCount(field(stats, 'failures')) });
  return tally.found();
};

/** JSON of Mochawesome, which Cypress writes through its reporter. Source: adamgruber/mochawesome. */
export const mochawesome: Reader = {
  id: 'mochawesome',
  title: 'Mochawesome JSON (Cypress)',
  tools: ['mochawesome', 'cypress run --reporter mochawesome', 'mochawesome-merge'],
  met: [
    'At least one test passed, and no test and no hook failed.',
    'Pending tests did not run; a test that is called skipped was cut off by a failing hook and is broken.',
  ],
  measurements: [],
  specification: 'https://github.com/adamgruber/mochawesome',
  recognise: ({ json }) =>
    asCount(field(field(json, 'stats'), 'testsRegistered')) !== null && Array.isArray(field(json, 'results')),
  parse,
};
