import { describe, expect, it } from 'vitest';
import { parseCriterion } from '../../src/criterion/parse.ts';
import { readResult } from '../../src/readers/registry.ts';
import { told } from '../../src/words/told.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusalOf = async (text: string): Promise<string> => {
  const { outcome, diagnostics } = told(await readResult({ name: 'x', bytes: encode(text) }));
  expect(outcome).toBe('unreadable');
  return diagnostics[0]?.message ?? '';
};

/** What was printed or written, and the command that the refusal has to name. */
const TOLD: readonly [what: string, text: string, command: string][] = [
  ['go test', '=== RUN   TestOrders\n--- PASS: TestOrders (0.00s)\nPASS\n', 'go test -json'],
  [
    'pytest',
    '============ test session starts =============\ncollected 3 items\n',
    'pytest --junitxml=results.xml',
  ],
  ['cargo test', 'running 3 tests\n\ntest result: ok. 3 passed; 0 failed\n', 'cargo nextest run'],
  ['ctest', '100% tests passed, 0 tests failed out of 3\n', 'ctest --output-junit results.xml'],
  ['Playwright', 'Running 3 tests using 2 workers\n', 'playwright test --reporter=junit'],
  ['Jest', 'Test Suites: 1 passed, 1 total\nTests:       3 passed, 3 total\n', 'jest --json'],
  ['Vitest', ' Test Files  1 passed (1)\n', 'vitest run --reporter=junit'],
  ['Mocha', '\n  3 passing (12ms)\n', 'mocha --reporter json'],
  ['RSpec', '3 examples, 0 failures\n', 'rspec --format json'],
  ['dotnet test', 'Passed!  - Failed:     0, Passed:     3, Skipped: 0\n', 'dotnet test --logger trx'],
  ['Trivy', 'Total: 3 (UNKNOWN: 0, LOW: 1)\n', 'trivy --format sarif'],
  ['Grype', 'NAME  INSTALLED  FIXED-IN  TYPE  VULNERABILITY  SEVERITY\n', 'grype -o json'],
  ['npm audit', '# npm audit report\n\ndebug  <2.6.9\n', 'npm audit --json'],
  ['Checkov', 'Passed checks: 3, Failed checks: 0, Skipped checks: 0\n', 'checkov -o json'],
  ['InSpec', 'Profile Summary: 3 successful controls\n', 'inspec exec --reporter json'],
  ['JMeter', 'INFO o.a.j.r.Summariser: summary + 3 in 1s\n', 'jmeter -n -l result.jtl'],
  ['Checkstyle', '<checkstyle version="8"/>', 'checkstyle -f sarif'],
  ['ESLint', '[{"filePath":"a.js","messages":[],"errorCount":0}]', '@microsoft/eslint-formatter-sarif'],
  ['Newman', '{"collection":{},"run":{}}', 'newman run --reporters junit'],
  ['amendments of HDF', '{"name":"Q1","overrides":[{"type":"waiver"}]}', 'read the results that they amend'],
  ['coverage.py', '{"meta":{},"files":{},"totals":{}}', 'coverage xml'],
  ['Istanbul data', '{"/a.ts":{"statementMap":{},"fnMap":{},"s":{}}}', 'nyc report --reporter=lcovonly'],
  ['a Locust history', 'Timestamp,User Count,Type,Name\n', '_stats.csv'],
  ['ApacheBench', 'This is ApacheBench, Version 2.3\nFailed requests:        0\n', 'format: text'],
];

/** What no reader knows, and the format and criterion that its refusal has to suggest. */
const SUGGESTED: readonly [what: string, text: string, format: string, criterion: string][] = [
  ['JSON with a truth', '{"suite":"orders","ok":true,"failed":3}', 'json', '/ok == true'],
  ['JSON with failures', '{"summary":{"total":9,"failures":1}}', 'json', '/summary/failures == 0'],
  ['JSON with a status that is no pass', '{"meta":{"status":"draft"}}', 'json', '/meta/status == passed'],
  ['a JSON list', '[{"id":1,"result":"success"}]', 'json', '/0/result == success'],
  ['JSON with figures alone', '{"metrics":{"p95":212}}', 'json', '/metrics/p95 <= 212'],
  ['JSON lines', '{"id":1,"ok":true}\n{"id":2,"ok":false}\n', 'text', '/"ok":\\s*(true|false)/ == true'],
  ['a table of checks', 'NATS_UP\tPASS\tx\nIPC\tFAIL\ty\n', 'text', '/\\b(PASS|FAIL|ERROR)\\b/ == PASS'],
  ['prose with a count', 'All done: 12 passed, 0 failed.\n', 'text', '/(\\d+) failed/ == 0'],
  ['XML', '<suites><suite tests="1" failures="0"/></suites>', 'text', '/failures="(\\d+)"/ == 0'],
];

describe('what is not read is refused with what to do', () => {
  it.each(TOLD)('%s: the command that writes a readable form', async (_what, text, command) => {
    expect(await refusalOf(text)).toContain(command);
  });

  it.each(SUGGESTED)(
    '%s: the probe lines, which select something',
    async (_what, text, format, criterion) => {
      const message = await refusalOf(text);
      expect(message).toContain(`format: ${format}, criteria: ['${criterion}']`);
      expect(message).toContain(`holdpoint read --format ${format} --criterion '${criterion}'`);
      expect(parseCriterion(criterion).kind).toBe('criterion');
      const { facts, outcome } = await readResult({
        name: 'x',
        bytes: encode(text),
        format,
        criteria: [criterion],
      });
      expect({ outcome, found: facts.every(({ total }) => total > 0), asked: facts.length }).toEqual({
        outcome: 'informational',
        found: true,
        asked: 1,
      });
    },
  );

  it('never json for what is no JSON', async () => {
    for (const text of ['<a/>', 'plain', '{"a":1}\n{"a":2}\n', '<!doctype html><html/>'])
      expect(await refusalOf(text)).not.toContain('format: json');
  });
});
