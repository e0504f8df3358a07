import type { Check } from '../schemas/evidence.ts';
import { toPattern } from './fields.ts';

const TEXT = /^\s*(\S+)\s+(contains|matches|==|!=)\s+([\s\S]*?)\s*$/;
const QUOTED = /^(["'])([\s\S]*)\1$/;
const SHOWN = 200;

const judge = (text: string, operator: string, limit: string): { met: boolean; actual: string } => {
  const bare = QUOTED.exec(limit)?.[2] ?? limit;
  if (operator === 'matches') {
    const found = toPattern(limit).exec(text);
    return { met: found !== null, actual: found ? `found "${found[0].slice(0, SHOWN)}"` : 'not found' };
  }
  if (operator === 'contains') {
    const met = text.includes(bare);
    return { met, actual: met ? 'found' : 'not found' };
  }
  const same = text.trim() === bare;
  return { met: operator === '==' ? same : !same, actual: `"${text.trim().slice(0, SHOWN)}"` };
};

/** Judges the criteria whose left side names one of the given texts; the others are left to the verdict. */
export const judgeTexts = (criteria: readonly string[], texts: Readonly<Record<string, string>>): Check[] =>
  criteria.flatMap((criterion) => {
    const [, subject = '', operator = '', limit = ''] = TEXT.exec(criterion) ?? [];
    if (!Object.hasOwn(texts, subject)) return [];
    return [{ subject, expected: `${operator} ${limit}`, ...judge(texts[subject] ?? '', operator, limit) }];
  });
