import { type Figure, parseFigure } from './figure.ts';
import { patternOf } from './pattern.ts';
import { type Tolerance, toleranceOf } from './tolerance.ts';

/** How a criterion compares. */
const OPERATORS = ['<=', '>=', '==', '!=', '<', '>', 'matches', 'contains'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A criterion, taken apart. */
export interface Criterion {
  kind: 'criterion';
  /** As written. */
  text: string;
  /** The measurement, count, pointer, pattern or text that it is about. */
  name: string;
  operator: Operator;
  /** The limit as written. */
  limit: string;
  /** The limit without quotes around it. */
  bare: string;
  /** The limit as a number with its unit; undefined when it is a text, or quoted. */
  figure: Figure | undefined;
  /** What the last decision found is the limit, and how far it may be missed. */
  decided?: Tolerance;
  /** How many of the newest runs have to meet it, this one too. */
  over?: number;
}

/** Why a text is no criterion. */
export type Unparsable = { kind: 'unparsable'; text: string } & (
  | { problem: 'no-comparison' | 'no-name' | 'no-limit' | 'no-runs' }
  /** What stands where the comparison should, and the one that was meant where that is plain. */
  | { problem: 'no-operator'; written: string; meant: Operator | undefined }
  | { problem: 'no-figure' | 'no-pattern'; limit: string }
);

// A pattern may hold comparisons, so it is taken as a whole; so is what stands in brackets, as in a[b=c].
const PATTERN = String.raw`\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[dgimsuvy]*(?=\s*(?:[=<>!]|matches\s|contains\s))`;
const NAME = String.raw`(?:\[[^\]]*\]|\[(?![^\]]*\])|\{[^}]*\}|\{(?![^}]*\})|[^[{])*?`;
const COMPARISON = String.raw`[!=<>≤≥≠]*[=<>≤≥≠][=<>~]*|(?<=\s)(?:matches|contains)(?=\s|$)`;
const WRITTEN = new RegExp(String.raw`^\s*(${PATTERN}|${NAME})\s*(${COMPARISON})\s*([\s\S]*?)\s*$`);
const QUOTED = /^(["'])([\s\S]*)\1$/;

const MEANT: Readonly<Record<string, Operator>> = {
  '=>': '>=',
  '≥': '>=',
  '=<': '<=',
  '≤': '<=',
  '=': '==',
  '===': '==',
  '≠': '!=',
  '!==': '!=',
  '<>': '!=',
  '=~': 'matches',
};

const isOperator = (text: string): text is Operator => (OPERATORS as readonly string[]).includes(text);

const OVER = /^(.*?)\s+over\s+(\d+)\s+runs?$/s;
const FEWEST = 2;
const MOST = 500;

const limitFault = (operator: Operator, limit: string, isFigure: boolean) => {
  if (operator === 'matches') return patternOf(limit) ? undefined : ('no-pattern' as const);
  return /^[<>]/.test(operator) && !isFigure ? ('no-figure' as const) : undefined;
};

/** Takes a criterion apart, or says why it is none. */
export const parseCriterion = (written: string): Criterion | Unparsable => {
  const text = written.trim();
  const unparsable = { kind: 'unparsable', text } as const;
  const [, name = '', operator = '', right = ''] = WRITTEN.exec(text) ?? [];
  if (operator === '') return { ...unparsable, problem: 'no-comparison' };
  if (!isOperator(operator))
    return { ...unparsable, problem: 'no-operator', written: operator, meant: MEANT[operator] };
  if (name === '') return { ...unparsable, problem: 'no-name' };
  const [, limit = right, runs] = OVER.exec(right) ?? [];
  const over = runs === undefined ? undefined : Number(runs);
  if (over !== undefined && (over < FEWEST || over > MOST)) return { ...unparsable, problem: 'no-runs' };
  const bare = QUOTED.exec(limit)?.[2] ?? limit;
  if (limit === '' || (bare === '' && operator === 'contains')) return { ...unparsable, problem: 'no-limit' };
  const figure = operator === 'matches' || operator === 'contains' ? undefined : parseFigure(limit);
  const decided = /^[<>]/.test(operator) ? toleranceOf(limit) : undefined;
  const problem = limitFault(operator, limit, (figure ?? decided) !== undefined);
  if (problem) return { ...unparsable, problem, limit };
  const beyond = { ...(decided && { decided }), ...(over !== undefined && { over }) };
  return { kind: 'criterion', text, name, operator, limit, bare, figure, ...beyond };
};

/** Says whether a criterion looks beyond the run that it is judged on, so that it only adds to what that has to meet. */
export const looksBeyond = ({ over, decided }: Criterion): boolean =>
  over !== undefined || decided !== undefined;
