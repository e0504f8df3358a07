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

/** The first rules that records of each shape were judged by: older ones would spare a verdict from being derived again. */
const FIRST_RULES: Readonly<Record<FrozenRecord['schema'], number>> = { 1: 1, 2: 2 };

/** A record from its file's text; a fault where this version knows its shape or its rules no more than by number. */
export const readRecord = (name: string, text: string): FrozenRecord | RecordFault => {
  const record = parseRecord(text);
  if (typeof record === 'string')
    return { code: 'HP714', message: `The record ${name} cannot be read: ${record}` };
  const { rules } = record.judgement;
  const first = FIRST_RULES[record.schema];
  if (rules >= first && rules <= RULES) return record;
  const known = rules > RULES ? `this version knows none after ${RULES}` : `its shape none before ${first}`;
  return { code: 'HP718', message: `The record ${name} says rules ${rules}, and ${known}` };
};
