import { type Known, text } from './known.ts';

const JUNIT = 'Let it write JUnit XML:';
const JSON_FORM = 'Let it write JSON:';

/** What tools print for people, by a line that only they print, with the command that writes a readable form. */
export const CONSOLES: readonly Known[] = [
  text(
    'plain go test output',
    /^(?:=== RUN\s|--- (?:PASS|FAIL|SKIP): |(?:ok|FAIL)\s{1,4}\t?\S+\s+(?:\d+\.\d+s|\[build failed\]|\(cached\)))/m,
    'Let it write its events: go test -json.',
  ),
  text(
    'what goss prints for people or monitoring',
    /^(?:GOSS (?:OK|CRITICAL)|# HELP goss_tests_|Count: \d+, Failed: \d+, Skipped: \d+\s*$)/m,
    `${JSON_FORM} goss validate --format json.`,
  ),
  text('what pytest prints', /^=+ test session starts =+\s*$/m, `${JUNIT} pytest --junitxml=results.xml.`),
  text(
    'what unittest prints',
    /^Ran \d+ tests? in [\d.]+s\s*$/m,
    `${JUNIT} python -m pytest --junitxml=results.xml.`,
  ),
  text(
    'what cargo test prints',
    /^test result: (?:ok|FAILED)\. \d+ passed;/m,
    `${JUNIT} cargo nextest run with junit.path in its profile.`,
  ),
  text(
    'what ctest prints',
    /^\d+% tests passed, \d+ tests? failed out of \d+/m,
    `${JUNIT} ctest --output-junit results.xml.`,
  ),
  text(
    'what Playwright prints',
    /^Running \d+ tests? using \d+ workers?/m,
    `${JUNIT} playwright test --reporter=junit.`,
  ),
  text(
    'what Jest prints',
    /^Test Suites: .*\d+ total\s*$/m,
    `${JSON_FORM} jest --json --outputFile=results.json.`,
  ),
  text(
    'what Vitest prints',
    /^\s*Test Files\s+\d+ (?:passed|failed)/m,
    `${JUNIT} vitest run --reporter=junit --outputFile=results.xml.`,
  ),
  text('what Mocha prints', /^\s+\d+ passing \(\d/m, `${JSON_FORM} mocha --reporter json.`),
  text(
    'what RSpec prints',
    /^\d+ examples?, \d+ failures?/m,
    `${JSON_FORM} rspec --format json --out results.json.`,
  ),
  text('what PHPUnit prints', /^PHPUnit \d+\.\d+/m, `${JUNIT} phpunit --log-junit results.xml.`),
  text(
    'what dotnet test prints',
    /^(?:Passed|Failed)!\s+- Failed:\s+\d+, Passed:/m,
    'Let it write TRX: dotnet test --logger trx.',
  ),
  text(
    'what Maven prints',
    /Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+/,
    'Read the JUnit XML in target/surefire-reports.',
  ),
  text(
    'what ExUnit prints',
    /^(?:\d+ doctests?, )?\d+ tests?, \d+ failures?/m,
    `${JUNIT} add junit_formatter to the formatters of ExUnit.`,
  ),
  text(
    'what Robot Framework prints',
    /^\d+ tests?, \d+ passed, \d+ failed/m,
    'Read the output.xml that it writes.',
  ),
  text(
    'the table of Trivy',
    /^Total: \d+ \((?:UNKNOWN|LOW|MEDIUM|HIGH|CRITICAL): \d+/m,
    'Let it write a readable form: trivy --format sarif, or --format json.',
  ),
  text(
    'the table of Grype',
    /^NAME\s+INSTALLED\s+(?:FIXED[- ]IN\s+)?TYPE\s+VULNERABILITY/m,
    `${JSON_FORM} grype -o json.`,
  ),
  text(
    'what npm audit prints',
    /^# npm audit report\s*$|^found \d+ vulnerabilities/m,
    `${JSON_FORM} npm audit --json.`,
  ),
  text(
    'what Checkov prints',
    /^Passed checks: \d+, Failed checks: \d+, Skipped checks: \d+/m,
    `${JSON_FORM} checkov -o json.`,
  ),
  text(
    'what kube-bench prints',
    /^\[(?:INFO|PASS|FAIL|WARN)\] \d+(?:\.\d+)* /m,
    `${JSON_FORM} kube-bench --json.`,
  ),
  text(
    'what InSpec prints',
    /^Profile Summary: \d+ successful/m,
    `${JSON_FORM} inspec exec --reporter json:results.json.`,
  ),
  text(
    'what Conftest prints',
    /^\d+ tests?, \d+ passed, \d+ warnings?, \d+ failures?, \d+ exceptions?/m,
    `${JSON_FORM} conftest test -o json.`,
  ),
  text(
    'what k6 prints',
    /^\s*(?:✓|✗)?\s*http_req_duration\.+:/m,
    'Let it write a summary: k6 run --summary-export=summary.json.',
  ),
  text(
    'the log of JMeter',
    /jmeter\.reporters\.Summariser:|o\.a\.j\.r\.Summariser:/,
    'Let it write its samples: jmeter -n -l result.jtl.',
  ),
  text(
    'what autocannon prints',
    /^Running \d+s test @ .*\n\d+ connections/m,
    `${JSON_FORM} autocannon --json.`,
  ),
  text(
    'what ApacheBench prints',
    /^This is ApacheBench,/m,
    "In the probe: format: text, criteria: ['/Failed requests:\\s+(\\d+)/ == 0'].",
  ),
  text(
    'what hey prints',
    /^Summary:\s*\n\s+Total:\s+[\d.]+ secs/m,
    "In the probe: format: text, criteria: ['/Requests\\/sec:\\s+([\\d.]+)/ >= 100'].",
  ),
  text(
    'a definition of tests of Robot Framework',
    /^\*{3} (?:Test Cases|Settings) \*{3}/m,
    'Run it, and read the output.xml that it writes.',
  ),
];
