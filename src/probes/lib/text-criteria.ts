import { askedIn } from '../../criterion/asked.ts';
import { answer } from '../../readers/lib/answer.ts';
import type { Check } from '../../schemas/evidence.ts';
import type { Fact } from '../../schemas/reading.ts';
import type { Checked } from '../../schemas/reasons/checked.ts';
import { search } from '../../search/search.ts';
import { toPattern } from './fields.ts';

const SHOWN = 200;

/** Whether a text contains another. */
export const containsCheck = (subject: string, text: string, part: string): Check => {
  const met = text.includes(part);
  const actual: Checked = met ? { kind: 'checked.found', text: null } : { kind: 'checked.not-found' };
  return { subject, expected: `contains ${part}`, actual, met };
};

/** Whether an expression matches somewhere in a text; throws `SearchStopped` where the signal came first. */
const matchesCheck = async (
  subject: string,
  text: string,
  pattern: string,
  signal: AbortSignal,
): Promise<Check> => {
  const [found] = await search(toPattern(pattern), text, signal);
  const actual: Checked = found
    ? { kind: 'checked.found', text: found.whole.slice(0, SHOWN) }
    : { kind: 'checked.not-found' };
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

/**
 * What the criteria ask of the texts that a run left behind, by name: the texts where they are short, and the answers to
 * the questions put to them. Throws `SearchStopped` where the signal came before an expression had ended.
 */
export const answerTexts = async (
  criteria: readonly string[],
  texts: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Fact[]> => {
  const facts: Fact[] = [];
  for (const asked of askedIn(criteria)) {
    const text = Object.hasOwn(texts, asked.name) ? texts[asked.name] : undefined;
    if (text !== undefined) facts.push(...(await answer(asked, [text], { signal })));
  }
  return facts;
};
