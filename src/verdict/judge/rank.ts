import { type Fidelity, FidelitySchema } from '../../schemas/fidelity.ts';
import type { Status } from '../../schemas/status.ts';

/** How far a status lets work through: 0 held, 1 Partial, 2 satisfied. */
export type Rank = 0 | 1 | 2;

/** Every status, worst first; within held and within satisfied the most telling word first. */
const ORDER: readonly Status[] = [
  'failed',
  'missing',
  'blocked',
  'unknown',
  'partial',
  'not-applicable',
  'waived',
  'ready',
];

const PLACE = Object.fromEntries(ORDER.map((status, at) => [status, at])) as Record<Status, number>;

const RANK = Object.fromEntries(
  ORDER.map((status, at) => [status, at < PLACE.partial ? 0 : status === 'partial' ? 1 : 2]),
) as Record<Status, Rank>;

/** The rank of a status. */
export const rankOf = (status: Status): Rank => RANK[status];

/** The lower of two ranks. */
export const lower = (a: Rank, b: Rank): Rank => (a < b ? a : b);

/** Says whether a status is Ready, Waived or Not applicable. */
export const isSatisfied = (status: Status): boolean => rankOf(status) === 2;

/** Negative when `a` is the worse status, positive when `b` is. */
export const compareStatus = (a: Status, b: Status): number => PLACE[a] - PLACE[b];

/** The worse of two statuses. */
export const worse = <A extends Status, B extends Status>(a: A, b: B): A | B =>
  compareStatus(a, b) <= 0 ? a : b;

/** The best status left to what needs something of that rank; undefined when nothing is taken away. */
export const capOf = (rank: Rank): 'blocked' | 'partial' | undefined => {
  if (rank === 2) return undefined;
  return rank === 0 ? 'blocked' : 'partial';
};

const FIDELITIES = FidelitySchema.options;

/** Says whether a fidelity is at or above a floor. */
export const reaches = (fidelity: Fidelity, floor: Fidelity): boolean =>
  FIDELITIES.indexOf(fidelity) <= FIDELITIES.indexOf(floor);

/** The first of the worst of several; undefined of none. */
export const worstOf = <Entry extends { status: Status }>(entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (worst, each) => (worst && compareStatus(worst.status, each.status) <= 0 ? worst : each),
    undefined,
  );
