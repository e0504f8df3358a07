import { commonTest, eunit } from './suites/erlang.ts';
import { go } from './suites/go.ts';
import { javascript } from './suites/javascript.ts';
import { python } from './suites/python.ts';
import { command, has, type Repository, type Suite } from './suites/suite.ts';

const simple =
  (language: string, sign: string | RegExp, typed: string, probe: readonly string[]) =>
  (repository: Repository): Suite | undefined => {
    const found = has(repository, sign);
    return found === undefined ? undefined : { language, sign: found, typed, probe };
  };

/** Every way of running tests that is recognised, the first for each language. */
const SUITES: readonly ((repository: Repository) => Suite | undefined)[] = [
  python,
  go,
  commonTest,
  eunit,
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
