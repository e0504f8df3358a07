import type { Reason, Told } from '../schemas/reason.ts';
import { words } from './words.ts';

const isReason = (value: object): value is Reason =>
  'kind' in value && typeof value.kind === 'string' && Object.hasOwn(words.reasons, value.kind);

/** Says a reason. */
export const say = (reason: Reason): string =>
  (words.reasons[reason.kind] as (reason: Reason) => string)(reason);

const toldOf = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toldOf);
  if (isReason(value)) return say(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toldOf(inner)]));
};

/** A document as a person or a script reads it: every reason in it is said, all else is as it was. */
export const told = <Document>(document: Document): Told<Document> => toldOf(document) as Told<Document>;
