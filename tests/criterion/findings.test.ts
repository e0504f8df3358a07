import { describe, expect, it } from 'vitest';
import { unboundedFindings } from '../../src/criterion/findings.ts';
import { figure, NO_CASES, reading } from '../verdict/programme.ts';

const scan = (failed: number) =>
  reading({
    counts: { ...NO_CASES, executed: 9, failed },
    measurements: [
      figure('findings.total', 6),
      figure('findings.critical', 1),
      figure('findings.high', 2),
      figure('findings.medium', 3),
    ],
  });

describe('the findings of a scan that no criterion bounds', () => {
  it.each([
    ['those held to nothing by themselves left out', ['findings.high <= 2'], 1, 1],
    ['of every severity, where each is a failed case', ['findings.high <= 2'], 6, 4],
    ['none, where all are bounded together', ['findings.total < 9'], 6, 0],
    ['none, where each severity is', ['findings.critical == 1', 'findings.high < 3'], 1, 0],
    ['unknown, where no criterion bounds a severity', ['cases.failed <= 9', 'findings.high'], 1, undefined],
    ['unknown, where a criterion asks for more', ['findings.high >= 1'], 1, undefined],
    ['unknown, where it looks over several runs', ['findings.high <= 2 over 3 runs'], 1, undefined],
    ['unknown, where the last decision gives the limit', ['findings.high <= decided'], 1, undefined],
    ['unknown, without a criterion', [], 1, undefined],
  ])('are %s', (_, criteria, failed, count) => {
    expect(unboundedFindings(scan(failed), criteria)).toBe(count);
  });

  it('are unknown of a result that is no scan', () => {
    expect(unboundedFindings(reading(), ['findings.high <= 2'])).toBeUndefined();
  });
});
