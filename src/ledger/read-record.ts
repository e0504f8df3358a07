import type { Code } from '../errors.ts';
import { parseRecord } from '../kernel/record-text.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { RULES } from '../verdict/judge/rules.ts';

/** What is wrong with a record. */
export interface RecordFault {
  code: Code;
  message: string;
  fix?: string;
}

/** A record from its file's text; a fault where this version knows its shape or its rules no more than by number. */
export const readRecord = (name: string, text: string): FrozenRecord | RecordFault => {
  const record = parseRecord(text);
  if (typeof record === 'string')
    return { code: 'HP714', message: `The record ${name} cannot be read: ${record}` };
  const { rules } = record.judgement;
  if (rules <= RULES) return record;
  return {
    code: 'HP718',
    message: `The record ${name} was judged by rules ${rules}, and this version knows none after ${RULES}`,
  };
};
