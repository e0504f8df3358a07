import { COVERAGE_IS_INFORMATIONAL, Coverage } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

const parse = async (source: Source): Promise<Found> => {
  const files = new CoveredFiles();
  let file = '';
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => {
      if (path.length === 1 && (name !== 'coverage' || attributes.version !== '1'))
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<coverage version="1">'] }, place);
      if (name === 'file') file = attributes.path ?? '';
      else if (name === 'lineToCover') {
        const { lineNumber = '', covered, branchesToCover, coveredBranches } = attributes;
        files.take(file, 'lines', lineNumber, covered === 'true' ? 1 : 0);
        const branches = Number(branchesToCover ?? 0);
        if (branches > 0)
          files.take(file, 'branches', lineNumber, Number(coveredBranches ?? 0) || 0, branches);
      }
    },
    close: () => {},
  });
  const coverage = new Coverage();
  files.addTo(coverage);
  return coverage.found();
};

/** SonarQube's generic coverage report. Source: docs.sonarsource.com, Generic test data. */
export const sonarqubeCoverage: Reader = {
  id: 'sonarqube-coverage',
  title: 'SonarQube generic coverage',
  tools: ['ReportGenerator', 'any tool with a converter to it'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'A file that stands twice counts once: what is covered anywhere is covered.',
  ],
  measurements: ['coverage.lines', 'coverage.branches'],
  hasCases: false,
  specification:
    'https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/test-coverage/generic-test-data/',
  recognise: ({ root, attributes, head }) =>
    root === 'coverage' &&
    attributes.version === '1' &&
    attributes['line-rate'] === undefined &&
    !/<packages?\b/.test(head),
  parse,
};
