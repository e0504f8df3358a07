import { json, type Known, list, root, text, within } from './known.ts';

const SARIF = 'Let it write SARIF:';
const SLO =
  'It defines service levels and holds no measurement: name it as the definition of a probe of the kind slo.';

/** Documents that tools write and that are not read, with what to let them write. */
export const DOCUMENTS: readonly Known[] = [
  root(
    'Checkstyle XML',
    ['checkstyle'],
    `${SARIF} checkstyle -f sarif, or the SARIF output of the linter that wrote this.`,
  ),
  root('PMD XML', ['pmd'], `${SARIF} pmd check -f sarif.`),
  root('SpotBugs XML', ['BugCollection'], `${SARIF} spotbugs -sarif.`),
  root('XCCDF', ['Benchmark', 'TestResult'], 'Convert it to HDF: saf convert xccdf_results2hdf.'),
  root('OWASP Dependency-Check XML', ['analysis'], `${SARIF} dependency-check --format SARIF.`),
  root('an Ant build file', ['project'], 'Read the report that it writes: JUnit XML, or the XML of JaCoCo.'),
  {
    name: 'an HTML page',
    sign: ({ root: name, head }) => /^html$/i.test(name ?? '') || /^\s*<!doctype html/i.test(head),
    instead: 'Let the tool write JUnit XML, SARIF or JSON beside the page, and read that.',
  },
  json(
    'HDF amendments',
    ['name', 'overrides'],
    'Amendments decide and prove nothing: read the results that they amend, and state a waiver.',
  ),
  json(
    'SPDX',
    ['spdxVersion'],
    'A bill of materials is no result: scan it (trivy sbom --format json, grype sbom: -o json), or convert it with syft convert -o cyclonedx-json.',
  ),
  json('Newman JSON', ['collection', 'run'], 'Let it write JUnit XML: newman run --reporters junit.'),
  list('Cucumber JSON', ['uri', 'elements'], 'Let it write JUnit XML: --format junit:results.xml.'),
  json('an Allure result', ['uuid', 'historyId', 'status'], 'Let the runner write JUnit XML beside it.'),
  list(
    'ESLint JSON',
    ['filePath', 'messages', 'errorCount'],
    `${SARIF} eslint --format @microsoft/eslint-formatter-sarif.`,
  ),
  json('Bandit JSON', ['results', 'metrics', 'generated_at'], `${SARIF} bandit -f sarif.`),
  json('gosec JSON', ['Golang errors', 'Issues'], `${SARIF} gosec -fmt sarif.`),
  json('Snyk JSON', ['vulnerabilities', 'packageManager'], `${SARIF} snyk test --sarif.`),
  json('KICS JSON', ['kics_version', 'queries'], `${SARIF} kics scan --report-formats sarif.`),
  json(
    'OWASP Dependency-Check JSON',
    ['reportSchema', 'dependencies'],
    `${SARIF} dependency-check --format SARIF.`,
  ),
  list('hadolint JSON', ['code', 'level', 'line'], `${SARIF} hadolint -f sarif.`),
  json(
    'coverage.py JSON',
    ['meta', 'files', 'totals'],
    'Let it write Cobertura XML or LCOV: coverage xml, coverage lcov.',
  ),
  within(
    'Istanbul coverage data',
    ['statementMap', 'fnMap'],
    'Let it report LCOV or a summary: nyc report --reporter=lcovonly, --reporter=json-summary.',
  ),
  {
    name: 'coverage of llvm-cov',
    sign: ({ json: document }) => /^llvm\.coverage/.test(String(Reflect.get(Object(document), 'type'))),
    instead: 'Let it write LCOV: llvm-cov export -format=lcov.',
  },
  within(
    'SimpleCov results',
    ['coverage', 'timestamp'],
    'Add simplecov-cobertura or simplecov-lcov, and read what it writes.',
  ),
  json(
    'Artillery JSON',
    ['aggregate', 'intermediate'],
    "In the probe: format: json, criteria: ['/aggregate/counters/vusers.failed == 0'].",
  ),
  json(
    'a badge for shields.io',
    ['schemaVersion', 'label', 'message'],
    'A badge is a word and no evidence: read what it was made from.',
  ),
  json(
    'an in-toto statement',
    ['predicateType', 'subject'],
    'A statement is verified and not read: read the result that it speaks of.',
  ),
  json(
    'a Kubernetes-style manifest',
    ['apiVersion', 'kind'],
    'It says what is wanted and not what is: read a result.',
  ),
  text('an OpenSLO definition', /^apiVersion:\s*openslo\//m, SLO),
  text('Sloth service levels', /^version:\s*["']?prometheus\/v1|^kind:\s*PrometheusServiceLevel/m, SLO),
  text('Prometheus rules', /^groups:\s*\n-?\s/m, SLO),
  text(
    'a Kubernetes-style manifest',
    /^apiVersion:\s*\S+\s*\n(?:.*\n)?kind:/m,
    'It says what is wanted and not what is: read a result.',
  ),
  text(
    'a stream of k6 points',
    /^\{"(?:type":"(?:Metric|Point)"|metric":"[^"]+","type":"(?:Metric|Point)")/,
    'Let k6 write a summary: k6 run --summary-export=summary.json.',
  ),
  text(
    'events of libtest',
    /^\{\s*"type":\s*"suite",\s*"event":\s*"started"/,
    'Let it write JUnit XML: cargo nextest run with junit.path in its profile.',
  ),
  text(
    'the history of a Locust run',
    /^"?Timestamp"?,"?User Count"?,/,
    'Read the file whose name ends in _stats.csv.',
  ),
  text(
    'a simulation log of Gatling',
    /^(?:RUN|ASSERTION)\t/,
    'Read js/assertions.json and js/stats.json of its report.',
  ),
];
