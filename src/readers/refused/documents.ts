import { format, json, type Known, list, read, root, text, within, write } from './known.ts';

const SARIF = 'SARIF';
const JUNIT = 'JUnit XML';

/** Documents that tools write and that are not read, with what to let them write. */
export const DOCUMENTS: readonly Known[] = [
  root(format('Checkstyle XML'), ['checkstyle'], write(SARIF, 'checkstyle -f sarif')),
  root(format('PMD XML'), ['pmd'], write(SARIF, 'pmd check -f sarif')),
  root(format('SpotBugs XML'), ['BugCollection'], write(SARIF, 'spotbugs -sarif')),
  root(format('XCCDF'), ['Benchmark', 'TestResult'], {
    kind: 'advice.convert',
    form: 'HDF',
    how: 'saf convert xccdf_results2hdf',
  }),
  root(format('OWASP Dependency-Check XML'), ['analysis'], write(SARIF, 'dependency-check --format SARIF')),
  root({ kind: 'like.build-file', tool: 'Ant' }, ['project'], {
    kind: 'advice.beside',
    forms: ['JUnit XML', 'JaCoCo XML'],
  }),
  {
    like: { kind: 'like.page' },
    sign: ({ root: name, head }) => /^html$/i.test(name ?? '') || /^\s*<!doctype html/i.test(head),
    instead: { kind: 'advice.beside', forms: ['JUnit XML', 'SARIF', 'JSON'] },
  },
  json({ kind: 'like.amendments' }, ['name', 'overrides'], { kind: 'advice.amended' }),
  json(format('SPDX'), ['spdxVersion'], {
    kind: 'advice.scan',
    how: ['trivy sbom --format json', 'grype sbom: -o json'],
    convert: 'syft convert -o cyclonedx-json',
  }),
  json(format('Newman JSON'), ['collection', 'run'], write(JUNIT, 'newman run --reporters junit')),
  list(format('Cucumber JSON'), ['uri', 'elements'], write(JUNIT, '--format junit:results.xml')),
  json(format('Allure JSON'), ['uuid', 'historyId', 'status'], { kind: 'advice.beside', forms: [JUNIT] }),
  list(
    format('ESLint JSON'),
    ['filePath', 'messages', 'errorCount'],
    write(SARIF, 'eslint --format @microsoft/eslint-formatter-sarif'),
  ),
  json(format('Bandit JSON'), ['results', 'metrics', 'generated_at'], write(SARIF, 'bandit -f sarif')),
  json(format('gosec JSON'), ['Golang errors', 'Issues'], write(SARIF, 'gosec -fmt sarif')),
  json(format('Snyk JSON'), ['vulnerabilities', 'packageManager'], write(SARIF, 'snyk test --sarif')),
  json(format('KICS JSON'), ['kics_version', 'queries'], write(SARIF, 'kics scan --report-formats sarif')),
  json(
    format('OWASP Dependency-Check JSON'),
    ['reportSchema', 'dependencies'],
    write(SARIF, 'dependency-check --format SARIF'),
  ),
  list(format('hadolint JSON'), ['code', 'level', 'line'], write(SARIF, 'hadolint -f sarif')),
  json(
    format('coverage.py JSON'),
    ['meta', 'files', 'totals'],
    write(['Cobertura XML', 'LCOV'], 'coverage xml', 'coverage lcov'),
  ),
  within(
    { kind: 'like.coverage', tool: 'Istanbul' },
    ['statementMap', 'fnMap'],
    write(['LCOV', 'JSON'], 'nyc report --reporter=lcovonly', 'nyc report --reporter=json-summary'),
  ),
  {
    like: { kind: 'like.coverage', tool: 'llvm-cov' },
    sign: ({ json: document }) => /^llvm\.coverage/.test(String(Reflect.get(Object(document), 'type'))),
    instead: write('LCOV', 'llvm-cov export -format=lcov'),
  },
  within(
    { kind: 'like.coverage', tool: 'SimpleCov' },
    ['coverage', 'timestamp'],
    write(['Cobertura XML', 'LCOV'], 'simplecov-cobertura', 'simplecov-lcov'),
  ),
  json(format('Artillery JSON'), ['aggregate', 'intermediate'], {
    kind: 'advice.probe',
    format: 'json',
    criterion: '/aggregate/counters/vusers.failed == 0',
  }),
  json({ kind: 'like.badge' }, ['schemaVersion', 'label', 'message'], { kind: 'advice.source' }),
  json({ kind: 'like.statement' }, ['predicateType', 'subject'], { kind: 'advice.verified' }),
  json({ kind: 'like.manifest' }, ['apiVersion', 'kind'], { kind: 'advice.wanted' }),
  text({ kind: 'like.definition', tool: 'OpenSLO' }, /^apiVersion:\s*openslo\//m, { kind: 'advice.slo' }),
  text(
    { kind: 'like.definition', tool: 'Sloth' },
    /^version:\s*["']?prometheus\/v1|^kind:\s*PrometheusServiceLevel/m,
    { kind: 'advice.slo' },
  ),
  text({ kind: 'like.definition', tool: 'Prometheus' }, /^groups:\s*\n-?\s/m, { kind: 'advice.slo' }),
  text({ kind: 'like.manifest' }, /^apiVersion:\s*\S+\s*\n(?:.*\n)?kind:/m, { kind: 'advice.wanted' }),
  text(
    { kind: 'like.stream', tool: 'k6' },
    /^\{"(?:type":"(?:Metric|Point)"|metric":"[^"]+","type":"(?:Metric|Point)")/,
    write('JSON', 'k6 run --summary-export=summary.json'),
  ),
  text(
    { kind: 'like.stream', tool: 'libtest' },
    /^\{\s*"type":\s*"suite",\s*"event":\s*"started"/,
    write(JUNIT, 'cargo nextest run (junit.path)'),
  ),
  text({ kind: 'like.history', tool: 'Locust' }, /^"?Timestamp"?,"?User Count"?,/, read('*_stats.csv')),
  text(
    { kind: 'like.log', tool: 'Gatling' },
    /^(?:RUN|ASSERTION)\t/,
    read('js/assertions.json', 'js/stats.json'),
  ),
];
