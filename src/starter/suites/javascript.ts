import { command, has, type Repository, type Suite, shell } from './suite.ts';

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
];

/** Its report goes to a file that only a variable names. */
const PLAYWRIGHT = 'PLAYWRIGHT_JUNIT_OUTPUT_NAME=results/tests.xml npx playwright test --reporter=list,junit';

const NODE_TEST = [
  'node',
  '--test',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=junit',
  '--test-reporter-destination=results/tests.xml',
];

/** vitest, jest, mocha, Playwright or `node --test`, whichever package.json names. */
export const javascript = (repository: Repository): Suite | undefined => {
  const sign = has(repository, 'package.json');
  if (sign === undefined) return undefined;
  const text = repository.read(sign);
  const language = 'JavaScript';
  const run = JAVASCRIPT.find(([name]) => name.test(text))?.[1];
  if (run !== undefined) {
    const results = run.some((word) => word.endsWith('.json')) ? 'results/tests.json' : 'results/tests.xml';
    return { language, sign, typed: run.join(' '), probe: command(run, results) };
  }
  const xml = 'results/tests.xml';
  if (/\bplaywright\b/.test(text))
    return { language, sign, typed: PLAYWRIGHT, probe: shell([PLAYWRIGHT], xml) };
  if (!/node\s+(?:\S+\s+)*--test\b/.test(text)) return undefined;
  // node writes a report only into a folder that is there.
  return {
    language,
    sign,
    typed: NODE_TEST.join(' '),
    probe: shell([`mkdir -p results && ${NODE_TEST.join(' ')}`], xml),
  };
};
