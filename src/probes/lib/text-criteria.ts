import type { Check } from '../../schemas/evidence.ts';
import { search } from '../../search/search.ts';
import { parseCriterion } from '../../verdict/evidence/criteria.ts';
import { toPattern } from './fields.ts';

const SHOWN = 200;

/** Whether a text contains another. */
export const containsCheck = (subject: string, text: string, part: string): Check => {
  const met = text.includes(part);
  return { subject, expected: `contains ${part}`, actual: met ? 'found' : 'not found', met };
};

/** Whether an expression matches somewhere in a text; throws `SearchStopped` where the signal came first. */
export const matchesCheck = async (
  subject: string,
  text: string,
  pattern: string,
  signal: AbortSignal,
): Promise<Check> => {
  const [found] = await search(toPattern(pattern), text, signal);
  const actual = found ? `found "${found.whole.slice(0, SHOWN)}"` : 'not found';
  return { subject, expected: `matches ${pattern}`, actual, met: found !== undefined };
};

/** Whether each of several expressions matches somewhere in a text, one after the other. */
export const matchesChecks = async (
  subject: string,
  text: string,
  patterns: readonly string[],
  signal: AbortSignal,
): Promise<Check[]> => {
  const checks: Check[] = [];
  for (const pattern of patterns) checks.push(await matchesCheck(subject, text, pattern, signal));
  return checks;
};

const QUOTED = /^(["'])([\s\S]*)\1$/;

const judge = (subject: string, text: string, operator: string, limit: string): Check => {
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
 * their subject and expectation; the others are left to the verdict. Throws `SearchStopped` where the signal
 * came before an expression had ended.
 */
export const judgeTexts = async (
  criteria: readonly string[],
  texts: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Check[]> => {
  const checks: Check[] = [];
  for (const criterion of criteria) {
    const { name = '', operator = '==', limit = '' } = parseCriterion(criterion) ?? {};
    if (!Object.hasOwn(texts, name)) continue;
    const text = texts[name] ?? '';
    if (operator === 'matches') checks.push(await matchesCheck(name, text, limit, signal));
    else checks.push(judge(name, text, operator, limit));
  }
  return checks;
};
