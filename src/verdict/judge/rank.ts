import { type Fidelity, FidelitySchema } from '../../schemas/fidelity.ts';
import { compareStatus, type Rank, type Status } from '../../schemas/status.ts';

/** The lower of two ranks. */
export const lower = (a: Rank, b: Rank): Rank => (a < b ? a : b);

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
