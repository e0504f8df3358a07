import type { Run } from '../schemas/evidence.ts';
import type { Judging } from '../schemas/judging.ts';
import type { Measurement } from '../schemas/measurement.ts';
import type { Fact } from '../schemas/reading.ts';
import { questionOf } from './asked.ts';
import { compare, type Value } from './compare.ts';
import { countNamed, countOf } from './counts.ts';
import { factsOf, isLeftOut } from './facts.ts';
import type { Figure } from './figure.ts';
import { type Criterion, parseCriterion, type Unparsable } from './parse.ts';
import { unitOf } from './units.ts';

/** What a criterion is judged on. */
export type Measured = Pick<Run, 'kind' | 'measurements' | 'readings'> &
  Partial<Pick<Run, 'checks' | 'exit' | 'durationMs' | 'facts' | 'judging'>>;

/** How a criterion was judged; met by `met` alone. */
export type Result =
  | { kind: 'met' | 'unmet' | 'not-comparable'; found: Value }
  /** The answer to a question that was put to a text while the probe ran. */
  | { kind: 'met' | 'unmet'; answer: boolean }
  /** More or longer values than evidence keeps, which the ones kept do not stand for. */
  | { kind: 'cut'; total: number }
  /** Nothing bears its name. */
  | { kind: 'not-found' }
  /** Nobody asked for it when the probe ran. */
  | { kind: 'not-asked' }
  /** A count where there are no cases. */
  | { kind: 'no-cases' }
  /** A duration that only picking results up took. */
  | { kind: 'no-duration' }
  | Unparsable;

/** A criterion and how it was judged. */
export interface Judged {
  text: string;
  /** Taken apart; undefined where it is none. */
  criterion?: Criterion;
  result: Result;
}

const PICKED_UP = new Set(['results', 'slo']);
const ORDERS = new Set(['<', '<=', '>', '>=']);

const worstOf = (found: readonly Value[], criterion: Criterion): Result => {
  const results = found.map((each) => ({ kind: compare(each, criterion), found: each }));
  const bad = results.find(({ kind }) => kind !== 'met');
  return bad ?? results[0] ?? { kind: 'not-found' };
};

const judgeFacts = (facts: readonly Fact[], criterion: Criterion, judging: Judging): Result => {
  if (facts.some(({ total }) => total === 0)) return { kind: 'not-found' };
  const cut = facts.find(({ values, total }) => total > values.length);
  if (cut && !(ORDERS.has(criterion.operator) && cut.values.length > 0))
    return { kind: 'cut', total: cut.total };
  const unit = unitOf(criterion.name, judging.unit);
  const values = facts.flatMap((fact) => fact.values);
  return worstOf(
    values.map((value): Value => (typeof value === 'number' ? { value, unit } : value)),
    criterion,
  );
};

const judgeAnswers = (facts: readonly Fact[]): Result => {
  const answers = facts.flatMap(({ values }) => (values.length === 0 ? [null] : values));
  if (answers.includes(null)) return { kind: 'not-found' };
  const answer = answers.every((each) => each === true);
  return { kind: answer ? 'met' : 'unmet', answer };
};

/** What was asked for by name, or what was answered; undefined where the criterion is about neither. */
const judgeAsked = (criterion: Criterion, measured: Measured, judging: Judging): Result | undefined => {
  const question = questionOf(criterion);
  const answers = factsOf(question, measured);
  if (answers) return judgeAnswers(answers);
  const facts = factsOf(criterion.name, measured);
  if (facts && criterion.operator !== 'matches') return judgeFacts(facts, criterion, judging);
  return isLeftOut(question, criterion.name, measured) ? { kind: 'not-asked' } : undefined;
};

const runFigures = (name: string, { kind, exit, durationMs, readings }: Measured): Figure[] | undefined => {
  if (name === 'exit' && typeof exit?.code === 'number') return [{ value: exit.code, unit: null }];
  if (name !== 'duration') return undefined;
  if (!PICKED_UP.has(kind)) return durationMs === undefined ? undefined : [{ value: durationMs, unit: 'ms' }];
  const stated = readings.flatMap((each) => (each.durationMs === null ? [] : [each.durationMs]));
  return stated.length === readings.length ? stated.map((value) => ({ value, unit: 'ms' })) : [];
};

const figureOf = ({ value, unit }: Measurement): Figure => ({ value, unit });

/** Every figure of that name; where none has it whole, every one whose last words it is, so `p(95)` finds `http_req_duration p(95)`. */
const judgeFigures = (criterion: Criterion, measured: Measured): Result => {
  const { name } = criterion;
  const all: Measurement[] = [...measured.measurements];
  for (const { measurements } of measured.readings) all.push(...measurements);
  const exact = all.filter((each) => each.name === name);
  if (exact.length > 0) return worstOf(exact.map(figureOf), criterion);
  const count = countNamed(criterion);
  if (count) {
    const found = countOf(count, measured.readings);
    return found ? worstOf([found], criterion) : { kind: 'no-cases' };
  }
  const own = runFigures(name, measured);
  if (own) return own.length > 0 ? worstOf(own, criterion) : { kind: 'no-duration' };
  const ending = all.filter((each) => each.name.endsWith(` ${name}`));
  return worstOf(ending.map(figureOf), criterion);
};

/** Judges one criterion on what a run measured, read and was asked; everything that it selects has to meet it. */
export const judgeCriterion = (text: string, measured: Measured, judging: Judging): Judged => {
  const criterion = parseCriterion(text);
  if (criterion.kind === 'unparsable') return { text: criterion.text, result: criterion };
  const result = judgeAsked(criterion, measured, judging) ?? judgeFigures(criterion, measured);
  return { text: criterion.text, criterion, result };
};
