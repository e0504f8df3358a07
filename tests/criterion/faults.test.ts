import { describe, expect, it } from 'vitest';
import { parseProbe } from '../../src/probes/registry.ts';

const KINDS: Record<string, object> = {
  command: { kind: 'command', run: ['true'] },
  files: { kind: 'command', run: ['true'], results: 'a.xml' },
  results: { kind: 'results', files: 'a' },
  lcov: { kind: 'results', files: 'a', format: 'lcov' },
  junit: { kind: 'results', files: 'a', format: 'junit' },
  k6: { kind: 'results', files: 'a', format: 'k6' },
  json: { kind: 'results', files: 'a', format: 'json' },
  'json in ms': { kind: 'results', files: 'a', format: 'json', unit: 'ms' },
  'json by name': { kind: 'results', files: 'a', format: 'json', unit: { '/p95': 'ms' } },
  'files json': { kind: 'command', run: ['true'], results: 'a.json', format: 'json' },
  text: { kind: 'results', files: 'a', format: 'text' },
  slo: { kind: 'slo', path: 'a', results: 'b', measurement: 'c' },
  http: { kind: 'http', url: 'https://shop.example.org' },
  tcp: { kind: 'tcp', port: 80 },
  file: { kind: 'file', path: 'a' },
};

const faultOf = (kind: string, criterion: string): string | undefined => {
  const parsed = parseProbe({
    ...KINDS[kind],
    criteria: ['duration >= 0 ms', criterion].slice(kind === 'command' ? 0 : 1),
  });
  if (parsed.success) return undefined;
  const [issue, ...more] = parsed.error.issues;
  expect(more).toEqual([]);
  expect(issue?.path).toEqual(['criteria', kind === 'command' ? 1 : 0]);
  return issue?.message;
};

const OF_RUNS =
  'how many runs passed is asked over several, as the least: runs.pass-rate >= 90 % over 14 runs';

describe('a criterion that can never be met', () => {
  it.each([
    ['command', 'coverage.lines => 80', 'there is no comparison =>: did you mean >=?'],
    ['command', 'duration ~ 3 s', 'write a measurement, a comparison and a limit, such as p(95) < 300 ms'],
    ['command', 'duration < 3 s over 501 runs', 'a criterion is judged over 2 to 500 runs'],
    ['command', 'duration < 3 s over 1 run', 'a criterion is judged over 2 to 500 runs'],
    ['command', 'runs.pass-rate >= 90 %', OF_RUNS],
    ['command', 'runs.pass-rate <= 90 % over 5 runs', OF_RUNS],
    ['command', 'runs.passed >= decided over 5 runs', OF_RUNS],
    [
      'command',
      'runs.pass-rate >= 9 over 5 runs',
      'the figure runs.pass-rate is in %, so it cannot be compared with 9',
    ],
    [
      'lcov',
      'coverage.lines >= decided - 2 ms',
      'the figure coverage.lines is in %, so it cannot be compared with decided - 2 ms',
    ],
    ['command', 'duration < soon', 'write a figure behind the comparison, such as 300 ms: soon is none'],
    ['command', 'stdout matches (', 'write a regular expression behind matches: ( is none'],
    ['command', 'stdot contains ready', 'nothing is called stdot here: did you mean stdout?'],
    [
      'command',
      'cases.failed == 0',
      'nothing is called cases.failed here: there is exit, stdout, stderr, output, duration',
    ],
    ['command', 'duration < 60', 'the figure duration is in ms, so it cannot be compared with 60'],
    ['command', 'exit contains 0', 'compare exit with a figure: it is no text'],
    [
      'results',
      'coverage.lines >= 0.8',
      'the figure coverage.lines is in %, so it cannot be compared with 0.8',
    ],
    ['files', 'cases.failed == none', 'compare cases.failed with a figure: it is no text'],
    ['files', 'pass-rate >= 0.95', 'the figure pass-rate is in %, so it cannot be compared with 0.95'],
    ['results', 'stdout contains ready', 'nothing is called stdout here'],
    ['files', 'body contains ready', 'nothing is called body here'],
    ['lcov', 'coverage.line >= 80 %', 'nothing is called coverage.line here: did you mean coverage.lines?'],
    [
      'lcov',
      'duration < 60 s',
      'nothing is called duration here: there is coverage.lines, coverage.branches, coverage.functions',
    ],
    [
      'lcov',
      'cases.failed == 0',
      'nothing is called cases.failed here: there is coverage.lines, coverage.branches, coverage.functions',
    ],
    ['junit', 'tests >= 500', 'nothing is called tests here: did you mean cases.executed?'],
    [
      'junit',
      'cases.passed >= 95 %',
      'the figure cases.passed has no unit, so it cannot be compared with 95 %',
    ],
    ['json', 'p95 < 300', 'nothing is called p95 here: there is a pointer that begins with /'],
    [
      'json',
      '/p95 < 300 ms',
      'the figure /p95 has no unit, so it cannot be compared with 300 ms: state it as unit: beside format:',
    ],
    ['json in ms', '/p95 < 300', 'the figure /p95 is in ms, so it cannot be compared with 300'],
    [
      'json by name',
      '/p99 < 300 ms',
      'the figure /p99 has no unit, so it cannot be compared with 300 ms: state it as unit: beside format:',
    ],
    ['text', 'txt contains ready', 'nothing is called txt here: did you mean text?'],
    ['http', 'status == 200 ms', 'the figure status has no unit, so it cannot be compared with 200 ms'],
    ['http', 'certificate >= 14', 'the figure certificate is in d, so it cannot be compared with 14'],
    ['command', '/a == 1', 'nothing is called /a here: there is exit, stdout, stderr, output, duration'],
    [
      'lcov',
      'coverage.branches >= 1',
      'the figure coverage.branches is in %, so it cannot be compared with 1',
    ],
    [
      'lcov',
      'coverage.functions >= 1',
      'the figure coverage.functions is in %, so it cannot be compared with 1',
    ],
    [
      'junit',
      'other == 0',
      'nothing is called other here: there is cases.executed, cases.passed, cases.failed, cases.errored, cases.skipped, cases.flaky, cases.pass-rate, duration',
    ],
    ['files json', 'duration < 5', 'the figure duration is in ms, so it cannot be compared with 5'],
    ['http', 'latency < 1', 'the figure latency is in ms, so it cannot be compared with 1'],
    ['file', 'size < 3 kB', 'nothing is called size here: there is duration'],
  ])('is an error of a %s probe: %s', (kind, criterion, message) => {
    expect(faultOf(kind, criterion)).toBe(message);
  });

  it.each([
    ['command', 'stdout contains ready'],
    ['command', 'exit == 3'],
    ['files', 'cases.pass-rate >= 95 %'],
    ['results', 'anything < 3'],
    ['results', 'tests >= 500'],
    ['results', 'latency < 1'],
    ['results', '/a < 3 ms'],
    ['files json', 'stdout contains 1'],
    ['files json', '/a == 1'],
    ['lcov', 'coverage.branches >= 70 %'],
    ['junit', 'passed >= 95 %'],
    ['junit', 'duration < 5 min'],
    ['k6', 'http_req_duration p(99.9) < 2 s'],
    ['json', '/p95 < 300'],
    ['json', '/status contains ok'],
    ['json in ms', '/p95 < 1 s'],
    ['json by name', '/p95 < 300 ms'],
    ['text', '/(\\d+) failed/ == 0'],
    ['text', 'text matches /ready/'],
    ['slo', 'anything < 3'],
    ['http', 'body contains ok'],
    ['http', 'certificate >= 14 d'],
    ['tcp', 'latency < 100 ms'],
    ['file', 'duration < 1 s'],
    ['lcov', 'coverage.lines >= decided'],
    ['lcov', 'coverage.lines >= decided - 2 %'],
    ['command', 'duration <= decided + 1 s'],
    ['command', 'duration <= decided + 10 %'],
    ['command', 'runs.passed >= 3 over 5 runs'],
    ['command', 'runs.pass-rate >= 90 % over 500 runs'],
  ])('is not every one of a %s probe: %s', (kind, criterion) => {
    expect(faultOf(kind, criterion)).toBeUndefined();
  });
});
