import { asCount, asList, asText, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const controlsOf = (document: unknown): readonly unknown[] =>
  Array.isArray(document) ? document : asList(field(document, 'Controls'));

/** Judges one check; says whether it has still to be looked at by a person. */
const judge = (check: unknown, tally: Tally): boolean => {
  const status = field(check, 'status');
  const name = [field(check, 'test_number'), field(check, 'test_desc')]
    .filter((part) => typeof part === 'string')
    .join(' ');
  if (status === 'PASS') tally.pass();
  else if (status === 'FAIL')
    tally.fail(
      name || '(no name)',
      asText(field(check, 'reason')) || (asText(field(check, 'actual_value')) ?? ''),
    );
  else if (status === 'WARN' || status === 'INFO') tally.skip();
  else tally.error(name || '(no name)', { kind: 'case.unknown-status', status: asText(status), said: '' });
  return status === 'WARN';
};

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const controls = controlsOf(document);
  if (!Array.isArray(document) && field(document, 'Controls') === undefined)
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/Controls'] });
  const tally = new Tally();
  tally.tool = 'kube-bench';
  let unseen = 0;
  for (const control of controls) {
    for (const test of asList(field(control, 'tests')))
      for (const check of asList(field(test, 'results'))) if (judge(check, tally)) unseen += 1;
  }
  const totals = [field(document, 'Totals'), ...controls];
  const failures = Math.max(...totals.map((total) => asCount(field(total, 'total_fail')) ?? 0));
  tally.announces('The run', { failures });
  if (unseen === 0 || tally.outcome !== 'met') return tally.found();
  tally.warn('HP315', { kind: 'remark.unjudged', count: unseen });
  return tally.found('informational');
};

const isControl = (value: unknown): boolean =>
  asText(field(value, 'node_type')) !== null && Array.isArray(field(value, 'tests'));

/** JSON of kube-bench. Source: aquasecurity/kube-bench, check/controls.go. */
export const kubeBench: Reader = {
  id: 'kube-bench',
  title: 'kube-bench JSON',
  tools: ['kube-bench --json'],
  met: [
    'At least one check passed, none failed, and none is left to a person.',
    'With checks that a person has to look at (`WARN`) the benchmark is informational: state a criterion such as `cases.failed == 0`.',
  ],
  measurements: [],
  specification: 'https://github.com/aquasecurity/kube-bench/blob/main/docs/running.md',
  recognise: ({ json }) => isControl(controlsOf(json)[0]),
  parse,
};
