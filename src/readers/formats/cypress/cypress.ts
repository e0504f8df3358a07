import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const judge = (test: unknown, spec: string, tally: Tally): void => {
  const titles = asList(field(test, 'title')).filter((part) => typeof part === 'string');
  const name = [spec, ...titles].filter((part) => part).join(' > ') || '(no name)';
  const said = asText(field(test, 'displayError')) ?? '';
  const state = asText(field(test, 'state'));
  if (state === 'passed') tally.pass(asList(field(test, 'attempts')).length > 1);
  else if (state === 'failed') tally.fail(name, said);
  else if (state === 'pending') tally.skip();
  else tally.error(name, said || { kind: 'case.not-run', sort: 'blocked', said: '' });
};

const judgeRun = (run: unknown, tally: Tally): void => {
  const spec = asText(at(run, 'spec', 'relative')) ?? asText(at(run, 'spec', 'name')) ?? '';
  for (const test of asList(field(run, 'tests'))) judge(test, spec, tally);
  const error = asText(field(run, 'error'));
  if (error) tally.broke(spec || 'A spec', error);
};

const parse = async (source: Source): Promise<Found> => {
  const result = await source.json();
  if (field(result, 'status') === 'failed')
    throw new Unreadable('HP307', {
      kind: 'unreadable.tool-failed',
      tool: 'Cypress',
      said: asText(field(result, 'message')),
    });
  if (!Array.isArray(field(result, 'runs')))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/runs'] });
  const tally = new Tally();
  tally.tool = 'Cypress';
  tally.toolVersion = asText(field(result, 'cypressVersion'));
  tally.began(isoStart(field(result, 'startedTestsAt')));
  tally.lasted(asNumber(field(result, 'totalDuration')));
  for (const run of asList(field(result, 'runs'))) judgeRun(run, tally);
  const cases = asCount(field(result, 'totalTests'));
  tally.announces('The run', { cases, failures: asCount(field(result, 'totalFailed')) });
  return tally.found();
};

/** What the module API of Cypress hands back. Source: docs.cypress.io, Module API. */
export const cypress: Reader = {
  id: 'cypress',
  title: 'Cypress run results',
  tools: ['cypress.run() of the module API'],
  met: [
    'At least one test passed and none failed; a spec that could not run is broken.',
    'Pending tests did not run; skipped ones were cut off by something that failed before them and are broken.',
    'A test that passed on a further attempt is met and flaky.',
  ],
  measurements: [],
  specification: 'https://docs.cypress.io/app/references/module-api',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'runs')) && asText(field(json, 'cypressVersion')) !== null,
  parse,
};
