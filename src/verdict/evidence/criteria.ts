import type { Check, Run } from '../../schemas/evidence.ts';
import type { Measurement } from '../../schemas/measurement.ts';
import type { Counts, Reading } from '../../schemas/reading.ts';
import { compareFigure, type Figure, parseFigure, shownFigure } from './figure.ts';

/** How a criterion compares. */
export type Operator = '<=' | '>=' | '==' | '!=' | '<' | '>' | 'matches' | 'contains';

/** A criterion, taken apart. */
export interface Criterion {
  /** As written. */
  text: string;
  /** The measurement, count or text that it is about. */
  name: string;
  operator: Operator;
  /** The limit as written. */
  limit: string;
  /** The limit as a number with its unit; undefined when it is a text. */
  figure: Figure | undefined;
}

/** What a criterion is judged on. */
export interface Measured {
  measurements: readonly Measurement[];
  readings: readonly Reading[];
  /** What the probe's kind judged while it ran, texts among it. */
  checks?: readonly Check[];
  exit?: Run['exit'];
  durationMs?: number;
}

/** A criterion as judged; one that selected nothing is not met and says so. */
export interface JudgedCriterion {
  text: string;
  /** What was found, in words. */
  actual: string;
  met: boolean;
  /** At least one figure, count or text bore its name. */
  selected: boolean;
}

const WRITTEN = /^\s*(\S.*?)\s*(<=|>=|==|!=|<|>|\bmatches\b|\bcontains\b)\s*(\S[\s\S]*?)\s*$/;

/** Takes a criterion apart; undefined when it is not one. */
export const parseCriterion = (text: string): Criterion | undefined => {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [, name = '', operator = '', limit = ''] = match;
  return { text: text.trim(), name, operator: operator as Operator, limit, figure: parseFigure(limit) };
};

const COUNTS = [
  'executed',
  'passed',
  'failed',
  'errored',
  'skipped',
  'flaky',
] as const satisfies (keyof Counts)[];

const countOf = (name: string, readings: readonly Reading[]): Figure[] => {
  const key = COUNTS.find((each) => name === `cases.${each}`);
  const counting = readings.filter((reading) => reading.outcome !== 'unreadable');
  if (!key || counting.length === 0) return [];
  return [{ value: counting.reduce((sum, { counts }) => sum + counts[key], 0), unit: null }];
};

const runFigure = (name: string, { exit, durationMs }: Measured): Figure[] => {
  if (name === 'exit' && typeof exit?.code === 'number') return [{ value: exit.code, unit: null }];
  return name === 'duration' && durationMs !== undefined ? [{ value: durationMs, unit: 'ms' }] : [];
};

/** Every figure of that name; where none has it whole, every one whose last words it is, so `p(95)` finds `http_req_duration p(95)`. */
const figuresOf = (name: string, measured: Measured): Figure[] => {
  const all = [...measured.measurements, ...measured.readings.flatMap(({ measurements }) => measurements)];
  const exact = all.filter((each) => each.name === name);
  if (exact.length > 0) return exact;
  const counted = [...countOf(name, measured.readings), ...runFigure(name, measured)];
  return counted.length > 0 ? counted : all.filter((each) => each.name.endsWith(` ${name}`));
};

const judgeText = (criterion: Criterion, measured: Measured): JudgedCriterion | undefined => {
  const { text, name, operator, limit } = criterion;
  const found = measured.checks?.find(
    ({ subject, expected }) => subject === name && expected === `${operator} ${limit}`,
  );
  if (found) return { text, actual: found.actual, met: found.met, selected: true };
  return undefined;
};

/**
 * The readers of plain JSON and text judge pointers and patterns themselves: what they found not met stands among
 * their failures, by the text of the criterion.
 */
const judgedByReader = ({ text, name }: Criterion, { readings }: Measured): JudgedCriterion | undefined => {
  const readers = readings.filter(({ format }) => format === 'json' || format === 'text');
  if (readers.length === 0 || !(name.startsWith('/') || name === 'text')) return undefined;
  const failure = readers.flatMap(({ failures }) => failures).find((each) => each.name === text);
  const judged = readers.every(
    ({ outcome, failures, failuresTotal }) =>
      outcome === 'met' || (outcome === 'unmet' && failures.length > 0 && failures.length === failuresTotal),
  );
  const met = failure === undefined && judged;
  const actual = failure?.message ?? (met ? 'as the result was read' : 'not so in the result');
  return { text, actual: actual.replace(/^It is |\.$/g, ''), met, selected: true };
};

/** Judges one criterion on what a run measured, read and checked; every figure it selects has to meet it. */
export const evaluateCriterion = (criterion: Criterion, measured: Measured): JudgedCriterion => {
  const { text, operator, figure } = criterion;
  const check = judgeText(criterion, measured);
  if (check) return check;
  const figures = figure ? figuresOf(criterion.name, measured) : [];
  if (!figure || figures.length === 0)
    return (
      judgedByReader(criterion, measured) ?? {
        text,
        actual: `nothing is called ${criterion.name}`,
        met: false,
        selected: false,
      }
    );
  const judged = figures.map((found) => ({ found, ...compareFigure(found, operator, figure) }));
  const shown = judged.find(({ met }) => !met) ?? judged[0];
  const actual = shown?.problem ?? (shown ? shownFigure(shown.found) : '');
  return { text, actual, met: judged.every(({ met }) => met), selected: true };
};

/** Judges a probe's criteria in the order they are written; one that cannot be read is not met. */
export const evaluateCriteria = (criteria: readonly string[], measured: Measured): JudgedCriterion[] =>
  criteria.map((text) => {
    const criterion = parseCriterion(text);
    return criterion
      ? evaluateCriterion(criterion, measured)
      : { text, actual: 'not a comparison', met: false, selected: false };
  });
