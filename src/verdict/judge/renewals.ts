import { endOf } from '../../schemas/moment.ts';
import type { Cover, Waiver } from '../../schemas/waiver.ts';
import type { Case } from './case.ts';
import { isWhole } from './covers.ts';

/** What of a waiver tells whether another renews it. */
type Part = Pick<Waiver, 'until' | 'covers'>;

const namesOf = ({ cases = [], rules = [], vex = [], criteria = [], failing }: Cover): string[] => [
  ...cases,
  ...rules,
  ...vex.map(({ vulnerability }) => vulnerability),
  ...criteria,
  ...(failing ? [failing.digest] : []),
];

const shares = (a: Cover, b: Cover): boolean => {
  if (a.probe !== undefined && b.probe !== undefined && a.probe !== b.probe) return false;
  return isWhole(a) || isWhole(b) || namesOf(a).some((name) => namesOf(b).includes(name));
};

const overlaps = ({ covers: a }: Part, { covers: b }: Part): boolean =>
  !a || !b || a.some((one) => b.some((other) => shares(one, other)));

/** Renewals in a row from which on a waiver is told to be renewed, and a second role may be asked for. */
export const OFTEN = 2;

/**
 * How often in a row a waiver was renewed: how many ends, each earlier than its own, waivers of the same had that this
 * revision still names, or that decisions in a row up to the last one gave.
 */
export const renewalsOf = (waiver: Waiver, { revision, last }: Pick<Case, 'revision' | 'last'>): number => {
  const here = revision.content.waivers.filter(({ item }) => item === waiver.item);
  const before: readonly Part[] = last?.waived[waiver.item] ?? [];
  const ends = [...before, ...here].filter((each) => overlaps(each, waiver)).map(({ until }) => endOf(until));
  return new Set(ends.filter((end) => end < endOf(waiver.until))).size;
};

const named = (role: string): string => role.trim().toLowerCase();

/** Says whether two roles that are not the same stand for a waiver. */
export const isSeconded = ({ role, secondRole = '' }: Waiver): boolean =>
  named(secondRole) !== '' && named(secondRole) !== named(role);

/** What is told beside the role of a waiver: a second one, and how often it was renewed in a row. */
export const besideRole = (
  given: readonly { renewed: number }[],
  { secondRole }: Waiver,
): { second?: string; renewed?: number } => {
  const renewed = Math.max(...given.map((each) => each.renewed), 0);
  return { ...(secondRole && { second: secondRole }), ...(renewed >= OFTEN && { renewed }) };
};
