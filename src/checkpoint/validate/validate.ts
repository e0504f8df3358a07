import type { Diagnostic } from '../../errors.ts';
import { reporter, type Source } from './report.ts';
import type { Parts } from './sound-parts.ts';
import { checkClaims, checkRisks, checkWaivers } from './validate-acceptances.ts';
import { checkCycles, checkLanes, checkNames, checkNeeds } from './validate-names.ts';

export type { Source };

/**
 * What is wrong with a checkpoint beyond the shape of its entries: names that stand for nothing or for two things,
 * needs that lead back, lanes, claims, waivers, the decision. `probes` holds every probe that is defined.
 */
export const validate = (
  content: Parts,
  probes: ReadonlyMap<string, unknown>,
  source: Source,
): Diagnostic[] => {
  const found: Diagnostic[] = [];
  const report = reporter(found, source);
  const { verdict, date } = content;
  if (verdict !== undefined && date === undefined)
    report(
      'HP107',
      'A verdict is declared without its date',
      ['verdict'],
      ['Add date: the day it was decided. Until then the verdict shown is never better than this one.'],
      { severity: 'warning', at: 'key' },
    );
  if (date !== undefined && verdict === undefined)
    report(
      'HP107',
      'A date of decision stands without a verdict',
      ['date'],
      ['Add verdict: GO, PARTIAL GO or NO-GO; a day that is only planned is written as due.'],
      { severity: 'warning', at: 'key' },
    );
  checkNames(report, content, probes);
  checkNeeds(report, content);
  checkCycles(report, content);
  checkLanes(report, content);
  checkClaims(report, content);
  checkRisks(report, content);
  checkWaivers(report, content);
  return found;
};
