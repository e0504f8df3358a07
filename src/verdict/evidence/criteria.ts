import type { Value } from '../../criterion/compare.ts';
import { countMeant } from '../../criterion/counts.ts';
import { judgeRun, type Measured, type Result } from '../../criterion/judge.ts';
import { parseCriterion, type Unparsable } from '../../criterion/parse.ts';
import { isOfRuns, type Judged, judgeCriterion, type Past } from '../../criterion/past.ts';
import type { Judging } from '../../schemas/judging.ts';
import type { Actual, PlainActual, Subject } from '../../schemas/reasons/criterion.ts';

/** A criterion as judged. */
export interface JudgedCriterion {
  text: Subject;
  /** What was found. */
  actual: Actual;
  met: boolean;
  /** How it was judged. */
  result: Result;
  /** It judges nothing of the run itself. */
  ofRuns: boolean;
}

const KEPT = 300;

const kept = (value: Value): Value => (typeof value === 'string' ? value.slice(0, KEPT) : value);

const unparsable = (result: Unparsable): PlainActual => {
  switch (result.problem) {
    case 'no-operator':
      return { kind: 'actual.no-operator', written: result.written, meant: result.meant ?? null };
    case 'no-runs':
      return { kind: 'actual.no-runs' };
    case 'no-figure':
    case 'no-pattern':
      return { kind: `actual.${result.problem}`, limit: result.limit };
    default:
      return { kind: 'actual.no-comparison' };
  }
};

const incomparable = (found: Value, { criterion }: Judged): PlainActual => {
  const { figure, limit = '' } = criterion ?? {};
  const units = figure && typeof found === 'object' && found !== null ? [found.unit, figure.unit] : [];
  const unit = units[1] === null ? 'value' : units[0] === null ? 'limit' : null;
  return { kind: 'actual.not-comparable', limit, unit, value: kept(found) };
};

const notFound = (name: string): PlainActual => ({
  kind: 'actual.not-found',
  meant: countMeant(name) ?? null,
  name,
});

const plainOf = (judged: Judged): PlainActual => {
  const { result } = judged;
  if ('answer' in result) return { found: result.answer, kind: 'actual.answer' };
  if ('passed' in result) return { kind: 'actual.runs', passed: result.passed, runs: result.runs };
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
    case 'few-runs':
      return { kind: 'actual.few-runs', runs: result.runs, wanted: result.wanted };
    case 'gap':
      return { kind: 'actual.gap', wanted: result.wanted };
    case 'withdrawn':
    case 'not-decided':
      return { kind: `actual.${result.kind}`, revision: result.revision };
    default:
      return { kind: `actual.${result.kind}` };
  }
};

const actualOf = (judged: Judged): Actual => {
  const { against, of, criterion } = judged;
  const plain = plainOf(judged);
  const found = against ? ({ found: plain, kind: 'actual.decided', ...against } as const) : plain;
  return of ? { found, kind: 'actual.over', on: of.finishedAt, runs: criterion?.over ?? 1 } : found;
};

/** Judges a criterion on a run alone; undefined where it is about nothing that the run itself found. */
const alone = (text: string, measured: Measured, judging: Judging): Judged | undefined => {
  const criterion = parseCriterion(text);
  if (criterion.kind === 'unparsable') return { text: criterion.text, result: criterion };
  if (criterion.decided || isOfRuns(criterion)) return undefined;
  return { text: criterion.text, criterion, result: judgeRun(criterion, measured, judging) };
};

/**
 * Judges the criteria of a definition in the order they are written; one that judges nothing is not met. Without a past
 * the run is judged alone, and what is only about other runs or the last decision is left out.
 */
export const evaluateCriteria = (judging: Judging, measured: Measured, past?: Past): JudgedCriterion[] =>
  judging.criteria.flatMap((text) => {
    const judged = past ? judgeCriterion(text, measured, judging, past) : alone(text, measured, judging);
    if (!judged) return [];
    const { result, criterion } = judged;
    return [
      {
        text: { kind: 'criterion.stated', text: judged.text },
        actual: actualOf(judged),
        met: result.kind === 'met',
        result,
        ofRuns: criterion !== undefined && isOfRuns(criterion),
      },
    ];
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
