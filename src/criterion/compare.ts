import type { Scalar } from '../schemas/reading.ts';
import type { Figure } from './figure.ts';
import type { Criterion, Operator } from './parse.ts';
import { orderOf } from './units.ts';

/** A value as it is compared: a text, a truth or nothing as it stands, a number with its unit. */
export type Value = Exclude<Scalar, number> | Figure;

/** How a value stands to a criterion. */
export type Comparison = 'met' | 'unmet' | 'not-comparable';

const HOLDS: Readonly<Partial<Record<Operator, (order: number) => boolean>>> = {
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
};

const truth = (holds: boolean): Comparison => (holds ? 'met' : 'unmet');

/** Compares two figures, exactly and whatever their units; what cannot be compared never meets anything. */
export const compareFigures = (found: Figure, operator: Operator, limit: Figure): Comparison => {
  const order = orderOf(found, limit);
  const holds = HOLDS[operator];
  return order === undefined || !holds ? 'not-comparable' : truth(holds(order));
};

const compareTexts = (found: string, operator: Operator, limit: string): Comparison => {
  if (operator === 'contains') return truth(found.includes(limit));
  if (operator === '==') return truth(found.trim() === limit);
  return operator === '!=' ? truth(found.trim() !== limit) : 'not-comparable';
};

/**
 * Compares one value with the limit of a criterion. Nothing is never met; a number is compared as a figure, anything
 * else as a text, which is not shown to differ from a figure by being none. Patterns are not searched here: their answers are found when evidence is recorded.
 */
export const compare = (found: Value, { operator, bare, figure }: Criterion): Comparison => {
  if (found === null) return 'unmet';
  if (typeof found !== 'object')
    return figure && operator === '!=' ? 'not-comparable' : compareTexts(String(found), operator, bare);
  return figure ? compareFigures(found, operator, figure) : 'not-comparable';
};

/** The worst of several figures: the least where more is better, the greatest where less is. */
export const worstFigure = (figures: readonly Figure[], operator: Operator): Figure | undefined => {
  const sign = operator.startsWith('>') ? 1 : -1;
  return figures.reduce<Figure | undefined>(
    (worst, each) => (worst && sign * (orderOf(each, worst) ?? 0) >= 0 ? worst : each),
    undefined,
  );
};
