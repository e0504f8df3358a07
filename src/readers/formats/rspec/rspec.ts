import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const judge = (example: unknown, tally: Tally): void => {
  const name = asText(field(example, 'full_description')) || asText(field(example, 'id')) || '(no name)';
  const status = field(example, 'status');
  const said = [asText(at(example, 'exception', 'class')), asText(at(example, 'exception', 'message'))];
  const message = said.filter((part) => part).join(': ');
  if (status === 'passed') tally.pass();
  else if (status === 'pending') tally.skip();
  else if (status === 'failed') tally.fail(name, message);
  else tally.error(name, { kind: 'case.unknown-status', status: asText(status), said: '' });
};

const parse = async (source: Source): Promise<Found> => {
  const report = await source.json();
  const examples = field(report, 'examples');
  if (!Array.isArray(examples))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/examples'] });
  const tally = new Tally();
  tally.tool = 'RSpec';
  tally.toolVersion = asText(field(report, 'version'));
  for (const example of asList(examples)) judge(example, tally);
  const summary = field(report, 'summary');
  const seconds = asNumber(field(summary, 'duration'));
  tally.lasted(seconds === null ? null : seconds * 1000);
  const cases = asCount(field(summary, 'example_count'));
  tally.announces('The run', { cases, failures: asCount(field(summary, 'failure_count')) });
  const outside = asCount(field(summary, 'errors_outside_of_examples_count')) ?? 0;
  const messages = asList(field(report, 'messages')).filter((line) => typeof line === 'string');
  if (outside > 0)
    tally.broke(
      'Outside of the examples',
      messages.join('\n') || { kind: 'case.errors-outside', count: outside },
    );
  return tally.found();
};

/** JSON of RSpec. Source: rspec/rspec-core, lib/rspec/core/formatters/json_formatter.rb. */
export const rspec: Reader = {
  id: 'rspec',
  title: 'RSpec JSON',
  tools: ['rspec --format json'],
  met: [
    'At least one example passed, none failed, and no error occurred outside of the examples.',
    'Pending examples did not run.',
  ],
  measurements: [],
  specification: 'https://rspec.info/features/3-13/rspec-core/formatters/json-formatter/',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'examples')) &&
    asCount(field(field(json, 'summary'), 'example_count')) !== null,
  parse,
};
