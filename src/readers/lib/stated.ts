import { search } from '../../search/search.ts';
import { compareFigure, parseFigure } from '../../verdict/evidence/figure.ts';
import { bounded, type Found, type Tally } from './tally.ts';

/** A criterion that the probe states of a file, taken apart. */
export interface Stated {
  /** As written. */
  text: string;
  /** Left of the comparison: a pointer, a pattern, or `text`. */
  subject: string;
  operator: string;
  /** Right of it, without quotes. */
  limit: string;
}

const PARTS =
  /^\s*(\/(?:[^/\\]|\\.)*\/[a-z]*|\S+)\s*(<=|>=|==|!=|<|>|\bmatches\b|\bcontains\b)\s*(\S[\s\S]*?)\s*$/;
const POINTER = /^\s*(\/\S*?)\s*(<=|>=|==|!=|<|>|\bmatches\b|\bcontains\b)\s*(\S[\s\S]*?)\s*$/;
const SHOWN = 300;
const QUOTED = /^(["'])([\s\S]*)\1$/;

/** Takes a criterion apart; null when it is none of this file. */
export const stated = (text: string, subject: 'pointer' | 'pattern'): Stated | null => {
  const [, left, operator, limit] = (subject === 'pointer' ? POINTER : PARTS).exec(text) ?? [];
  if (left === undefined || operator === undefined || limit === undefined) return null;
  return { text: text.trim(), subject: left, operator, limit: QUOTED.exec(limit)?.[2] ?? limit };
};

/** A pattern as written, `/…/flags` or bare, over several lines; null when it is none. */
export const patternOf = (text: string, flags = ''): RegExp | null => {
  const [, source, own] = /^\/([\s\S]+)\/([imsu]*)$/.exec(text) ?? [];
  try {
    return new RegExp(source ?? text, [...new Set(`${own ?? ''}m${flags}`)].join(''));
  } catch {
    return null;
  }
};

/** Whether a value meets a criterion: figures by size, everything else by its text. */
export const meets = async (
  value: string | number | boolean,
  { operator, limit }: Stated,
  signal: AbortSignal,
): Promise<boolean> => {
  const text = String(value);
  if (operator === 'contains') return text.includes(limit);
  if (operator === 'matches') {
    const pattern = patternOf(limit);
    return pattern !== null && (await search(pattern, text, signal)).length > 0;
  }
  if (typeof value === 'number') {
    const figure = parseFigure(limit);
    return figure !== undefined && compareFigure({ value, unit: figure.unit }, operator, figure).met;
  }
  if (operator === '==') return text.trim() === limit;
  return operator === '!=' && text.trim() !== limit;
};

/** Counts a criterion as a case, and its value as a measurement; what is not there meets nothing. */
export const judge = async (
  criterion: Stated,
  value: string | number | boolean | null,
  absent: string,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> => {
  if (value === null) {
    tally.fail(criterion.text, absent);
    return;
  }
  const met = await meets(value, criterion, signal);
  const limit = { text: `${criterion.operator}${criterion.limit}`, met };
  if (typeof value === 'number')
    tally.measure(criterion.subject, value, parseFigure(criterion.limit)?.unit ?? null, limit);
  if (met) tally.pass();
  else
    tally.fail(
      criterion.text,
      `It is ${bounded(JSON.stringify(typeof value === 'string' ? value.slice(0, SHOWN) : value), SHOWN)}.`,
    );
};

/** The reading once every criterion is judged: informational where there was none. */
export const judged = (tally: Tally, kind: string): Found => {
  if (tally.counts.executed > 0) return tally.found();
  tally.warn('HP315', `Nothing was judged: ${kind} needs a criterion that the probe states.`);
  return tally.found('informational');
};
