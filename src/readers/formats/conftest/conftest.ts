import { FINDINGS, Findings } from '../../lib/findings.ts';
import { asCount, asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

const ruleOf = (result: unknown): string => asText(at(result, 'metadata', 'query')) ?? '(no rule)';

const judge = (file: unknown, findings: Findings, tally: Tally): void => {
  const name = asText(field(file, 'filename')) ?? '(no file)';
  tally.passAll(name, asCount(field(file, 'successes')) ?? 0);
  for (const failure of asList(field(file, 'failures'))) {
    findings.count({ rules: [ruleOf(failure)], severity: 'high' });
    tally.fail(`${ruleOf(failure)} in ${name}`, asText(field(failure, 'msg')) ?? '');
  }
  for (const warning of asList(field(file, 'warnings'))) {
    findings.count({ rules: [ruleOf(warning)], severity: 'medium' });
    tally.warn('HP315', { kind: 'remark.warned', name, said: asText(field(warning, 'msg')) ?? '' });
  }
  for (const _ of asList(field(file, 'exceptions'))) {
    findings.suppress();
    tally.skip();
  }
  for (const _ of asList(field(file, 'skipped'))) tally.skip();
};

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const files = await source.json();
  if (!Array.isArray(files)) throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: [] });
  const tally = new Tally();
  tally.tool = 'Conftest';
  const findings = new Findings(tally);
  for (const file of files) judge(file, findings, tally);
  findings.measure(tally.counts.executed > 0, ask);
  return tally.found();
};

/** JSON of Conftest. Source: open-policy-agent/conftest, output/result.go. */
export const conftest: Reader = {
  id: 'conftest',
  title: 'Conftest JSON',
  tools: ['conftest test -o json'],
  met: [
    'At least one rule succeeded for a file, and none failed; a warning alone does not fail, and is shown.',
    'Exceptions that a policy makes did not run and count as suppressed. A file under no rule proves nothing.',
  ],
  measurements: FINDINGS,
  specification: 'https://www.conftest.dev/options/#json',
  recognise: ({ json }) =>
    asList(json).length > 0 &&
    asList(json).every(
      (file) => asText(field(file, 'filename')) !== null && field(file, 'successes') !== undefined,
    ),
  parse,
};
