import type { Check } from '../../schemas/evidence.ts';
import { parseCriterion } from '../../verdict/evidence/criteria.ts';
import { toPattern } from './fields.ts';

const SHOWN = 200;

/** Whether a text contains another. */
export const containsCheck = (subject: string, text: string, part: string): Check => {
  const met = text.includes(part);
  return { subject, expected: `contains ${part}`, actual: met ? 'found' : 'not found', met };
};

/** Whether an expression matches somewhere in a text. */
export const matchesCheck = (subject: string, text: string, pattern: string): Check => {
  const found = toPattern(pattern).exec(text);
  const actual = found ? `found "${found[0].slice(0, SHOWN)}"` : 'not found';
  return { subject, expected: `matches ${pattern}`, actual, met: found !== null };
};

const QUOTED = /^(["'])([\s\S]*)\1$/;

const judge = (subject: string, text: string, operator: string, limit: string): Check => {
  if (operator === 'matches') return matchesCheck(subject, text, limit);
  const bare = QUOTED.exec(limit)?.[2] ?? limit;
  if (operator === 'contains')
    return { ...containsCheck(subject, text, bare), expected: `contains ${limit}` };
  const expected = `${operator} ${limit}`;
  const actual = `"${text.trim().slice(0, SHOWN)}"`;
  if (operator !== '==' && operator !== '!=')
    return { subject, expected, actual: 'a text, not a figure', met: false };
  return { subject, expected, actual, met: (text.trim() === bare) === (operator === '==') };
};

/**
 * Judges the criteria whose left side names one of the given texts, as checks that the verdict finds again by
 * their subject and expectation; the others are left to the verdict.
 */
export const judgeTexts = (criteria: readonly string[], texts: Readonly<Record<string, string>>): Check[] =>
  criteria.flatMap((criterion) => {
    const { name = '', operator = '==', limit = '' } = parseCriterion(criterion) ?? {};
    return Object.hasOwn(texts, name) ? [judge(name, texts[name] ?? '', operator, limit)] : [];
  });
