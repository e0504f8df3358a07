import { has, type Repository, type Suite, shell } from './suite.ts';

const GO = 'go test -json ./...';
const GO_LINES = [
  'mkdir -p results',
  `${GO} > results/tests.json; code=$?`,
  '# What a person reads of it: a line for each test.',
  String.raw`sed -En 's/.*"Output":"( *--- .*)\\n".*/\1/p' results/tests.json`,
  'exit $code',
];

/** `go test`, whose results are its standard output. */
export const go = (repository: Repository): Suite | undefined => {
  const sign = has(repository, 'go.mod');
  return sign === undefined
    ? undefined
    : { language: 'Go', sign, typed: GO, probe: shell(GO_LINES, 'results/tests.json') };
};
