import { words } from '../words/words.ts';
import type { RecordData } from './record-data.ts';
import { readyOf } from './since.ts';

const texts = () => words.record.facts;

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
      ? { term: texts().decided, value: words.day(summary.date), small: words.time(summary.date) }
      : { term: texts().asOf, value: words.day(summary.asOf), small: words.time(summary.asOf) };
  return [
    when,
    { term: texts().ready, value: texts().readyOf(ready, total), small: texts().items(total) },
    {
      term: texts().evidence,
      value: texts().proven(proven),
      small: texts().rest(attested, notJudged),
    },
    { term: texts().holding, value: String(causes), small: texts().causes(causes) },
    { term: texts().critical, value: String(critical), small: texts().open },
  ];
};
