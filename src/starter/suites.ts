/** What is known of a repository before anything is written: its files, and what some of them say. */
export interface Repository {
  /** Paths relative to the repository, with `/`, sorted. */
  files: readonly string[];
  /** The text of a file; an empty one where it is not there. */
  read(path: string): string;
}

/** How a repository runs its tests, and where their results go. */
export interface Suite {
  /** The language, as people write it. */
  language: string;
  /** What showed it: a file. */
  sign: string;
  /** What a person would type. */
  typed: string;
  /** The entry of a probe that runs it, without its title; lines of YAML. */
  probe: readonly string[];
}

const has = ({ files }: Repository, name: string | RegExp): string | undefined =>
  files.find((file) => (typeof name === 'string' ? file === name : name.test(file)));

const command = (run: readonly string[], results: string): string[] => [
  'kind: command',
  `run: [${run.map((word) => JSON.stringify(word)).join(', ')}]`,
  `results: ${results}`,
  'timeout: 15m',
];

const shell = (line: string, results: string): string[] => [
  'kind: command',
  `shell: ${line}`,
  `results: ${results}`,
  'timeout: 15m',
];

const JAVASCRIPT: readonly [RegExp, readonly string[]][] = [
  [
    /\bvitest\b/,
    [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=junit',
      '--outputFile.junit=results/tests.xml',
    ],
  ],
  [/\bjest\b/, ['npx', 'jest', '--json', '--outputFile=results/tests.json']],
  [/\bmocha\b/, ['npx', 'mocha', '--reporter', 'xunit', '--reporter-option', 'output=results/tests.xml']],
  [/\bplaywright\b/, ['npx', 'playwright', 'test', '--reporter=junit']],
];

const NODE_TEST = [
  'node',
  '--test',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=junit',
  '--test-reporter-destination=results/tests.xml',
];

const javascript = (repository: Repository): Suite | undefined => {
  const sign = has(repository, 'package.json');
  if (sign === undefined) return undefined;
  const text = repository.read(sign);
  const known = JAVASCRIPT.find(([name]) => name.test(text))?.[1];
  const isNodeTest = /node\s+(?:\S+\s+)*--test\b/.test(text);
  const run = known ?? (isNodeTest ? NODE_TEST : undefined);
  if (run === undefined) return undefined;
  const results = run.some((word) => word.endsWith('.json')) ? 'results/tests.json' : 'results/tests.xml';
  // node writes a report only into a folder that is there.
  const probe =
    isNodeTest && !known ? shell(`mkdir -p results && ${run.join(' ')}`, results) : command(run, results);
  return { language: 'JavaScript', sign, typed: run.join(' '), probe };
};

const python = (repository: Repository): Suite | undefined => {
  const sign =
    has(repository, /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements[\w-]*\.txt)$/) ??
    has(repository, /(?:^|\/)test_[^/]+\.py$/);
  if (sign === undefined) return undefined;
  const run = ['python3', '-m', 'pytest', '--junitxml=results/tests.xml'];
  return { language: 'Python', sign, typed: run.join(' '), probe: command(run, 'results/tests.xml') };
};

const simple =
  (language: string, sign: string | RegExp, typed: string, probe: readonly string[]) =>
  (repository: Repository): Suite | undefined => {
    const found = has(repository, sign);
    return found === undefined ? undefined : { language, sign: found, typed, probe };
  };

const GO = 'mkdir -p results && go test -json ./... > results/tests.json';

/** Every way of running tests that is recognised, the first for each language. */
const SUITES: readonly ((repository: Repository) => Suite | undefined)[] = [
  python,
  simple('Go', 'go.mod', GO, shell(GO, 'results/tests.json')),
  simple(
    'Erlang',
    'rebar.config',
    'rebar3 ct',
    command(['rebar3', 'ct'], '_build/test/logs/ct_run.*/*/run.*/suite.log'),
  ),
  simple(
    'Rust',
    'Cargo.toml',
    'cargo nextest run --profile ci',
    command(['cargo', 'nextest', 'run', '--profile', 'ci'], 'target/nextest/ci/junit.xml'),
  ),
  simple(
    'Java',
    'pom.xml',
    'mvn --batch-mode verify',
    command(['mvn', '--batch-mode', 'verify'], '"**/target/surefire-reports/TEST-*.xml"'),
  ),
  simple(
    'Java',
    /^build\.gradle(?:\.kts)?$/,
    './gradlew test',
    command(['./gradlew', 'test'], '"**/build/test-results/test/*.xml"'),
  ),
  simple(
    '.NET',
    /\.(?:sln|csproj|fsproj)$/,
    'dotnet test --logger trx',
    command(['dotnet', 'test', '--logger', 'trx', '--results-directory', 'results'], 'results/*.trx'),
  ),
  simple(
    'Ruby',
    /^(?:\.rspec|spec\/spec_helper\.rb)$/,
    'bundle exec rspec --format json',
    command(
      ['bundle', 'exec', 'rspec', '--format', 'progress', '--format', 'json', '--out', 'results/tests.json'],
      'results/tests.json',
    ),
  ),
  simple(
    'PHP',
    /^phpunit\.xml(?:\.dist)?$/,
    'vendor/bin/phpunit --log-junit results/tests.xml',
    command(['vendor/bin/phpunit', '--log-junit', 'results/tests.xml'], 'results/tests.xml'),
  ),
  simple(
    'C or C++',
    'CMakeLists.txt',
    'ctest --test-dir build',
    command(['ctest', '--test-dir', 'build', '--output-junit', '../results/tests.xml'], 'results/tests.xml'),
  ),
  simple(
    'Dart',
    'pubspec.yaml',
    'dart test --file-reporter json:results/tests.json',
    command(['dart', 'test', '--file-reporter', 'json:results/tests.json'], 'results/tests.json'),
  ),
  simple(
    'Elixir',
    'mix.exs',
    'mix test',
    command(['mix', 'test', '--formatter', 'JUnitFormatter'], '_build/test/lib/*/test-junit-report.xml'),
  ),
  javascript,
];

/** The test suites of a repository, one a language, in the order in which they are looked for. */
export const suitesOf = (repository: Repository): Suite[] => {
  const found = SUITES.flatMap((look) => look(repository) ?? []);
  return found.filter(({ language }, at) => found.findIndex((each) => each.language === language) === at);
};
