import { z } from 'zod';

/** Status of an item. Satisfied: ready, waived, not-applicable. Partial. Held: failed, missing, blocked, unknown. */
export const StatusSchema = z.enum([
  'ready',
  'partial',
  'failed',
  'missing',
  'blocked',
  'unknown',
  'waived',
  'not-applicable',
]);
export type Status = z.infer<typeof StatusSchema>;

/** Every status, worst first; within held and within satisfied the most telling word first. */
export const WORST_FIRST: readonly Status[] = [
  'failed',
  'missing',
  'blocked',
  'unknown',
  'partial',
  'not-applicable',
  'waived',
  'ready',
];

const PLACE = Object.fromEntries(WORST_FIRST.map((status, at) => [status, at])) as Record<Status, number>;

/** Negative when `a` is the worse status, positive when `b` is. */
export const compareStatus = (a: Status, b: Status): number => PLACE[a] - PLACE[b];

/** How far a status lets work through: 0 held, 1 Partial, 2 satisfied. */
export type Rank = 0 | 1 | 2;

/** The rank of a status. */
export const rankOf = (status: Status): Rank => {
  if (status === 'partial') return 1;
  return compareStatus(status, 'partial') < 0 ? 0 : 2;
};

/** Says whether a status is Ready, Waived or Not applicable. */
export const isSatisfied = (status: Status): boolean => rankOf(status) === 2;

/** What a person may claim of an item; a waiver is written as one, never claimed. */
export const ClaimedStatusSchema = StatusSchema.exclude(['waived']);
