import type { Value } from '../../criterion/compare.ts';
import { countMeant } from '../../criterion/counts.ts';
import { type Judged, judgeCriterion, type Measured, type Result } from '../../criterion/judge.ts';
import type { Unparsable } from '../../criterion/parse.ts';
import type { Judging } from '../../schemas/judging.ts';
import type { Actual, Subject } from '../../schemas/reasons/criterion.ts';

/** A criterion as judged. */
export interface JudgedCriterion {
  text: Subject;
  /** What was found. */
  actual: Actual;
  met: boolean;
  /** How it was judged. */
  result: Result;
}

const KEPT = 300;

const kept = (value: Value): Value => (typeof value === 'string' ? value.slice(0, KEPT) : value);

const unparsable = (result: Unparsable): Actual => {
  switch (result.problem) {
    case 'no-operator':
      return { kind: 'actual.no-operator', written: result.written, meant: result.meant ?? null };
    case 'no-figure':
    case 'no-pattern':
      return { kind: `actual.${result.problem}`, limit: result.limit };
    default:
      return { kind: 'actual.no-comparison' };
  }
};

const incomparable = (found: Value, { criterion }: Judged): Actual => {
  const { figure, limit = '' } = criterion ?? {};
  const units = figure && typeof found === 'object' && found !== null ? [found.unit, figure.unit] : [];
  const unit = units[1] === null ? 'value' : units[0] === null ? 'limit' : null;
  return { kind: 'actual.not-comparable', limit, unit, value: kept(found) };
};

const notFound = (name: string): Actual => ({
  kind: 'actual.not-found',
  meant: countMeant(name) ?? null,
  name,
});

const actualOf = (judged: Judged): Actual => {
  const { result } = judged;
  if ('answer' in result) return { found: result.answer, kind: 'actual.answer' };
  switch (result.kind) {
    case 'met':
    case 'unmet':
      return { kind: 'actual.value', value: kept(result.found) };
    case 'not-comparable':
      return incomparable(result.found, judged);
    case 'not-found':
      return notFound(judged.criterion?.name ?? judged.text);
    case 'unparsable':
      return unparsable(result);
    default:
      return { kind: `actual.${result.kind}` };
  }
};

/** Judges the criteria of a definition in the order they are written; one that judges nothing is not met. */
export const evaluateCriteria = (judging: Judging, measured: Measured): JudgedCriterion[] =>
  judging.criteria.map((text) => {
    const judged = judgeCriterion(text, measured, judging);
    const { result } = judged;
    return {
      text: { kind: 'criterion.stated', text: judged.text },
      actual: actualOf(judged),
      met: result.kind === 'met',
      result,
    };
  });

/** The name of what was to be met, as people write it where they mean it; null where it is every case. */
export const nameOfSubject = (subject: Subject): string | null => {
  switch (subject.kind) {
    case 'criterion.check':
      return `${subject.subject} ${subject.expected}`;
    case 'criterion.limit':
      return `${subject.name} ${subject.limit}`.trim();
    case 'criterion.environment':
      return `environment ${subject.name}`;
    case 'criterion.cases':
      return null;
    default:
      return subject.text;
  }
};
