import { slug, uniqueId } from '../kernel/slug.ts';
import type { Suite } from './suites/suite.ts';
import type { Survey } from './survey.ts';

/** A row of the readiness matrix that is begun with. */
export interface Row {
  area: string;
  title: string;
  criterion: string;
  owner: string;
  /** The probe that proves it; a person claims it where there is none. */
  probe?: { id: string; note: string; lines: readonly string[] };
}

const suiteRow = (suite: Suite): Row => ({
  area: 'Quality',
  title: `Tests (${suite.language})`,
  criterion: 'Every case passes.',
  owner: 'Quality',
  probe: {
    id: `tests.${slug(suite.language)}`,
    note: `Runs what ${suite.sign} asks for, and reads the results that this very run wrote.`,
    lines: suite.probe,
  },
});

/** Where no suite is recognised: results are picked up from wherever the runner is told to write them. */
const RESULTS: Row = {
  area: 'Quality',
  title: 'Tests',
  criterion: 'Every case passes.',
  owner: 'Quality',
  probe: {
    id: 'tests.results',
    note: 'Picks up what your test runner writes; docs/readers.md lists every format. No result yet means Unknown.',
    lines: ['kind: results', 'files: results/*', 'cleared-when: a result of a run without failures is there'],
  },
};

const coverageRow = (file: string): Row => ({
  area: 'Quality',
  title: 'Coverage',
  criterion: 'As much of the code is run by tests as was agreed.',
  owner: 'Quality',
  probe: {
    id: 'coverage.lines',
    note: 'Figures prove nothing until a criterion says what they must be: take the # away and set yours.',
    lines: ['kind: results', `files: ${JSON.stringify(file)}`, '# criteria: ["coverage.lines >= 80 %"]'],
  },
});

const containerRow = (file: string): Row => ({
  area: 'Platform',
  title: 'Container runtime',
  criterion: 'A container daemon answers.',
  owner: 'Platform',
  probe: { id: 'docker.runtime', note: `${file} needs one.`, lines: ['kind: docker', 'timeout: 10s'] },
});

const fileRow = (row: Omit<Row, 'probe'>, id: string, path: string): Row => ({
  ...row,
  probe: { id, note: 'Looks at one file.', lines: ['kind: file', `path: ${JSON.stringify(path)}`] },
});

const readmeRow = (path: string): Row => {
  const criterion = 'Whoever finds the repository learns what it is.';
  const row = { area: 'Documents', title: 'Front page', criterion, owner: 'Maintainers' };
  return fileRow(row, 'documents.readme', path);
};

const objectiveRow = (path: string, id: string): Row => {
  const title = `Objective ${path.split('/').at(-1)}`;
  const row = { area: 'Operations', title, criterion: 'The objective is written.', owner: 'Operations' };
  return fileRow(row, `objective.${id}`, path);
};

const runbookRow = (path: string): Row => {
  const criterion = 'A runbook is there.';
  const row = { area: 'Operations', title: 'Runbook', criterion, owner: 'Operations' };
  return fileRow(row, 'operations.runbook', path);
};

/** One row for each thing that was found and that a probe can prove. */
export const foundRows = ({ suites, coverage, containers, readme, objectives, runbook }: Survey): Row[] => {
  const taken = new Set<string>();
  const maybe = (path: string | undefined, row: (path: string) => Row): Row[] =>
    path === undefined ? [] : [row(path)];
  return [
    ...(suites.length > 0 ? suites.map(suiteRow) : [RESULTS]),
    ...maybe(coverage[0], coverageRow),
    ...maybe(containers, containerRow),
    ...maybe(readme, readmeRow),
    ...objectives.map((path) => objectiveRow(path, uniqueId(path, 'file', taken))),
    ...maybe(runbook, runbookRow),
  ];
};
