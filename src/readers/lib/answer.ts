import { type Asked, questionOf } from '../../criterion/asked.ts';
import { compare } from '../../criterion/compare.ts';
import { factOf } from '../../criterion/facts.ts';
import type { Criterion } from '../../criterion/parse.ts';
import { patternOf } from '../../criterion/pattern.ts';
import type { Fact, Scalar } from '../../schemas/reading.ts';
import { search } from '../../search/search.ts';

const isQuestion = ({ operator }: Criterion, isCut: boolean): boolean =>
  operator === 'matches' || operator === 'contains' || (isCut && (operator === '==' || operator === '!='));

/** Says of each value, while it is there in full, whether it meets a criterion; null for a place that holds none. */
const answersOf = async (
  criterion: Criterion,
  values: readonly Scalar[],
  ask: Answering,
): Promise<Scalar[]> => {
  const pattern = criterion.operator === 'matches' ? patternOf(criterion.bare, ask.flags) : undefined;
  const answers: Scalar[] = [];
  for (const value of values) {
    if (value === null) answers.push(null);
    else if (pattern) answers.push((await search(pattern, String(value), ask.signal)).length > 0);
    else answers.push(compare(String(value), criterion) === 'met');
  }
  return answers;
};

/** How questions are put to a text. */
export interface Answering {
  /** Ends searches by patterns. */
  signal: AbortSignal;
  /** Flags that every pattern has, such as `m` in a text that is read by lines. */
  flags?: string;
}

/**
 * What is recorded of the values found under a name: the values themselves, and the answers to the questions that can
 * only be put to them while they are there in full. Throws `SearchStopped` where the signal came first.
 */
export const answer = async (
  { name, criteria }: Asked,
  values: readonly Scalar[],
  ask: Answering,
): Promise<Fact[]> => {
  const found = factOf(name, values);
  const isCut = found.total > found.values.length;
  const facts = [found];
  for (const criterion of criteria.filter((each) => isQuestion(each, isCut)))
    facts.push(factOf(questionOf(criterion), await answersOf(criterion, values, ask)));
  return facts;
};
