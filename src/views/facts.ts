import { words } from '../words/words.ts';
import { day, time } from './dates.ts';
import type { RecordData } from './record-data.ts';
import { readyOf } from './since.ts';

const TEXT = words.record.facts;

/** One figure beneath the verdict. */
export interface Fact {
  term: string;
  value: string;
  small: string;
}

/** The figures of one record: when, how much is ready and proven, what holds it. */
export const toFacts = (data: RecordData): Fact[] => {
  const { summary, judgement } = data;
  const { ready, total } = readyOf(summary);
  const critical = summary.risks.filter(
    ({ level, state }) => level === 'critical' && state === 'open',
  ).length;
  const { proven, attested, notJudged } = judgement.coverage;
  const causes = judgement.rootCauses.length;
  const when: Fact =
    summary.decided && summary.date
      ? { term: TEXT.decided, value: day(summary.date), small: time(summary.date) }
      : { term: TEXT.asOf, value: day(summary.asOf), small: time(summary.asOf) };
  return [
    when,
    { term: TEXT.ready, value: TEXT.readyOf(ready, total), small: TEXT.items(total) },
    {
      term: TEXT.evidence,
      value: TEXT.proven(proven),
      small: TEXT.rest(attested, notJudged),
    },
    { term: TEXT.holding, value: String(causes), small: TEXT.causes(causes) },
    { term: TEXT.critical, value: String(critical), small: TEXT.open },
  ];
};
