import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

const ROOTS = new Set(['testExecutions', 'unitTest']);
const WORSE = ['skipped', 'failure', 'error'] as const;
type Worse = (typeof WORSE)[number];

/** A case while it is open: the worst of what its elements say. */
interface Case {
  name: string;
  worst: Worse | null;
  message: string;
}

const parse = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  let file = '';
  let current: Case | null = null;
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => {
      if (path.length === 1 && !ROOTS.has(name))
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<testExecutions>'] }, place);
      const worse = WORSE.find((each) => each === name);
      if (name === 'file') file = attributes.path ?? '';
      else if (name === 'testCase') {
        current = { name: `${file} > ${attributes.name ?? '(no name)'}`, worst: null, message: '' };
        tally.lasted((tally.durationMs ?? 0) + Number(attributes.duration ?? Number.NaN));
      } else if (worse && current) {
        if (current.worst === null || WORSE.indexOf(worse) > WORSE.indexOf(current.worst))
          current.worst = worse;
        current.message ||= attributes.message ?? '';
      }
    },
    close: (name) => {
      if (name !== 'testCase' || !current) return;
      const { worst, message } = current;
      if (worst === null) tally.pass();
      else if (worst === 'skipped') tally.skip();
      else if (worst === 'failure') tally.fail(current.name, message);
      else tally.error(current.name, message);
      current = null;
    },
  });
  return tally.found();
};

/** SonarQube's generic test execution report. Source: docs.sonarsource.com, Generic test data. */
export const sonarqubeTests: Reader = {
  id: 'sonarqube-tests',
  title: 'SonarQube generic test executions',
  tools: ['jest-sonar', 'vitest-sonar-reporter', 'karma-sonarqube-reporter'],
  met: ['At least one case carries no failure, error or skip, and none carries a failure or an error.'],
  measurements: [],
  specification:
    'https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/test-coverage/generic-test-data/',
  recognise: ({ root }) => root !== null && ROOTS.has(root),
  parse,
};
