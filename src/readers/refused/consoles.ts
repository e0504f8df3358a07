import { console, type Known, read, text, write } from './known.ts';

const JUNIT = 'JUnit XML';

/** What tools print for people, by a line that only they print, with the command that writes a readable form. */
export const CONSOLES: readonly Known[] = [
  text(
    console('go test'),
    /^(?:=== RUN\s|--- (?:PASS|FAIL|SKIP): |(?:ok|FAIL)\s{1,4}\t?\S+\s+(?:\d+\.\d+s|\[build failed\]|\(cached\)))/m,
    write('JSON', 'go test -json'),
  ),
  text(
    console('goss'),
    /^(?:GOSS (?:OK|CRITICAL)|# HELP goss_tests_|Count: \d+, Failed: \d+, Skipped: \d+\s*$)/m,
    write('JSON', 'goss validate --format json'),
  ),
  text(console('pytest'), /^=+ test session starts =+\s*$/m, write(JUNIT, 'pytest --junitxml=results.xml')),
  text(
    console('unittest'),
    /^Ran \d+ tests? in [\d.]+s\s*$/m,
    write(JUNIT, 'python -m pytest --junitxml=results.xml'),
  ),
  text(
    console('cargo test'),
    /^test result: (?:ok|FAILED)\. \d+ passed;/m,
    write(JUNIT, 'cargo nextest run (junit.path)'),
  ),
  text(
    console('ctest'),
    /^\d+% tests passed, \d+ tests? failed out of \d+/m,
    write(JUNIT, 'ctest --output-junit results.xml'),
  ),
  text(
    console('Playwright'),
    /^Running \d+ tests? using \d+ workers?/m,
    write(JUNIT, 'playwright test --reporter=junit'),
  ),
  text(
    console('Jest'),
    /^Test Suites: .*\d+ total\s*$/m,
    write('JSON', 'jest --json --outputFile=results.json'),
  ),
  text(
    console('Vitest'),
    /^\s*Test Files\s+\d+ (?:passed|failed)/m,
    write(JUNIT, 'vitest run --reporter=junit --outputFile=results.xml'),
  ),
  text(console('Mocha'), /^\s+\d+ passing \(\d/m, write('JSON', 'mocha --reporter json')),
  text(
    console('RSpec'),
    /^\d+ examples?, \d+ failures?/m,
    write('JSON', 'rspec --format json --out results.json'),
  ),
  text(console('PHPUnit'), /^PHPUnit \d+\.\d+/m, write(JUNIT, 'phpunit --log-junit results.xml')),
  text(
    console('dotnet test'),
    /^(?:Passed|Failed)!\s+- Failed:\s+\d+, Passed:/m,
    write('TRX', 'dotnet test --logger trx'),
  ),
  text(
    console('Maven'),
    /Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+/,
    read('target/surefire-reports/*.xml'),
  ),
  text(
    console('ExUnit'),
    /^(?:\d+ doctests?, )?\d+ tests?, \d+ failures?/m,
    write(JUNIT, 'mix test --formatter JUnitFormatter'),
  ),
  text(console('Robot Framework'), /^\d+ tests?, \d+ passed, \d+ failed/m, read('output.xml')),
  text(
    { kind: 'like.table', tool: 'Trivy' },
    /^Total: \d+ \((?:UNKNOWN|LOW|MEDIUM|HIGH|CRITICAL): \d+/m,
    write(['SARIF', 'JSON'], 'trivy --format sarif', 'trivy --format json'),
  ),
  text(
    { kind: 'like.table', tool: 'Grype' },
    /^NAME\s+INSTALLED\s+(?:FIXED[- ]IN\s+)?TYPE\s+VULNERABILITY/m,
    write('JSON', 'grype -o json'),
  ),
  text(
    console('npm audit'),
    /^# npm audit report\s*$|^found \d+ vulnerabilities/m,
    write('JSON', 'npm audit --json'),
  ),
  text(
    console('Checkov'),
    /^Passed checks: \d+, Failed checks: \d+, Skipped checks: \d+/m,
    write('JSON', 'checkov -o json'),
  ),
  text(
    console('kube-bench'),
    /^\[(?:INFO|PASS|FAIL|WARN)\] \d+(?:\.\d+)* /m,
    write('JSON', 'kube-bench --json'),
  ),
  text(
    console('InSpec'),
    /^Profile Summary: \d+ successful/m,
    write('JSON', 'inspec exec --reporter json:results.json'),
  ),
  text(
    console('Conftest'),
    /^\d+ tests?, \d+ passed, \d+ warnings?, \d+ failures?, \d+ exceptions?/m,
    write('JSON', 'conftest test -o json'),
  ),
  text(
    console('k6'),
    /^\s*(?:✓|✗)?\s*http_req_duration\.+:/m,
    write('JSON', 'k6 run --summary-export=summary.json'),
  ),
  text(
    { kind: 'like.log', tool: 'JMeter' },
    /jmeter\.reporters\.Summariser:|o\.a\.j\.r\.Summariser:/,
    write('JTL', 'jmeter -n -l result.jtl'),
  ),
  text(
    console('autocannon'),
    /^Running \d+s test @ .*\n\d+ connections/m,
    write('JSON', 'autocannon --json'),
  ),
  text(console('ApacheBench'), /^This is ApacheBench,/m, {
    kind: 'advice.probe',
    format: 'text',
    criterion: '/Failed requests:\\s+(\\d+)/ == 0',
  }),
  text(console('hey'), /^Summary:\s*\n\s+Total:\s+[\d.]+ secs/m, {
    kind: 'advice.probe',
    format: 'text',
    criterion: '/Requests\\/sec:\\s+([\\d.]+)/ >= 100',
  }),
  text({ kind: 'like.tests', tool: 'Robot Framework' }, /^\*{3} (?:Test Cases|Settings) \*{3}/m, {
    kind: 'advice.run',
    file: 'output.xml',
  }),
];
