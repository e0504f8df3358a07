import { COVERAGE_IS_INFORMATIONAL, Coverage, type Covered } from '../../lib/coverage.ts';
import type { Source } from '../../lib/source.ts';
import { epochStart } from '../../lib/start.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

const KINDS: Readonly<Record<string, Covered>> = { LINE: 'lines', BRANCH: 'branches', METHOD: 'functions' };

const count = (text: string | undefined): number =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;

const parse = async (source: Source): Promise<Found> => {
  const coverage = new Coverage();
  await readXml(source, {
    wants: () => false,
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'report') {
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<report>'] }, place);
      }
      if (path.length !== 2) return;
      if (name === 'sessioninfo') coverage.tally.began(epochStart(attributes.start, 'ms'));
      const kind =
        name === 'counter' && Object.hasOwn(KINDS, attributes.type ?? '')
          ? KINDS[attributes.type ?? '']
          : undefined;
      if (kind === undefined) return;
      const missed = count(attributes.missed);
      const covered = count(attributes.covered);
      if (Number.isNaN(missed + covered))
        throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['missed', 'covered'] }, place);
      coverage.add(kind, covered, missed + covered);
    },
    close: () => {},
  });
  coverage.tally.tool = 'JaCoCo';
  return coverage.found();
};

/** JaCoCo XML. Source: jacoco.org, report.dtd 1.1. */
export const jacoco: Reader = {
  id: 'jacoco',
  title: 'JaCoCo XML',
  tools: ['JaCoCo', 'Kover'],
  met: [COVERAGE_IS_INFORMATIONAL, 'The counters of the report as a whole are read.'],
  measurements: ['coverage.lines', 'coverage.branches', 'coverage.functions'],
  hasCases: false,
  specification: 'https://www.jacoco.org/jacoco/trunk/coverage/report.dtd',
  recognise: ({ root, head }) =>
    root === 'report' && /<!DOCTYPE\s+report\s[^>]{0,200}JACOCO|<(?:sessioninfo|counter)\s/i.test(head),
  parse,
};
