import { command, has, type Repository, type Suite } from './suite.ts';

/** Whoever manages a project's packages runs its programs too. */
const PYTHON_LOCKS: readonly [string, readonly string[]][] = [
  ['uv.lock', ['uv', 'run']],
  ['poetry.lock', ['poetry', 'run']],
  ['pdm.lock', ['pdm', 'run']],
];

/** pytest, run by whatever manages the packages. */
export const python = (repository: Repository): Suite | undefined => {
  const sign =
    has(repository, /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements[\w-]*\.txt)$/) ??
    has(repository, /(?:^|\/)test_[^/]+\.py$/);
  if (sign === undefined) return undefined;
  const within = PYTHON_LOCKS.find(([lock]) => has(repository, lock))?.[1] ?? ['python3', '-m'];
  const run = [...within, 'pytest', '--junitxml=results/tests.xml'];
  return { language: 'Python', sign, typed: run.join(' '), probe: command(run, 'results/tests.xml') };
};
