import type { Value } from '../../criterion/compare.ts';
import { countMeant } from '../../criterion/counts.ts';
import { shownFigure } from '../../criterion/figure.ts';
import { type Judged, judgeCriterion, type Measured, type Result } from '../../criterion/judge.ts';
import type { Unparsable } from '../../criterion/parse.ts';
import type { Judging } from '../../schemas/judging.ts';

/** A criterion as judged, in words. */
export interface JudgedCriterion {
  text: string;
  /** What was found, in words. */
  actual: string;
  met: boolean;
  /** How it was judged. */
  result: Result;
}

const SHOWN = 300;

const shown = (value: Value): string => {
  if (value === null) return 'nothing is there';
  if (typeof value === 'object') return shownFigure(value);
  return typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN)) : String(value);
};

const unparsable = (result: Unparsable): string => {
  switch (result.problem) {
    case 'no-operator':
      return `${result.written} is no comparison${result.meant ? `; did you mean ${result.meant}?` : ''}`;
    case 'no-figure':
      return `${result.limit} is no figure`;
    case 'no-pattern':
      return `${result.limit} is no regular expression`;
    default:
      return 'not a comparison';
  }
};

const incomparable = (found: Value, { criterion }: Judged): string => {
  const limit = criterion?.figure;
  if (!limit || typeof found !== 'object' || found === null)
    return `${shown(found)} cannot be compared with ${criterion?.limit}`;
  if (limit.unit === null) return `${shown(found)} has a unit, and ${criterion.limit} has none`;
  if (found.unit === null) return `${shown(found)} has no unit, and ${criterion.limit} has one`;
  return `${shown(found)} cannot be compared with ${criterion.limit}`;
};

const notFound = (name: string): string => {
  const meant = countMeant(name);
  return `nothing is called ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
};

const said = (judged: Judged): string => {
  const { result } = judged;
  if ('answer' in result) return result.answer ? 'found' : 'not found';
  switch (result.kind) {
    case 'met':
    case 'unmet':
      return shown(result.found);
    case 'not-comparable':
      return incomparable(result.found, judged);
    case 'cut':
      return 'it is more than evidence keeps';
    case 'not-found':
      return notFound(judged.criterion?.name ?? judged.text);
    case 'not-asked':
      return 'not found out under this criterion; run the probe again';
    case 'no-cases':
      return 'there are no cases';
    case 'no-duration':
      return 'only picking results up took time, and they do not state how long they took';
    case 'unparsable':
      return unparsable(result);
  }
};

/** Judges the criteria of a definition in the order they are written; one that judges nothing is not met. */
export const evaluateCriteria = (judging: Judging, measured: Measured): JudgedCriterion[] =>
  judging.criteria.map((text) => {
    const judged = judgeCriterion(text, measured, judging);
    const { result } = judged;
    return { text: judged.text, actual: said(judged), met: result.kind === 'met', result };
  });
