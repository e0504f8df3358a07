import type { Run } from '../schemas/evidence.ts';
import type { Judging } from '../schemas/judging.ts';
import type { Measurement } from '../schemas/measurement.ts';
import type { Fact } from '../schemas/reading.ts';
import { questionOf } from './asked.ts';
import { compare, type Value } from './compare.ts';
import { countNamed, countOf } from './counts.ts';
import { factsOf, isLeftOut } from './facts.ts';
import type { Figure } from './figure.ts';
import type { Criterion, Unparsable } from './parse.ts';
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
  /** How many of the newest runs passed. */
  | { kind: 'met' | 'unmet'; passed: number; runs: number }
  /** There are fewer runs than have to meet it. */
  | { kind: 'few-runs'; runs: number; wanted: number }
  /** One of the runs names an earlier one that is not there, or none. */
  | { kind: 'gap'; wanted: number }
  /** The checkpoint has no frozen decision to compare with. */
  | { kind: 'no-decision' }
  /** The last decision was withdrawn, and its figures with it. */
  | { kind: 'withdrawn'; revision: string }
  /** The last decision holds no such figure. */
  | { kind: 'not-decided'; revision: string }
  | Unparsable;

/** What a criterion selects of a run, or how it was judged where there is nothing to compare. */
type Selected = { values: readonly Value[] } | { result: Result };

const PICKED_UP = new Set(['results', 'slo']);
const ORDERS = new Set(['<', '<=', '>', '>=']);

const ofFacts = (facts: readonly Fact[], criterion: Criterion, judging: Judging): Selected => {
  if (facts.some(({ total }) => total === 0)) return { values: [] };
  const cut = facts.find(({ values, total }) => total > values.length);
  if (cut && !(ORDERS.has(criterion.operator) && cut.values.length > 0))
    return { result: { kind: 'cut', total: cut.total } };
  const unit = unitOf(criterion.name, judging.unit);
  const values = facts.flatMap((fact) => fact.values);
  return { values: values.map((value): Value => (typeof value === 'number' ? { value, unit } : value)) };
};

const judgeAnswers = (facts: readonly Fact[]): Result => {
  const answers = facts.flatMap(({ values }) => (values.length === 0 ? [null] : values));
  if (answers.includes(null)) return { kind: 'not-found' };
  const answer = answers.every((each) => each === true);
  return { kind: answer ? 'met' : 'unmet', answer };
};

/** What was asked for by name, or what was answered; undefined where the criterion is about neither. */
const ofAsked = (criterion: Criterion, measured: Measured, judging: Judging): Selected | undefined => {
  const question = questionOf(criterion);
  const answers = factsOf(question, measured);
  if (answers) return { result: judgeAnswers(answers) };
  const facts = factsOf(criterion.name, measured);
  if (facts && criterion.operator !== 'matches') return ofFacts(facts, criterion, judging);
  return isLeftOut(question, criterion.name, measured) ? { result: { kind: 'not-asked' } } : undefined;
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
const ofFigures = (criterion: Criterion, measured: Measured): Selected => {
  const { name } = criterion;
  const all: Measurement[] = [...measured.measurements];
  for (const { measurements } of measured.readings) all.push(...measurements);
  const exact = all.filter((each) => each.name === name);
  if (exact.length > 0) return { values: exact.map(figureOf) };
  const count = countNamed(criterion);
  if (count) {
    const found = countOf(count, measured.readings);
    return found ? { values: [found] } : { result: { kind: 'no-cases' } };
  }
  const own = runFigures(name, measured);
  if (own) return own.length > 0 ? { values: own } : { result: { kind: 'no-duration' } };
  const ending = all.filter((each) => each.name.endsWith(` ${name}`));
  return { values: ending.map(figureOf) };
};

const select = (criterion: Criterion, measured: Measured, judging: Judging): Selected =>
  ofAsked(criterion, measured, judging) ?? ofFigures(criterion, measured);

/** Every figure of a run that a criterion is about; none where it cannot be judged. */
export const figuresFor = (criterion: Criterion, measured: Measured, judging: Judging): Figure[] => {
  const selected = select(criterion, measured, judging);
  return 'result' in selected
    ? []
    : selected.values.filter((value) => value !== null && typeof value === 'object');
};

/** Judges a criterion on what one run measured, read and was asked; everything that it selects has to meet it. */
export const judgeRun = (criterion: Criterion, measured: Measured, judging: Judging): Result => {
  const selected = select(criterion, measured, judging);
  if ('result' in selected) return selected.result;
  const results = selected.values.map((found) => ({ kind: compare(found, criterion), found }));
  return results.find(({ kind }) => kind !== 'met') ?? results[0] ?? { kind: 'not-found' };
};
