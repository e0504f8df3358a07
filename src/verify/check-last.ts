import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestOf } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import { type FrozenDecision, lastDecision } from '../ledger/last-decision.ts';
import type { FrozenRecord } from '../schemas/record.ts';

/** Checks that a record was compared with what the decision before it says; undefined where there is none before. */
export const checkLast = (
  record: FrozenRecord,
  before: FrozenDecision | undefined,
  file: string,
): Diagnostic[] => {
  const { schema, last, content, probes } = record;
  if (schema === 1) return [];
  const expected = before && lastDecision(before, { content, probes: new Map(Object.entries(probes)) });
  if (digestOf(last ?? null) === digestOf(expected ?? null)) return [];
  const said = before ? recordName(before.record) : 'no decision';
  const message = `${recordName(record)} was compared with other figures or waivers than ${said} holds`;
  return [diagnostic('HP737', message, { place: { file } })];
};
