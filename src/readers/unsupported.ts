import { asObject, asText, field } from './lib/shape.ts';
import { Unreadable } from './lib/unreadable.ts';
import type { Look } from './reader.ts';

/** A format that is known by sight and not read, with the sign by which it is certain. */
interface Known {
  name: string;
  sign: (look: Look) => boolean;
  /** What to do instead, where there is something. */
  instead?: string;
}

const hasAll = (value: unknown, ...keys: string[]): boolean => {
  const object = asObject(value);
  return object !== null && keys.every((key) => Object.hasOwn(object, key));
};

const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : undefined);

const root = (name: string, ...names: string[]): Known => ({
  name,
  sign: (look) => look.root !== null && names.includes(look.root),
});

const json = (name: string, ...keys: string[]): Known => ({
  name,
  sign: (look) => hasAll(look.json, ...keys),
});

const list = (name: string, ...keys: string[]): Known => ({
  name,
  sign: (look) => hasAll(first(look.json), ...keys),
});

const text = (name: string, pattern: RegExp, instead?: string): Known => ({
  name,
  sign: ({ head }) => pattern.test(head),
  ...(instead ? { instead } : {}),
});

const KNOWN: readonly Known[] = [
  root('TRX (Visual Studio test results)', 'TestRun'),
  root('NUnit XML', 'test-run', 'test-results'),
  root('xUnit.net XML', 'assemblies', 'assembly'),
  root('TestNG XML', 'testng-results'),
  root('Robot Framework output', 'robot'),
  root('SonarQube generic test data', 'testExecutions', 'unitTest'),
  root('CycloneDX', 'bom'),
  root('Taurus final statistics', 'FinalStatus'),
  root('JMeter XML', 'testResults'),
  root('Checkstyle XML', 'checkstyle'),
  root('PMD XML', 'pmd'),
  root('SpotBugs XML', 'BugCollection'),
  root('XCCDF', 'Benchmark', 'TestResult'),
  {
    name: 'Clover coverage',
    sign: (look) => look.root === 'coverage' && look.attributes.clover !== undefined,
  },
  {
    name: 'SonarQube generic coverage',
    sign: (look) => look.root === 'coverage' && look.attributes.version === '1',
  },
  {
    name: 'an HTML page',
    sign: ({ root: name, head }) => /^html$/i.test(name ?? '') || /^\s*<!doctype html/i.test(head),
  },
  { name: 'CycloneDX', sign: (look) => field(look.json, 'bomFormat') === 'CycloneDX' },
  json('SPDX', 'spdxVersion'),
  json('Lighthouse', 'lighthouseVersion'),
  {
    name: 'OpenSSF Scorecard',
    sign: (look) => hasAll(look.json, 'scorecard', 'checks') || hasAll(look.json, 'scorecard', 'findings'),
  },
  json('HDF / InSpec', 'profiles', 'statistics'),
  json('HDF / InSpec (json-min)', 'controls', 'statistics', 'version'),
  json('Trivy', 'SchemaVersion', 'Results'),
  json('Grype', 'matches', 'descriptor'),
  json('Semgrep', 'results', 'errors', 'paths'),
  {
    name: 'Semgrep',
    sign: (look) => hasAll(first(field(look.json, 'results')), 'check_id', 'extra'),
  },
  json('Checkov', 'check_type', 'results'),
  list('Checkov', 'check_type', 'results'),
  json('npm audit', 'auditReportVersion'),
  json('npm audit', 'advisories', 'metadata'),
  list('Conftest', 'filename', 'namespace'),
  json('Jest JSON', 'numTotalTests', 'testResults'),
  json('Mocha JSON', 'stats', 'tests', 'failures', 'passes'),
  json('Playwright JSON', 'config', 'suites', 'errors'),
  json('Playwright JSON', 'config', 'suites', 'stats'),
  json('Cypress or Mochawesome JSON', 'stats', 'results'),
  {
    name: 'an Istanbul coverage summary',
    sign: (look) => hasAll(field(look.json, 'total'), 'lines', 'statements'),
  },
  json('Vegeta', 'latencies', 'status_codes'),
  json('autocannon', 'latency', 'requests', 'throughput'),
  list('autocannon', 'latency', 'requests'),
  json('Gatling statistics', 'numberOfRequests', 'meanResponseTime'),
  json('Gatling assertions', 'simulation', 'assertions'),
  list('a Lighthouse CI manifest', 'url', 'jsonPath'),
  list('Lighthouse CI assertion results', 'auditProperty', 'level'),
  list('Lighthouse CI assertion results', 'expected', 'actual', 'operator'),
  json('a badge for shields.io', 'schemaVersion', 'label', 'message'),
  json('an in-toto statement', 'predicateType', 'subject'),
  json('a Kubernetes-style manifest', 'apiVersion', 'kind'),
  text(
    'a stream of k6 points',
    /^\{"(?:type":"(?:Metric|Point)"|metric":"[^"]+","type":"(?:Metric|Point)")/,
    'Write a summary with --summary-export, or name the format json or text and state a criterion.',
  ),
  text('a dart test event stream', /^\s*\{"protocolVersion":/),
  text('InSpec, one document a line', /^\s*\{"platform":\{[^\n]*"profiles":\[/),
  text(
    'plain go test output',
    /^(?:=== RUN\s|--- (?:PASS|FAIL|SKIP): |(?:ok|FAIL)\s{1,4}\t?\S+\s+(?:\d+\.\d+s|\[build failed\]|\(cached\)))/m,
    'Run go test -json instead.',
  ),
  text(
    'what goss prints for people or monitoring',
    /^(?:GOSS (?:OK|CRITICAL)|# HELP goss_tests_|Count: \d+, Failed: \d+, Skipped: \d+\s*$)/m,
    'Run goss validate --format json instead.',
  ),
  text('JMeter CSV', /^(?:timeStamp,elapsed,label,|\d{13},\d+,[^,\n]*,\d{3},)/),
  text('Locust statistics', /^(?:Type,Name,Request Count|Count,Message,Traceback|Method,Name,Error)/),
  text('wrk output', /^Running \d\w+ test @ /m),
  text('Gatling statistics in JavaScript', /^var stats = \{/),
  text('an OpenSLO definition', /^apiVersion:\s*openslo\//m),
  text('Sloth service levels', /^version:\s*["']?prometheus\/v1/m),
  text('Prometheus rules', /^groups:\s*\n-?\s/m),
  text('a Kubernetes-style manifest', /^apiVersion:\s*\S+\s*\n(?:.*\n)?kind:/m),
];

const place = { line: 1, column: 1 };

const seen = (look: Look): string => {
  if (look.root !== null) return `XML with the root element <${look.root}>, which no reader knows`;
  if (look.json !== undefined) return 'JSON of a shape that no reader knows';
  const plain = asText(look.head) ?? '';
  return /^\s*\{/.test(plain)
    ? 'a stream of JSON lines that no reader knows'
    : 'text that no reader recognises';
};

/** Why a file that no reader recognises is refused: what it looks like where that is certain, never a guess. */
export const likeness = (look: Look): Unreadable => {
  const known = KNOWN.find(({ sign }) => sign(look));
  const what = known ? known.name : seen(look);
  const instead = known?.instead ?? 'Convert it, or name the format json or text and state a criterion.';
  const says = known ? `This looks like ${what}, which is not read yet.` : `This is ${what}.`;
  return new Unreadable('HP314', `${says} ${instead}`, place);
};
